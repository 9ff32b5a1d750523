import { PrivateBucket, type PrivateBucketProps } from "../../../modules/bucket";
import type { Plan } from "../../../plan/testing";
import { json, planWith, written } from "../../support/module-stack";

const base: PrivateBucketProps = { name: "files-123", oldVersionDays: 30 };
const rules = (plan: Plan, path: string) =>
  plan.resources("aws_s3_bucket_lifecycle_configuration").find(({ name }) => name.startsWith(path))?.values.rule;

describe("a bucket", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planWith((stack) => {
      new PrivateBucket(stack, "files", base);
      new PrivateBucket(stack, "tokens", { name: "tokens-123", oldVersionDays: 30, expireAfterDays: 90 });
      new PrivateBucket(stack, "old", { name: "old-123", oldVersionDays: 30, adopt: "old-123" });
    });
  });

  test("has its name and is created", () => {
    expect(plan.resource("aws_s3_bucket", { bucket: "files-123" }).importedAs).toBeUndefined();
  });

  test("shows nothing to the public, whatever a policy or an object says", () => {
    const blocks = plan.resources("aws_s3_bucket_public_access_block").map(({ values }) => values);
    expect(blocks).toHaveLength(3);
    for (const block of blocks) {
      expect(block).toMatchObject({
        block_public_acls: true,
        block_public_policy: true,
        ignore_public_acls: true,
        restrict_public_buckets: true,
      });
    }
  });

  test("is encrypted and keeps versions", () => {
    for (const { values } of plan.resources("aws_s3_bucket_server_side_encryption_configuration")) {
      expect(values.rule).toMatchObject([{ apply_server_side_encryption_by_default: [{ sse_algorithm: "AES256" }] }]);
    }
    for (const { values } of plan.resources("aws_s3_bucket_versioning")) {
      expect(values.versioning_configuration).toMatchObject([{ status: "Enabled" }]);
    }
  });

  test("deletes old versions after the days that were asked for, and nothing else", () => {
    expect(rules(plan, "files")).toMatchObject([
      {
        id: "old-versions",
        status: "Enabled",
        noncurrent_version_expiration: [{ noncurrent_days: 30 }],
        expiration: [],
      },
    ]);
  });

  test("deletes objects too when days are given", () => {
    expect(rules(plan, "tokens")).toMatchObject([
      { id: "old-versions" },
      { id: "expire", status: "Enabled", expiration: [{ days: 90 }] },
    ]);
  });

  test("that is adopted is imported", () => {
    expect(plan.resource("aws_s3_bucket", { bucket: "old-123" }).importedAs).toBe("old-123");
  });
});

test("a bucket refuses everything without TLS", () => {
  const { policy } = written((stack) => {
    new PrivateBucket(stack, "files", base);
  }, "aws_s3_bucket_policy");
  expect(json(policy)).toMatchObject({
    Statement: [
      { Effect: "Deny", Principal: "*", Action: "s3:*", Condition: { Bool: { "aws:SecureTransport": "false" } } },
    ],
  });
});
