import { differing, replaced } from "./support";

describe("an alias", () => {
  const ID = "1234abcd-12ab-34cd-56ef-1234567890ab";
  const ARN = `arn:aws:kms:us-east-2:848960888155:key/${ID}`;
  const alias = (target_key_id: string) => ({ name: "alias/orders", target_key_id });

  test.each([
    [ID, ARN, []],
    [ARN, ID, []],
    [ID, "other", ["target_key_id"]],
    [ARN, ARN.replace("us-east-2", "us-east-1"), ["target_key_id"]],
  ])("of %s and of %s", (before, after, expected) => {
    expect(differing("aws_kms_alias", alias(before), alias(after))).toEqual(expected);
  });

  test("keeps its name", () => {
    expect(replaced("aws_kms_alias", alias(ID), { ...alias(ID), name: "alias/sales" })).toEqual(["name"]);
  });
});

test.each([
  ["aws_kms_key", {}],
  ["aws_kms_key_policy", { key_id: "key" }],
  ["aws_secretsmanager_secret", { name: "token" }],
  ["aws_secretsmanager_secret_policy", { secret_arn: "arn" }],
  ["aws_efs_file_system_policy", { file_system_id: "fs-1" }],
  ["aws_sns_topic", { name: "orders" }],
  ["aws_sns_topic_policy", { arn: "arn" }],
  ["aws_sqs_queue", { name: "orders" }],
])("%s has the same policy for an account and for its root user", (type, given) => {
  const policy = (AWS: string) => ({
    ...given,
    policy: JSON.stringify({ Statement: [{ Effect: "Allow", Principal: { AWS }, Action: "*", Resource: "*" }] }),
  });
  const root = "arn:aws:iam::848960888155:root";
  expect(differing(type, policy("848960888155"), policy(root))).toEqual([]);
  expect(differing(type, policy("848960888155"), policy(root.replace("155", "156")))).toEqual(["policy"]);
});
