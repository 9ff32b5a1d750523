import { changed, type PullRequest, type Said } from "./pull-request";

const bucket = (name: string) => `arn:aws:s3:::${name}/*`;
const read = { Effect: "Allow", Action: ["s3:GetObject"], Resource: [bucket("a")] };
const document = (...Statement: object[]) => ({ policy: JSON.stringify({ Version: "2012-10-17", Statement }) });
const policy = (title: string, name: string, before: object[], after: object[], said: Said = {}) =>
  changed(title, `aws_iam_role_policy.${name}`, [document(...before), document(...after)], said, {
    name,
    role: "task",
  });
const trust = (Principal: object, more: object = {}) => ({
  assume_role_policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal, ...more }],
  }),
});
const tasks = trust({ Service: "ecs-tasks.amazonaws.com" });
const fromOffice = { Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } };
const denyPlain = {
  Effect: "Deny",
  Action: "s3:*",
  Resource: "*",
  Condition: { Bool: { "aws:SecureTransport": "false" } },
};
const bucketPolicy = (...statements: object[]) => document(...statements);
const fromEverybody = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: bucket("public") };
const tlsOnly = { ...denyPlain, Principal: "*", Resource: [bucket("public")] };

export const accessChanges: readonly PullRequest[] = [
  policy("another bucket", "bucket", [read], [{ ...read, Resource: [bucket("a"), bucket("b")] }], {
    risks: ["iam-widened: allows s3:GetObject on arn:aws:s3:::b/*, which it did not"],
    tells: "statement 1 · resources: nothing → arn:aws:s3:::b/*",
  }),
  policy("another action", "action", [read], [{ ...read, Action: ["s3:GetObject", "s3:DeleteObject"] }], {
    risks: ["iam-widened: allows s3:DeleteObject on arn:aws:s3:::a/*, which it did not"],
    tells: "statement 1 · actions: nothing → s3:DeleteObject",
  }),
  policy("an exact resource for any", "exact", [{ ...read, Resource: "*" }], [read], {
    tells: "statement 1 · resources: * → arn:aws:s3:::a/*",
  }),
  policy("an exact action for any", "exact_action", [{ ...read, Action: "s3:*" }], [read], {
    tells: "statement 1 · actions: s3:* → s3:GetObject",
  }),
  policy(
    "a statement split in two",
    "split",
    [{ ...read, Resource: [bucket("a"), bucket("b")] }],
    [read, { ...read, Resource: bucket("b") }],
    { tells: "statement 1 · resources: arn:aws:s3:::b/* → nothing" },
  ),
  policy(
    "statements in another order, single values for lists",
    "reordered",
    [read, { ...read, Action: ["sqs:SendMessage"], Resource: ["*"] }],
    [
      { ...read, Action: "sqs:SendMessage", Resource: "*" },
      { ...read, Action: "s3:GetObject", Resource: bucket("a") },
    ],
  ),
  policy(
    "a denial removed",
    "undenied",
    [
      { ...read, Resource: "*" },
      { Effect: "Deny", Action: "s3:GetObject", Resource: bucket("secret") },
    ],
    [{ ...read, Resource: "*" }],
    {
      risks: ["iam-widened: no longer denies s3:GetObject on arn:aws:s3:::secret/*"],
      tells: "statement 2: Deny s3:GetObject on arn:aws:s3:::secret/* → nothing",
    },
  ),
  policy("a condition removed", "unconditional", [{ ...read, ...fromOffice }], [read], {
    risks: ["iam-widened: allows s3:GetObject on arn:aws:s3:::a/* on looser conditions than before"],
    tells: "statement 1 · condition IpAddress aws:SourceIp: 203.0.113.0/24 → nothing",
  }),
  policy("a condition added", "conditional", [read], [{ ...read, ...fromOffice }], {
    tells: "statement 1 · condition IpAddress aws:SourceIp: nothing → 203.0.113.0/24",
  }),
  policy(
    "everything except some actions",
    "except",
    [read],
    [{ Effect: "Allow", NotAction: ["iam:*"], Resource: "*" }],
    {
      risks: ["iam-widened: allows everything except iam:* on *, which it did not"],
      tells: "statement 1: Allow s3:GetObject on arn:aws:s3:::a/* → Allow all actions but iam:* on *",
    },
  ),
  policy("an action in other letters", "letters", [read], [{ ...read, Action: ["S3:getobject"] }], {
    tells: "policy · written differently, means the same",
  }),
  policy(
    "any role may be given away",
    "pass_role",
    [read],
    [read, { Effect: "Allow", Action: "iam:PassRole", Resource: "*" }],
    {
      risks: ["iam-widened: allows iam:PassRole on *, which it did not"],
      tells: "statement 2: nothing → Allow iam:PassRole on *",
    },
  ),
  policy("a permission less", "less", [{ ...read, Action: ["s3:GetObject", "s3:PutObject"] }], [read], {
    tells: "statement 1 · actions: s3:PutObject → nothing",
  }),
  {
    title: "a policy removed",
    before: { "aws_iam_role_policy.gone": { name: "gone", role: "task", ...document(read) } },
    after: {},
    risks: ["interruption: destroyed: whoever works by these permissions is refused from then on"],
  },
  {
    title: "a new role with what it needs",
    before: {},
    after: {
      "aws_iam_role.new": { name: "new", ...tasks },
      "aws_iam_role_policy.new": { name: "new", role: "${aws_iam_role.new.name}", ...document(read) },
    },
  },
  {
    title: "a new role that may do anything",
    before: {},
    after: {
      "aws_iam_role.admin": { name: "admin", ...tasks },
      "aws_iam_role_policy.admin": {
        name: "admin",
        role: "${aws_iam_role.admin.name}",
        ...document({ Effect: "Allow", Action: "*", Resource: "*" }),
      },
    },
    risks: ["iam-widened: allows * on *"],
  },
  changed(
    "another account may take a role",
    "aws_iam_role.foreign",
    [tasks, trust({ Service: "ecs-tasks.amazonaws.com", AWS: "arn:aws:iam::210987654321:root" })],
    {
      risks: ["iam-widened: allows sts:AssumeRole to account 210987654321, which it did not"],
      tells: "assume_role_policy · statement 1 · principals: nothing → AWS 210987654321",
    },
    { name: "foreign" },
  ),
  changed(
    "a role for CI without its condition",
    "aws_iam_role.ci",
    [
      trust(
        { Federated: "arn:aws:iam::848960888155:oidc-provider/token.actions.githubusercontent.com" },
        {
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:shop/web:ref:refs/heads/main" } },
        },
      ),
      trust(
        { Federated: "arn:aws:iam::848960888155:oidc-provider/token.actions.githubusercontent.com" },
        {
          Action: "sts:AssumeRoleWithWebIdentity",
          Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:shop/*" } },
        },
      ),
    ],
    {
      risks: [
        "iam-widened: allows sts:AssumeRoleWithWebIdentity to arn:aws:iam::848960888155:oidc-provider/token.actions.githubusercontent.com on looser conditions than before",
      ],
      tells:
        "assume_role_policy · statement 1 · condition StringLike token.actions.githubusercontent.com:sub: repo:shop/web:ref:refs/heads/main → repo:shop/*",
    },
    { name: "ci" },
  ),
  changed(
    "a renamed role",
    "aws_iam_role.renamed",
    [{ name: "old" }, { name: "new-name" }],
    {
      risks: [
        "interruption: replaced: what runs as the role is refused until it uses the new one; policies that name the old role no longer know it",
      ],
      tells: "name: old → new-name",
    },
    tasks,
  ),
  changed(
    "a role without its boundary",
    "aws_iam_role.unbounded",
    [{ permissions_boundary: "arn:aws:iam::848960888155:policy/boundary" }, {}],
    {
      risks: [
        "protection-lowered: permissions_boundary: arn:aws:iam::848960888155:policy/boundary → nothing: nothing limits any more what its policies allow",
      ],
      tells: "permissions_boundary: arn:aws:iam::848960888155:policy/boundary → nothing",
    },
    { name: "unbounded", ...tasks },
  ),
  {
    title: "an administrator's policy attached",
    before: { "aws_iam_role.task": { name: "task-admin", ...tasks } },
    after: {
      "aws_iam_role.task": { name: "task-admin", ...tasks },
      "aws_iam_role_policy_attachment.admin": {
        role: "${aws_iam_role.task.name}",
        policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess",
      },
    },
    risks: ["iam-widened: attaches arn:aws:iam::aws:policy/AdministratorAccess"],
  },
  {
    title: "a policy detached",
    before: {
      "aws_iam_role_policy_attachment.gone": { role: "task", policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" },
    },
    after: {},
    risks: ["interruption: destroyed: whoever works by these permissions is refused from then on"],
  },
  changed(
    "a bucket for everybody",
    "aws_s3_bucket_policy.public",
    [bucketPolicy(tlsOnly), bucketPolicy(tlsOnly, fromEverybody)],
    {
      risks: ["open-to-world: everybody is allowed s3:GetObject on arn:aws:s3:::public/*"],
      tells: "statement 2: nothing → Allow s3:GetObject principals * on arn:aws:s3:::public/*",
    },
    { bucket: "public" },
  ),
  changed(
    "a bucket without TLS only",
    "aws_s3_bucket_policy.plain",
    [
      bucketPolicy(tlsOnly, { ...fromEverybody, Principal: { AWS: "848960888155" } }),
      bucketPolicy({ ...fromEverybody, Principal: { AWS: "848960888155" } }),
    ],
    {
      risks: ["iam-widened: no longer denies s3:* on arn:aws:s3:::public/* to everybody"],
      tells:
        'statement 1: Deny s3:* condition Bool aws:SecureTransport "false" principals * on arn:aws:s3:::public/* → nothing',
    },
    { bucket: "public" },
  ),
  changed(
    "a topic for a service",
    "aws_sns_topic_policy.service",
    [
      document({ Effect: "Allow", Principal: { AWS: "848960888155" }, Action: "sns:Publish", Resource: "*" }),
      document(
        { Effect: "Allow", Principal: { AWS: "848960888155" }, Action: "sns:Publish", Resource: "*" },
        { Effect: "Allow", Principal: { Service: "events.amazonaws.com" }, Action: "sns:Publish", Resource: "*" },
      ),
    ],
    {
      risks: ["iam-widened: allows sns:Publish on * to events.amazonaws.com, which it did not"],
      tells: "statement 2: nothing → Allow sns:Publish principals Service events.amazonaws.com on *",
    },
    { arn: "arn:aws:sns:us-east-2:848960888155:alarms" },
  ),
  {
    title: "a Lambda permission for a service, in its account",
    before: {},
    after: {
      "aws_lambda_permission.new": {
        function_name: "f",
        action: "lambda:InvokeFunction",
        principal: "events.amazonaws.com",
        source_arn: "arn:aws:events:us-east-2:848960888155:rule/nightly",
      },
    },
  },
  changed(
    "a key's rotation off",
    "aws_kms_key.still",
    [{ enable_key_rotation: true }, { enable_key_rotation: false }],
    {
      risks: ["protection-lowered: enable_key_rotation: true → false: the key is no longer rotated"],
      tells: "enable_key_rotation: true → false",
    },
  ),
  {
    title: "a key removed",
    before: {
      "aws_kms_key.gone": { description: "gone" },
      "aws_kms_alias.gone": { name: "alias/gone", target_key_id: "${aws_kms_key.gone.key_id}" },
    },
    after: {},
    risks: [
      "data-loss: destroyed: after the waiting time, whatever is encrypted with the key can never be read again; until then nobody can use it",
    ],
  },
];
