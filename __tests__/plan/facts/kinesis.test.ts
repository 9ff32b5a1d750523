import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { differing, replaced } from "./support";

describe("a stream", () => {
  const stream = (more: ObjectValue = {}) => ({ name: "orders", shard_count: 1, ...more });

  test("is encrypted in any case", () => {
    expect(
      differing("aws_kinesis_stream", stream({ encryption_type: "KMS" }), stream({ encryption_type: "kms" })),
    ).toEqual([]);
    expect(differing("aws_kinesis_stream", stream(), stream({ encryption_type: "KMS" }))).toEqual(["encryption_type"]);
  });

  test("is resharded in place, renamed not", () => {
    expect(replaced("aws_kinesis_stream", stream(), stream({ shard_count: 2 }))).toEqual([]);
    expect(replaced("aws_kinesis_stream", stream(), stream({ name: "sales" }))).toEqual(["name"]);
  });
});

test.each([
  ["aws_backup_vault", { name: "daily" }],
  ["aws_cloudtrail", { name: "all", s3_bucket_name: "trail" }],
])("%s keeps its name", (type, given) => {
  expect(replaced(type, given, { ...given, name: "other" })).toEqual(["name"]);
});

test("a distribution stays live or staging", () => {
  const distribution = { enabled: true };
  expect(replaced("aws_cloudfront_distribution", distribution, { ...distribution, staging: true })).toEqual([
    "staging",
  ]);
  expect(replaced("aws_cloudfront_distribution", distribution, { enabled: false })).toEqual([]);
});
