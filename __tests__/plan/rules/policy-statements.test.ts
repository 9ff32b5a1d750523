import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { allowed, document, role, rolePolicy, trusted } from "./policies";
import { problemsOf, type Wrong } from "./support";

const ACCOUNT = "123456789012";

const identity: Wrong[] = [
  [
    "an element that is none",
    rolePolicy({ Actions: "s3:GetObject" }),
    ['policy: statement 1: "Actions" is no element of a statement; did you mean "Action"?'],
  ],
  [
    "a Sid with a space",
    rolePolicy({ Sid: "read orders" }),
    ['policy: statement "read orders": Sid may hold letters (A-Z, a-z) and digits only'],
  ],
  ["a Sid that is a number", rolePolicy({ Sid: 1 }), ["policy: statement 1: Sid is 1; write a text"]],
  ["no effect", rolePolicy({ Effect: undefined }), ['policy: statement 1: Effect is missing; write "Allow" or "Deny"']],
  [
    "an effect in small letters",
    rolePolicy({ Effect: "allow" }),
    ['policy: statement 1: Effect is "allow"; allowed: "Allow" or "Deny"'],
  ],
  [
    "no action",
    rolePolicy({ Action: undefined }),
    ["policy: statement 1: Action is missing; a role's policy needs Action or NotAction"],
  ],
  [
    "actions and not actions",
    rolePolicy({ NotAction: "iam:*" }),
    ["policy: statement 1: Action and NotAction exclude each other; keep one"],
  ],
  ["an empty list of actions", rolePolicy({ Action: [] }), ["policy: statement 1: Action is empty; name at least one"]],
  [
    "an action that is an object",
    rolePolicy({ Action: {} }),
    ["policy: statement 1: Action is {}; write a text or a list of texts"],
  ],
  [
    "no resource",
    rolePolicy({ Resource: undefined }),
    ["policy: statement 1: Resource is missing; a role's policy needs Resource or NotResource"],
  ],
  [
    "resources and not resources",
    rolePolicy({ NotResource: "*" }),
    ["policy: statement 1: Resource and NotResource exclude each other; keep one"],
  ],
  [
    "a principal",
    rolePolicy({ Principal: "*" }),
    ["policy: statement 1: Principal is not allowed in a role's policy; remove it"],
  ],
];

test.each(identity)("a statement of a role's policy is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_iam_role_policy", config)).toEqual(says);
});

const resources: Wrong[] = [
  [
    "no ARN",
    rolePolicy({ Resource: "orders" }),
    ['policy: statement 1: Resource "orders" is no ARN; write "*" or arn:partition:service:region:account:resource'],
  ],
  [
    "five parts",
    rolePolicy({ Resource: "arn:aws:s3:eu-central-1:orders" }),
    [
      'policy: statement 1: Resource "arn:aws:s3:eu-central-1:orders" has 5 parts; an ARN has six: arn:partition:service:region:account:resource',
    ],
  ],
  [
    "no partition",
    rolePolicy({ Resource: "arn::s3:::orders" }),
    ['policy: statement 1: Resource "arn::s3:::orders" has the partition ""; write aws, aws-cn or aws-us-gov'],
  ],
  [
    "no service",
    rolePolicy({ Resource: "arn:aws:::orders:x" }),
    ['policy: statement 1: Resource "arn:aws:::orders:x" has the service ""; name one, without wildcards'],
  ],
  [
    "a wildcard in the service",
    rolePolicy({ Resource: "arn:aws:s*:::orders" }),
    ['policy: statement 1: Resource "arn:aws:s*:::orders" has the service "s*"; name one, without wildcards'],
  ],
  [
    "a place as region",
    rolePolicy({ Resource: `arn:aws:sqs:frankfurt:${ACCOUNT}:orders` }),
    [
      'policy: statement 1: Resource "arn:aws:sqs:frankfurt:123456789012:orders" has the region "frankfurt"; write one such as eu-central-1',
    ],
  ],
  [
    "eleven digits",
    rolePolicy({ NotResource: "arn:aws:sqs:eu-central-1:12345678901:orders", Resource: undefined }),
    [
      'policy: statement 1: NotResource "arn:aws:sqs:eu-central-1:12345678901:orders" has the account "12345678901"; an account id has twelve digits',
    ],
  ],
  [
    "nothing at its end",
    rolePolicy({ Resource: "arn:aws:s3:::" }),
    ['policy: statement 1: Resource "arn:aws:s3:::" names no resource'],
  ],
  [
    "a region in IAM",
    rolePolicy({ Resource: `arn:aws:iam:eu-central-1:${ACCOUNT}:role/web` }),
    [
      'policy: statement 1: Resource "arn:aws:iam:eu-central-1:123456789012:role/web" has a region, but IAM has none; leave it empty',
    ],
  ],
];

test.each(resources)("a resource is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_iam_role_policy", config)).toEqual(says);
});

const trust: Wrong[] = [
  [
    "no principal",
    role({ Principal: undefined }),
    ["assume_role_policy: statement 1: Principal is missing; a trust policy needs Principal or NotPrincipal"],
  ],
  [
    "principals and not principals",
    role({ NotPrincipal: "*" }),
    ["assume_role_policy: statement 1: Principal and NotPrincipal exclude each other; keep one"],
  ],
  [
    "a resource",
    role({ Resource: "*" }),
    ["assume_role_policy: statement 1: Resource is not allowed in a trust policy; remove it"],
  ],
  [
    "an action of another service",
    role({ Action: "ecs:RunTask" }),
    ['assume_role_policy: statement 1: Action "ecs:RunTask" is not allowed in a trust policy; only actions of sts are'],
  ],
  [
    "a text as principal",
    role({ Principal: "ecs-tasks.amazonaws.com" }),
    [
      'assume_role_policy: statement 1: Principal is "ecs-tasks.amazonaws.com"; write "*" or an object of "AWS", "Service", "Federated" or "CanonicalUser"',
    ],
  ],
  [
    "an empty principal",
    role({ Principal: {} }),
    ["assume_role_policy: statement 1: Principal is empty; name at least one"],
  ],
  [
    "a principal of an unknown type",
    role({ Principal: { Services: "ecs-tasks.amazonaws.com" } }),
    ['assume_role_policy: statement 1: Principal has the type "Services"; did you mean "Service"?'],
  ],
  [
    "an empty list of services",
    role({ Principal: { Service: [] } }),
    ["assume_role_policy: statement 1: Principal.Service is empty; name at least one"],
  ],
  [
    "a number as service",
    role({ Principal: { Service: 1 } }),
    ["assume_role_policy: statement 1: Principal.Service 1 is no text"],
  ],
  [
    "a service without its domain",
    role({ Principal: { Service: "ecs-tasks" } }),
    [
      'assume_role_policy: statement 1: Principal.Service "ecs-tasks" is no service; write its name, such as "ecs-tasks.amazonaws.com"',
    ],
  ],
  [
    "a service with a slip",
    role({ Principal: { Service: "ecs-task.amazonaws.com" } }),
    [
      'assume_role_policy: statement 1: Principal.Service "ecs-task.amazonaws.com" is no service; did you mean "ecs-tasks.amazonaws.com"?',
    ],
  ],
  [
    "an account that is a word",
    role({ Principal: { AWS: "me" } }),
    [
      'assume_role_policy: statement 1: Principal.AWS "me" is no account; write "*", twelve digits, or the ARN of an account\'s root, a user or a role',
    ],
  ],
  [
    "an account of eleven digits",
    role({ Principal: { AWS: "arn:aws:iam::12345678901:root" } }),
    [
      'assume_role_policy: statement 1: Principal.AWS "arn:aws:iam::12345678901:root" has the account "12345678901"; an account id has twelve digits',
    ],
  ],
  [
    "a wildcard in a role",
    role({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/*` } }),
    [
      'assume_role_policy: statement 1: Principal.AWS "arn:aws:iam::123456789012:role/*" holds a wildcard, which is allowed only as "*" alone; use a condition on aws:PrincipalArn',
    ],
  ],
  [
    "a group",
    role({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:group/admins` } }),
    [
      'assume_role_policy: statement 1: Principal.AWS "arn:aws:iam::123456789012:group/admins" names "group/admins"; write root, user/…, role/… or assumed-role/…',
    ],
  ],
  [
    "a provider that is a word",
    role({ Principal: { Federated: "github" } }),
    [
      'assume_role_policy: statement 1: Principal.Federated "github" is no identity provider; write the ARN of an oidc-provider or saml-provider, or a domain such as "cognito-identity.amazonaws.com"',
    ],
  ],
];

test.each(trust)("a statement of a trust policy is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_iam_role", config)).toEqual(says);
});

const conditions: Wrong[] = [
  [
    "no object",
    rolePolicy({ Condition: "always" }),
    ['policy: statement 1: Condition is "always"; write operators with their keys and values'],
  ],
  [
    "an operator with a slip",
    rolePolicy({ Condition: { StringEqual: { "aws:SourceVpc": "vpc-1" } } }),
    [
      'policy: statement 1: Condition has the operator "StringEqual", which IAM does not know; did you mean "StringEquals"?',
    ],
  ],
  [
    "an operator that is none",
    rolePolicy({ Condition: { NullIfExists: { "aws:SourceVpc": "true" } } }),
    ['policy: statement 1: Condition has the operator "NullIfExists", which IAM does not know; did you mean "Null"?'],
  ],
  [
    "an operator without keys",
    rolePolicy({ Condition: { StringEquals: "vpc-1" } }),
    ['policy: statement 1: Condition.StringEquals holds no keys; write { "aws:SourceArn": … }'],
  ],
  [
    "a key without its prefix",
    rolePolicy({ Condition: { StringEquals: { SourceVpc: "vpc-1" } } }),
    [
      'policy: statement 1: Condition.StringEquals "SourceVpc" is no condition key; write it with its prefix, such as "aws:SourceArn"',
    ],
  ],
  [
    "no value",
    rolePolicy({ Condition: { StringEquals: { "aws:SourceVpc": [] } } }),
    ['policy: statement 1: Condition.StringEquals "aws:SourceVpc" has no value; name at least one'],
  ],
  [
    "an object as value",
    rolePolicy({ Condition: { StringEquals: { "aws:SourceVpc": {} } } }),
    ['policy: statement 1: Condition.StringEquals "aws:SourceVpc" is {}; write a value or a list of values'],
  ],
  [
    "a truth that is none",
    rolePolicy({ Condition: { Bool: { "aws:SecureTransport": "no" } } }),
    ['policy: statement 1: Condition.Bool "aws:SecureTransport" is "no"; write true or false'],
  ],
  [
    "a number that is none",
    rolePolicy({ Condition: { NumericLessThan: { "s3:max-keys": "few" } } }),
    ['policy: statement 1: Condition.NumericLessThan "s3:max-keys" is "few"; write a number'],
  ],
  [
    "a time that is none",
    rolePolicy({ Condition: { DateLessThan: { "aws:CurrentTime": "soon" } } }),
    [
      'policy: statement 1: Condition.DateLessThan "aws:CurrentTime" is "soon"; write a time such as 2026-01-31T12:00:00Z',
    ],
  ],
  [
    "a network that is none",
    rolePolicy({ Condition: { IpAddress: { "aws:SourceIp": "10.0.0.0/33" } } }),
    [
      'policy: statement 1: Condition.IpAddress "aws:SourceIp" is "10.0.0.0/33"; write an address or a network such as 10.0.0.0/16',
    ],
  ],
  [
    "a name where an ARN is wanted",
    rolePolicy({ Condition: { ArnLike: { "aws:SourceArn": "orders" } } }),
    ['policy: statement 1: Condition.ArnLike "aws:SourceArn" is "orders"; write an ARN'],
  ],
];

test.each(conditions)("a condition is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_iam_role_policy", config)).toEqual(says);
});

test("a variable may stand for any value", () => {
  expect(
    problemsOf(
      "aws_iam_role_policy",
      rolePolicy({ Condition: { ArnLike: { "aws:SourceArn": "${aws:PrincipalTag/x}" } } }),
    ),
  ).toEqual([]);
});

test("a statement is named by its Sid, or by its number", () => {
  const policy = document({ ...allowed, Sid: "Read", Effect: "Yes" }, { ...allowed, Effect: "No" });
  expect(problemsOf("aws_iam_role_policy", { policy })).toEqual([
    'policy: statement "Read": Effect is "Yes"; allowed: "Allow" or "Deny"',
    'policy: statement 2: Effect is "No"; allowed: "Allow" or "Deny"',
  ]);
});

test("an inline policy is named by its place", () => {
  const config: ObjectValue = {
    assume_role_policy: document(trusted),
    inline_policy: [{ policy: document(allowed) }, { policy: document({ ...allowed, Effect: "No" }) }],
  };
  expect(problemsOf("aws_iam_role", config)).toEqual([
    'inline_policy.1.policy: statement 1: Effect is "No"; allowed: "Allow" or "Deny"',
  ]);
});

test.each(["signin.amazonaws.com", "mediaconnect.amazonaws.com", "ec2.c2s.ic.gov", "logs.eu-central-1.amazonaws.com"])(
  "a service that is only near to a known one, or in another partition, is none that is written wrong: %s",
  (service) => {
    expect(problemsOf("aws_iam_role", role({ Principal: { Service: service } }))).toEqual([]);
  },
);

test("two letters that changed places are a slip", () => {
  expect(problemsOf("aws_iam_role", role({ Principal: { Service: "lamdba.amazonaws.com" } }))).toEqual([
    'assume_role_policy: statement 1: Principal.Service "lamdba.amazonaws.com" is no service; did you mean "lambda.amazonaws.com"?',
  ]);
});
