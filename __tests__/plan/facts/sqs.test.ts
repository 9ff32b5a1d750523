import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { differing, replaced } from "./support";

const queue = (more: ObjectValue = {}) => ({ name: "orders", ...more });
const reuse = (more: ObjectValue) => queue({ kms_data_key_reuse_period_seconds: 600, ...more });

describe("a queue", () => {
  test.each<[string, ObjectValue, boolean]>([
    ["with a key of its own", { kms_master_key_id: "alias/orders" }, true],
    ["without a key", {}, false],
    ["with the key of SQS", { sqs_managed_sse_enabled: true }, false],
  ])("%s says how long a data key is used again: a change or not", (_case, encryption, isChange) => {
    const found = differing("aws_sqs_queue", queue(encryption), reuse(encryption), {
      kms_data_key_reuse_period_seconds: 300,
      sqs_managed_sse_enabled: encryption.sqs_managed_sse_enabled ?? false,
    });
    expect(found).toEqual(isChange ? ["kms_data_key_reuse_period_seconds"] : []);
  });

  test("changes in place but for its name and its order", () => {
    expect(replaced("aws_sqs_queue", queue(), queue({ visibility_timeout_seconds: 60, delay_seconds: 1 }))).toEqual([]);
    expect(replaced("aws_sqs_queue", queue(), { name: "orders.fifo", fifo_queue: true })).toEqual([
      "fifo_queue",
      "name",
    ]);
  });

  test("without arguments has those of AWS", () => {
    expect(
      differing("aws_sqs_queue", queue(), queue({ visibility_timeout_seconds: 30, max_message_size: 262_144 })),
    ).toEqual([]);
  });
});

test("a queue's policy is the same with a list of one", () => {
  const policy = (Action: string | string[]) => ({
    queue_url: "https://sqs.us-east-2.amazonaws.com/848960888155/orders",
    policy: JSON.stringify({ Statement: [{ Effect: "Allow", Principal: "*", Action, Resource: "*" }] }),
  });
  const found = differing("aws_sqs_queue_policy", policy("sqs:SendMessage"), policy(["sqs:SendMessage"]));
  expect(found).toEqual([]);
});
