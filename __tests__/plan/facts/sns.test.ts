import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing } from "./support";

const SUBSCRIPTION = "aws_sns_topic_subscription";
const TOPIC = "arn:aws:sns:us-east-2:848960888155:orders";
const subscription = (more: ObjectValue) => ({ topic_arn: TOPIC, protocol: "sqs", endpoint: "arn", ...more });

describe("a subscription", () => {
  const retries = (policy: unknown) => subscription({ delivery_policy: JSON.stringify(policy) });

  test.each<[string, unknown, unknown, boolean]>([
    [
      "in another order",
      { healthyRetryPolicy: { numRetries: 3, minDelayTarget: 1 } },
      { healthyRetryPolicy: { minDelayTarget: 1, numRetries: 3 } },
      true,
    ],
    [
      "with zeros",
      { healthyRetryPolicy: { numRetries: 3 } },
      { healthyRetryPolicy: { numRetries: 3, numNoDelayRetries: 0 } },
      true,
    ],
    [
      "with what AWS does not know",
      { healthyRetryPolicy: { numRetries: 3 } },
      { healthyRetryPolicy: { numRetries: 3 }, requestPolicy: {} },
      true,
    ],
    [
      "with another number",
      { healthyRetryPolicy: { numRetries: 3 } },
      { healthyRetryPolicy: { numRetries: 4 } },
      false,
    ],
    [
      "with another part",
      { healthyRetryPolicy: { numRetries: 3 } },
      { throttlePolicy: { maxReceivesPerSecond: 1 } },
      false,
    ],
  ])("has a delivery policy %s: the same or not", (_case, before, after, isSame) => {
    expect(differing(SUBSCRIPTION, retries(before), retries(after))).toEqual(isSame ? [] : ["delivery_policy"]);
  });

  test("whose scope nobody names any more asks AWS for it", () => {
    const filtered = subscription({ filter_policy: '{"a":["b"]}' });
    const before = { ...filtered, filter_policy_scope: "MessageBody" };
    expect(change(SUBSCRIPTION, before, filtered).planned).toMatchObject({ filter_policy_scope: UNKNOWN });
    expect(change(SUBSCRIPTION, before, before).planned).toMatchObject({ filter_policy_scope: "MessageBody" });
    const usual = { ...filtered, filter_policy_scope: "MessageAttributes" };
    expect(change(SUBSCRIPTION, usual, filtered).planned).toMatchObject({ filter_policy_scope: "MessageAttributes" });
  });
});

test("a topic that archives nothing says so in two ways", () => {
  const topic = { name: "orders.fifo", fifo_topic: true };
  expect(differing("aws_sns_topic", { ...topic, archive_policy: "{}" }, { ...topic, archive_policy: " { } " })).toEqual(
    [],
  );
  expect(differing("aws_sns_topic", topic, { ...topic, archive_policy: "{}" })).toEqual([]);
  expect(differing("aws_sns_topic", topic, { ...topic, archive_policy: '{"MessageRetentionPeriod":"30"}' })).toEqual([
    "archive_policy",
  ]);
});
