import { factsOf } from "../../../plan/provider/facts";
import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing, replaced } from "./support";

describe("the versioning of a bucket", () => {
  const status = (status: string) => ({ bucket: "assets", versioning_configuration: [{ status }] });

  test.each<[string, string, string | undefined]>([
    ["Enabled", "Suspended", undefined],
    ["Suspended", "Enabled", undefined],
    ["Disabled", "Enabled", undefined],
    ["Disabled", "Disabled", undefined],
    ["Enabled", "Disabled", "versioning_configuration.status cannot be updated from 'Enabled' to 'Disabled'"],
    ["Suspended", "Disabled", "versioning_configuration.status cannot be updated from 'Suspended' to 'Disabled'"],
  ])("goes from %s to %s, or is refused", (before, after, refusal) => {
    const { problems } = change("aws_s3_bucket_versioning", status(before), status(after));
    expect(problems.map(({ summary }) => summary)).toEqual(refusal === undefined ? [] : [refusal]);
  });
});

describe("an object", () => {
  const object = { bucket: "assets", key: "index.html" };
  const versionAfter = (before: ObjectValue, after: ObjectValue) =>
    change("aws_s3_object", { ...object, ...before }, { ...object, ...after }, { version_id: "1" }).planned;

  test.each<[string, ObjectValue, ObjectValue]>([
    ["other content", { content: "a" }, { content: "b" }],
    ["another hash of its source", { source_hash: "a" }, { source_hash: "b" }],
    ["another cache control", {}, { cache_control: "no-cache" }],
    ["other metadata", { metadata: { a: "1" } }, { metadata: { a: "2" } }],
  ])("with %s becomes another version", (_case, before, after) => {
    expect(versionAfter(before, after)).toMatchObject({ version_id: UNKNOWN });
  });

  test("with other tags stays the version it is", () => {
    expect(versionAfter({}, { tags: { a: "1" } })).toMatchObject({ version_id: "1" });
  });
});

describe("the policy of a bucket", () => {
  const policy = (Action: string | string[]) => ({
    bucket: "assets",
    policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: "*", Action, Resource: "arn:aws:s3:::assets/*" }],
    }),
  });

  test("is the same with a list of one", () => {
    expect(differing("aws_s3_bucket_policy", policy("s3:GetObject"), policy(["s3:GetObject"]))).toEqual([]);
    expect(differing("aws_s3_bucket_policy", policy("s3:GetObject"), policy("s3:PutObject"))).toEqual(["policy"]);
  });
});

describe("a canned list of grants", () => {
  const acl = (acl: string) => ({ bucket: "assets", acl });

  test("makes AWS answer with other grants", () => {
    const { planned } = change("aws_s3_bucket_acl", acl("private"), acl("public-read"));
    expect(planned).toMatchObject({ access_control_policy: UNKNOWN });
    expect(differing("aws_s3_bucket_acl", acl("private"), acl("private"))).toEqual([]);
  });
});

test.each([
  "aws_s3_bucket_acl",
  "aws_s3_bucket_cors_configuration",
  "aws_s3_bucket_logging",
  "aws_s3_bucket_notification",
  "aws_s3_bucket_website_configuration",
])("%s belongs to one bucket", (type) => {
  expect(replaced(type, { bucket: "a" }, { bucket: "b" })).toEqual(["bucket"]);
  expect(factsOf(type)?.forcesReplacement).toContain("bucket");
});
