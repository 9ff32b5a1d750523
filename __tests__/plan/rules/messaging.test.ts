import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { problemsOf, type Wrong } from "./support";

const DEAD = "arn:aws:sqs:eu-central-1:123456789012:dead";
const redrive = (policy: object, more: ObjectValue = {}): ObjectValue => ({
  name: more.fifo_queue === true ? "orders.fifo" : "orders",
  redrive_policy: JSON.stringify({ deadLetterTargetArn: DEAD, maxReceiveCount: 5, ...policy }),
  ...more,
});
const allow = (policy: object): ObjectValue => ({ redrive_allow_policy: JSON.stringify(policy) });

const queues: Wrong[] = [
  [
    "a FIFO queue without .fifo",
    { name: "orders", fifo_queue: true },
    ['invalid queue name: orders\nfifo_queue is true: the name of a FIFO queue ends with ".fifo"'],
  ],
  [
    ".fifo without a FIFO queue",
    { name: "orders.fifo", fifo_queue: null },
    ['invalid queue name: orders.fifo\nonly the name of a FIFO queue ends with ".fifo": write fifo_queue = true'],
  ],
  [
    "a name of 81 letters",
    { name: "q".repeat(81) },
    [
      "invalid queue name: qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq\na name has 1 to 80 letters, digits, hyphens and underscores",
    ],
  ],
  [
    "a FIFO name of 81 letters",
    { name: `${"q".repeat(76)}.fifo`, fifo_queue: true },
    [
      "invalid queue name: qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq.fifo\na name has 1 to 80 letters, digits, hyphens and underscores",
    ],
  ],
  [
    "deduplication",
    { content_based_deduplication: true },
    ["content-based deduplication can only be set for FIFO queue"],
  ],
  [
    "a scope of deduplication",
    { deduplication_scope: "queue" },
    ["deduplication_scope: can only be set for a FIFO queue"],
  ],
  [
    "a throughput of FIFO queues",
    { fifo_throughput_limit: "perQueue" },
    ["fifo_throughput_limit: can only be set for a FIFO queue"],
  ],
  [
    "a list as redrive policy",
    { redrive_policy: "[]" },
    ["redrive_policy: a redrive policy is a JSON object with deadLetterTargetArn and maxReceiveCount"],
  ],
  [
    "an unknown name in a redrive policy",
    redrive({ maxReceiveCounts: 5, maxReceiveCount: undefined }),
    [
      'redrive_policy: "maxReceiveCounts" is not known; did you mean "maxReceiveCount"?',
      "redrive_policy: maxReceiveCount is missing",
    ],
  ],
  [
    "no receives",
    redrive({ maxReceiveCount: 0 }),
    ["redrive_policy: maxReceiveCount is 0; allowed: a whole number from 1 to 1000"],
  ],
  [
    "1001 receives",
    redrive({ maxReceiveCount: 1001 }),
    ["redrive_policy: maxReceiveCount is 1001; allowed: a whole number from 1 to 1000"],
  ],
  [
    "no queue for the dead letters",
    redrive({ deadLetterTargetArn: "dead" }),
    ['redrive_policy: deadLetterTargetArn is "dead"; write the ARN of a queue'],
  ],
  [
    "a standard queue for the dead letters of a FIFO queue",
    redrive({}, { fifo_queue: true }),
    [
      'redrive_policy: deadLetterTargetArn is "arn:aws:sqs:eu-central-1:123456789012:dead"; the dead-letter queue of a FIFO queue is FIFO too',
    ],
  ],
  [
    "a FIFO queue for the dead letters of a standard queue",
    redrive({ deadLetterTargetArn: `${DEAD}.fifo` }),
    [
      'redrive_policy: deadLetterTargetArn is "arn:aws:sqs:eu-central-1:123456789012:dead.fifo"; the dead-letter queue of a standard queue is standard too',
    ],
  ],
  [
    "a list as redrive allow policy",
    { redrive_allow_policy: "[]" },
    ["redrive_allow_policy: a redrive allow policy is a JSON object with redrivePermission"],
  ],
  [
    "no permission",
    allow({}),
    ['redrive_allow_policy: redrivePermission is missing; allowed: "allowAll", "denyAll" or "byQueue"'],
  ],
  [
    "an unknown permission",
    allow({ redrivePermission: "all" }),
    ['redrive_allow_policy: redrivePermission is "all"; allowed: "allowAll", "denyAll" or "byQueue"'],
  ],
  [
    "sources for all",
    allow({ redrivePermission: "allowAll", sourceQueueArns: [DEAD] }),
    ['redrive_allow_policy: sourceQueueArns goes with redrivePermission "byQueue" only, not with "allowAll"'],
  ],
  [
    "no sources",
    allow({ redrivePermission: "byQueue" }),
    ['redrive_allow_policy: redrivePermission "byQueue" needs sourceQueueArns with 1 to 10 queues'],
  ],
];

test.each(queues)("a queue is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_sqs_queue", config)).toEqual(says);
});

test.each([
  [
    "aws_sqs_queue_redrive_policy",
    redrive({ maxReceiveCount: "many" }),
    ['redrive_policy: maxReceiveCount is "many"; allowed: a whole number from 1 to 1000'],
  ],
  [
    "aws_sqs_queue_redrive_allow_policy",
    allow({ redrivePermission: "no" }),
    ['redrive_allow_policy: redrivePermission is "no"; allowed: "allowAll", "denyAll" or "byQueue"'],
  ],
])("what a queue has in a resource of its own is looked at as well: %s", (type, { name: _, ...config }, says) => {
  expect(problemsOf(type, config)).toEqual(says);
});

test("a queue is FIFO by the URL that a redrive policy belongs to", () => {
  const url = { queue_url: "https://sqs.eu-central-1.amazonaws.com/123456789012/orders.fifo" };
  const problems = (target: string) =>
    problemsOf("aws_sqs_queue_redrive_policy", redrive({ deadLetterTargetArn: target }, url));
  expect(problems(`${DEAD}.fifo`)).toEqual([]);
  expect(problems(DEAD)).toHaveLength(1);
});

const topics: Wrong[] = [
  [
    "a FIFO topic without .fifo",
    { name: "orders", fifo_topic: true },
    ['invalid topic name: orders\nfifo_topic is true: the name of a FIFO topic ends with ".fifo"'],
  ],
  [
    ".fifo without a FIFO topic",
    { name: "orders.fifo", fifo_topic: false },
    ['invalid topic name: orders.fifo\nonly the name of a FIFO topic ends with ".fifo": write fifo_topic = true'],
  ],
  [
    "a name with a space",
    { name: "my orders" },
    ["invalid topic name: my orders\na name has 1 to 256 letters, digits, hyphens and underscores"],
  ],
  [
    "deduplication",
    { content_based_deduplication: true },
    ["content-based deduplication can only be set for FIFO topics"],
  ],
  [
    "an archive",
    { archive_policy: '{"MessageRetentionPeriod":7}' },
    ["message archive policy can only be set for FIFO topics"],
  ],
];

test.each(topics)("a topic is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_sns_topic", config)).toEqual(says);
});
