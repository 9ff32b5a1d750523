import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { allowed, document } from "./policies";
import { problemsOf, type Wrong } from "./support";

const policy = (text: string): ObjectValue => ({ policy: text });
const statements = (value: unknown, more: object = {}) => policy(JSON.stringify({ Statement: value, ...more }));

const texts: Wrong[] = [
  ["nothing", policy(""), ['"policy" is an empty string, which is not a valid JSON value']],
  [
    "leading space",
    policy(` ${document(allowed)}`),
    ['"policy" contains an invalid JSON policy: leading space characters are not allowed'],
  ],
  ["a list", policy("[]"), ['"policy" contains an invalid JSON policy: contains a JSON array, not a JSON object']],
  ["a word", policy("allow"), ['"policy" contains an invalid JSON policy: not a JSON object']],
  [
    "a text",
    policy('"allow"'),
    ['"policy" contains an invalid JSON policy: contains a JSON-encoded string, not a JSON-encoded object'],
  ],
  [
    "the name of a file",
    policy('"policy.json"'),
    [
      '"policy" contains an invalid JSON policy: contains a JSON-encoded string, not a JSON-encoded object (have you passed a JSON-encoded filename instead of the content of that file?)',
    ],
  ],
  [
    "JSON inside of JSON",
    policy(JSON.stringify(document(allowed))),
    [
      '"policy" contains an invalid JSON policy: contains a JSON-encoded string, not a JSON-encoded object (have you double-encoded your JSON data?)',
    ],
  ],
  [
    "a comma too much",
    policy('{"Statement":[],}'),
    [
      "\"policy\" contains an invalid JSON policy: invalid character '}' looking for beginning of object key string, at byte offset 17",
    ],
  ],
  [
    "a name that stands twice",
    policy('{"Statement":[{"Sid":"a","Action":"*","Sid":"b"}],"Id":"x","Id":"y"}'),
    ['"policy" contains duplicate JSON keys: duplicate key "Statement.0.Sid"\nduplicate key "Id"'],
  ],
];

test.each(texts)("the provider refuses as a policy of IAM: %s", (_, config, says) => {
  expect(problemsOf("aws_iam_policy", config)).toEqual(says);
});

const documents: Wrong[] = [
  [
    "an unknown version",
    statements([allowed], { Version: "2012-10-18" }),
    ['policy: Version is "2012-10-18"; allowed: "2012-10-17" or "2008-10-17"'],
  ],
  [
    "an element in small letters",
    policy(JSON.stringify({ statement: [allowed] })),
    ['policy: "statement" is no element of a policy; did you mean "Statement"?', "policy: Statement is missing"],
  ],
  [
    "an unknown element",
    statements([allowed], { Comment: "why" }),
    ['policy: "Comment" is no element of a policy; allowed: "Version", "Id" or "Statement"'],
  ],
  ["no statement", statements([]), ["policy: Statement holds no statement"]],
  [
    "a text among the statements",
    statements([allowed, "Deny"]),
    ["policy: Statement holds something else than statements"],
  ],
  [
    "a Sid twice",
    statements([
      { ...allowed, Sid: "Read" },
      { ...allowed, Sid: "Read" },
    ]),
    ['policy: Sid "Read" stands more than once; every statement needs its own'],
  ],
  [
    "more than fits",
    statements([{ ...allowed, Resource: `arn:aws:s3:::${"x".repeat(6144)}` }]),
    [
      "policy: a managed policy has at most 6144 characters without white space, this one has 6229 (AWS: Cannot exceed quota for PolicySize: 6144); split it",
    ],
  ],
];

test.each(documents)("a document is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_iam_policy", config)).toEqual(says);
});

test("white space does not count as size", () => {
  const almost = { ...allowed, Resource: `arn:aws:s3:::${"x".repeat(6000)}` };
  expect(problemsOf("aws_iam_policy", policy(JSON.stringify({ Statement: almost }, null, 200)))).toEqual([]);
});

test.each([
  ["aws_iam_role", "inline_policy", 10_240],
  ["aws_iam_role_policy", "policy", 10_240],
  ["aws_iam_policy", "policy", 6144],
  ["aws_iam_group_policy", "policy", 5120],
  ["aws_iam_user_policy", "policy", 2048],
])("the policy of %s has a size of its own", (type, argument, size) => {
  const long = document({ ...allowed, Resource: `arn:aws:s3:::${"x".repeat(size)}` });
  const config: ObjectValue = argument === "policy" ? { policy: long } : { inline_policy: [{ policy: long }] };
  expect(problemsOf(type, config)).toEqual([expect.stringContaining(`at most ${size} characters`)]);
});

test("other policies are JSON, and their words are those of any JSON", () => {
  expect(problemsOf("aws_kms_key", policy("{"))).toEqual([
    expect.stringMatching(/^"policy" contains an invalid JSON: /),
  ]);
  expect(problemsOf("aws_kms_key", policy("[]"))).toEqual(["policy: a key policy is a JSON object"]);
});
