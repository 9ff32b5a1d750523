import { changed, type PullRequest, type Said } from "./pull-request";

const logs = (title: string, name: string, change: readonly [object, object], said: Said = {}) =>
  changed(title, `aws_cloudwatch_log_group.${name}`, change, said, { name: `/${name}` });
const alarm = (name: string) => ({
  alarm_name: name,
  namespace: "AWS/ECS",
  metric_name: "CPUUtilization",
  comparison_operator: "GreaterThanThreshold",
  evaluation_periods: 3,
  period: 60,
  statistic: "Average",
  threshold: 80,
  alarm_actions: ["arn:aws:sns:us-east-2:848960888155:alarms"],
});
const ofAlarm = (title: string, name: string, change: readonly [object, object], said: Said = {}) =>
  changed(title, `aws_cloudwatch_metric_alarm.${name}`, change, said, alarm(name));
const lambda = (name: string) => ({
  function_name: name,
  role: "arn:aws:iam::848960888155:role/task",
  package_type: "Image",
  image_uri: "848960888155.dkr.ecr.us-east-2.amazonaws.com/f:1",
  memory_size: 128,
  timeout: 30,
});
const ofLambda = (title: string, name: string, change: readonly [object, object], said: Said = {}) =>
  changed(title, `aws_lambda_function.${name}`, change, said, lambda(name));
const zip = { package_type: "Zip", image_uri: null, handler: "index.handler", s3_bucket: "code", s3_key: "f.zip" };

export const operationsChanges: readonly PullRequest[] = [
  logs("logs kept for less time", "shorter", [{ retention_in_days: 30 }, { retention_in_days: 14 }], {
    risks: ["retention-shortened: retention_in_days: 30 → 14 days"],
    tells: "retention_in_days: 30 → 14",
  }),
  logs("logs kept for more time", "longer", [{ retention_in_days: 14 }, { retention_in_days: 30 }], {
    tells: "retention_in_days: 14 → 30",
  }),
  logs("logs kept for ever", "forever", [{ retention_in_days: 14 }, {}], { tells: "retention_in_days: 14 → 0" }),
  logs("logs no longer kept for ever", "ending", [{}, { retention_in_days: 14 }], {
    risks: ["retention-shortened: retention_in_days: 0 → 14 days, was kept for ever"],
    tells: "retention_in_days: 0 → 14",
  }),
  logs("a renamed log group", "renamed", [{ name: "/old" }, { name: "/new" }], {
    risks: ["data-loss: replaced: all logs in it are lost"],
    tells: "name: /old → /new",
  }),
  {
    title: "an alarm removed",
    before: { "aws_cloudwatch_metric_alarm.gone": alarm("gone") },
    after: {},
    risks: ["safeguard-removed: this alarm no longer rings"],
  },
  ofAlarm("a higher threshold", "higher", [{}, { threshold: 95 }], { tells: "threshold: 80 → 95" }),
  ofAlarm("a lower threshold", "lower", [{}, { threshold: 60 }], { tells: "threshold: 80 → 60" }),
  ofAlarm("an alarm that nobody hears", "silent", [{}, { alarm_actions: [] }], {
    risks: [
      'protection-lowered: alarm_actions: ["arn:aws:sns:us-east-2:848960888155:alarms"] → []: it rings and nobody hears it',
    ],
    tells: "alarm_actions: arn:aws:sns:us-east-2:848960888155:alarms → nothing",
  }),
  ofAlarm("an alarm that is off", "off", [{}, { actions_enabled: false }], {
    risks: ["protection-lowered: actions_enabled: true → false: it rings and nobody hears it"],
    tells: "actions_enabled: true → false",
  }),
  ofAlarm("a renamed alarm", "renamed", [{}, { alarm_name: "renamed-2" }], {
    tells: "alarm_name: renamed → renamed-2",
  }),
  ofLambda("more memory of a function", "larger", [{}, { memory_size: 512 }], { tells: "memory_size: 128 → 512" }),
  ofLambda(
    "variables of a function",
    "variables",
    [{ environment: { variables: { LEVEL: "info" } } }, { environment: { variables: { LEVEL: "debug" } } }],
    { tells: "environment.variables.LEVEL: info → debug" },
  ),
  ofLambda("a function that cannot run", "reserved", [{}, { reserved_concurrent_executions: 0 }], {
    risks: ["interruption: reserved_concurrent_executions: -1 → 0: every call is refused"],
    tells: "reserved_concurrent_executions: -1 → 0",
  }),
  ofLambda(
    "a newer runtime",
    "runtime",
    [
      { ...zip, runtime: "nodejs20.x" },
      { ...zip, runtime: "nodejs22.x" },
    ],
    { tells: "runtime: nodejs20.x → nodejs22.x" },
  ),
  ofLambda(
    "a new image of a function",
    "image",
    [{}, { image_uri: "848960888155.dkr.ecr.us-east-2.amazonaws.com/f:2" }],
    {
      tells:
        "image_uri: 848960888155.dkr.ecr.us-east-2.amazonaws.com/f:1 → 848960888155.dkr.ecr.us-east-2.amazonaws.com/f:2",
    },
  ),
  ofLambda("a renamed function", "renamed", [{}, { function_name: "renamed-2" }], {
    risks: ["interruption: replaced: calls fail until the new function is there; its old versions are gone"],
    tells: "function_name: renamed → renamed-2",
  }),
  changed(
    "a schedule disabled",
    "aws_cloudwatch_event_rule.disabled",
    [{}, { state: "DISABLED" }],
    {
      risks: ["interruption: state: nothing → DISABLED: it starts nothing any more"],
      tells: "state: nothing → DISABLED",
    },
    { name: "nightly", schedule_expression: "rate(1 day)" },
  ),
  changed(
    "another time of a schedule",
    "aws_cloudwatch_event_rule.hourly",
    [{}, { schedule_expression: "rate(1 hour)" }],
    { tells: "schedule_expression: rate(1 day) → rate(1 hour)" },
    { name: "hourly", schedule_expression: "rate(1 day)" },
  ),
  changed(
    "a schedule of the scheduler disabled",
    "aws_scheduler_schedule.disabled",
    [{}, { state: "DISABLED" }],
    {
      risks: ["interruption: state: ENABLED → DISABLED: it starts nothing any more"],
      tells: "state: ENABLED → DISABLED",
    },
    {
      name: "nightly",
      schedule_expression: "rate(1 day)",
      flexible_time_window: { mode: "OFF" },
      target: {
        arn: "arn:aws:lambda:us-east-2:848960888155:function:f",
        role_arn: "arn:aws:iam::848960888155:role/task",
      },
    },
  ),
  changed(
    "a longer visibility timeout",
    "aws_sqs_queue.visibility",
    [{}, { visibility_timeout_seconds: 300 }],
    { tells: "visibility_timeout_seconds: 30 → 300" },
    { name: "visibility" },
  ),
  changed(
    "messages kept for less time",
    "aws_sqs_queue.shorter",
    [{ message_retention_seconds: 1209600 }, { message_retention_seconds: 345600 }],
    {
      risks: ["retention-shortened: message_retention_seconds: 14 → 4 days"],
      tells: "message_retention_seconds: 1209600 → 345600",
    },
    { name: "shorter" },
  ),
  {
    title: "a queue removed",
    before: { "aws_sqs_queue.gone": { name: "gone" } },
    after: {},
    risks: [
      "data-loss: destroyed: messages waiting in the queue are lost, and a queue of this name cannot be made again for a minute",
    ],
  },
  changed("a FIFO queue", "aws_sqs_queue.fifo", [{ name: "orders" }, { name: "orders.fifo", fifo_queue: true }], {
    risks: [
      "data-loss: replaced: messages waiting in the queue are lost, and a queue of this name cannot be made again for a minute",
    ],
    tells: "fifo_queue: false → true",
  }),
  {
    title: "a topic removed with its alarm's only listener",
    before: {
      "aws_sns_topic.gone": { name: "gone" },
      "aws_sns_topic_subscription.gone": {
        topic_arn: "${aws_sns_topic.gone.arn}",
        protocol: "email",
        endpoint: "ops@example.com",
      },
    },
    after: {},
    risks: [
      "interruption: destroyed: its subscriptions go too: nobody hears of what is published, and people have to confirm their e-mail address anew",
    ],
  },
  {
    title: "a subscriber removed",
    before: {
      "aws_sns_topic_subscription.left": {
        topic_arn: "arn:aws:sns:us-east-2:848960888155:alarms",
        protocol: "email",
        endpoint: "ops@example.com",
      },
    },
    after: {},
    risks: ["interruption: destroyed: the subscriber hears no more of what is published"],
  },
  changed(
    "another e-mail address of a subscriber",
    "aws_sns_topic_subscription.mail",
    [{ endpoint: "ops@example.com" }, { endpoint: "oncall@example.com" }],
    {
      risks: [
        "interruption: replaced: the subscriber hears nothing in between, and an e-mail address has to be confirmed anew",
      ],
      tells: "endpoint: ops@example.com → oncall@example.com",
    },
    { topic_arn: "arn:aws:sns:us-east-2:848960888155:alarms", protocol: "email" },
  ),
  changed(
    "a tag",
    "aws_sns_topic.tagged",
    [{}, { tags: { owner: "platform" } }],
    { tells: "tag owner: nothing → platform" },
    { name: "tagged" },
  ),
  changed(
    "another dashboard",
    "aws_cloudwatch_dashboard.main",
    [
      { dashboard_body: JSON.stringify({ widgets: [] }) },
      {
        dashboard_body: JSON.stringify({
          widgets: [{ type: "text", x: 0, y: 0, width: 3, height: 3, properties: { markdown: "hi" } }],
        }),
      },
    ],
    { tells: "dashboard_body.widgets.height: nothing → 3" },
    { dashboard_name: "main" },
  ),
];
