import { policyDocument } from "../../../plan/provider/data-sources/policy-document";
import type { ObjectValue } from "../../../plan/provider/protocol/value";

const json = (config: ObjectValue) => policyDocument(config).json;
const minified = (config: ObjectValue) => policyDocument(config).minified_json;

test("a policy document is written as the provider writes it, to the byte", () => {
  const config: ObjectValue = {
    statement: [
      {
        sid: "Read",
        actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
        resources: ["arn:aws:s3:::bucket/&{aws:username}/*"],
        condition: [
          { test: "StringLike", variable: "s3:prefix", values: ["", "home/"] },
          { test: "Bool", variable: "aws:SecureTransport", values: ["true"] },
        ],
      },
      {
        effect: "Deny",
        not_actions: ["iam:*"],
        resources: ["*"],
        principals: [{ type: "AWS", identifiers: ["arn:aws:iam::1:root", "arn:aws:iam::2:root"] }],
      },
    ],
  };
  expect(json(config)).toBe(`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": [
        "s3:PutObject",
        "s3:GetObject",
        "s3:DeleteObject"
      ],
      "Resource": "arn:aws:s3:::bucket/\${aws:username}/*",
      "Condition": {
        "Bool": {
          "aws:SecureTransport": "true"
        },
        "StringLike": {
          "s3:prefix": [
            "",
            "home/"
          ]
        }
      }
    },
    {
      "Effect": "Deny",
      "NotAction": "iam:*",
      "Resource": "*",
      "Principal": {
        "AWS": [
          "arn:aws:iam::2:root",
          "arn:aws:iam::1:root"
        ]
      }
    }
  ]
}`);
});

test.each([
  ["an anonymous principal is a star", { type: "*", identifiers: ["*"] }, '"*"'],
  [
    "any AWS principal stays an object, for trust policies need that",
    { type: "AWS", identifiers: ["*"] },
    '{"AWS":"*"}',
  ],
  [
    "one service is no list",
    { type: "Service", identifiers: ["ecs.amazonaws.com"] },
    '{"Service":"ecs.amazonaws.com"}',
  ],
])("%s", (_name, principal, expected) => {
  expect(minified({ statement: [{ actions: ["a:b"], principals: [principal] }] })).toBe(
    `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"a:b","Principal":${expected}}]}`,
  );
});

test("a document without statements has none, and an id and another version are kept", () => {
  expect(minified({ version: "2008-10-17", policy_id: "x" })).toBe('{"Version":"2008-10-17","Id":"x"}');
});

test("what Go escapes is escaped", () => {
  expect(minified({ statement: [{ actions: ["a:b"], resources: ["<&>"] }] })).toContain(
    '"Resource":"\\u003c\\u0026\\u003e"',
  );
});

test("later documents overwrite statements of the same Sid and add others", () => {
  const source = '{"Version":"2012-10-17","Statement":{"Sid":"A","Effect":"Allow","Action":"x:y"}}';
  const override = '{"Statement":[{"Sid":"B","Effect":"Deny","Action":"b:c"},{"Effect":"Allow","Action":"n:n"}]}';
  expect(
    minified({
      source_policy_documents: [source],
      statement: [{ sid: "B", actions: ["b:b"] }],
      override_policy_documents: [override],
    }),
  ).toBe(
    '{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":"x:y"},{"Sid":"B","Effect":"Deny","Action":"b:c"},{"Effect":"Allow","Action":"n:n"}]}',
  );
});

test("two statements of one Sid are refused, and so is a variable that the version does not know", () => {
  expect(() => json({ statement: [{ sid: "A" }, { sid: "A" }] })).toThrow(
    "duplicate Sid (A). Remove the Sid or ensure the Sid is unique.",
  );
  expect(() => json({ version: "2008-10-17", statement: [{ resources: ["&{x}"] }] })).toThrow(
    "not supported in document version 2008-10-17",
  );
});
