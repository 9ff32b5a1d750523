import { changed, type PullRequest } from "./pull-request";

const bucket = (name: string) => `arn:aws:s3:::${name}/*`;
const read = { Effect: "Allow", Action: ["s3:GetObject"], Resource: [bucket("a")] };
const document = (...Statement: object[]) => ({ policy: JSON.stringify({ Version: "2012-10-17", Statement }) });
const policy = (title: string, name: string, before: object[], after: object[], said: Pick<PullRequest, "risks" | "tells"> = {}) =>
  changed(title, `aws_iam_role_policy.${name}`, [document(...before), document(...after)], said, { name, role: "task" });
const trust = (Principal: object, more: object = {}) => ({ assume_role_policy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal, ...more }] }) });
const tasks = trust({ Service: "ecs-tasks.amazonaws.com" });
const fromOffice = { Condition: { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } } };
const denyPlain = { Effect: "Deny", Action: "s3:*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": "false" } } };
const bucketPolicy = (...statements: object[]) => document(...statements);
const fromEverybody = { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: bucket("public") };
const tlsOnly = { ...denyPlain, Principal: "*", Resource: [bucket("public")] };

export const accessChanges: readonly PullRequest[] = [
  policy("another bucket", "bucket", [read], [{ ...read, Resource: [bucket("a"), bucket("b")] }]),
  policy("another action", "action", [read], [{ ...read, Action: ["s3:GetObject", "s3:DeleteObject"] }]),
  policy("an exact resource for any", "exact", [{ ...read, Resource: "*" }], [read]),
  policy("an exact action for any", "exact_action", [{ ...read, Action: "s3:*" }], [read]),
  policy("a statement split in two", "split", [{ ...read, Resource: [bucket("a"), bucket("b")] }], [read, { ...read, Resource: bucket("b") }]),
  policy("statements in another order, single values for lists", "reordered", [read, { ...read, Action: ["sqs:SendMessage"], Resource: ["*"] }], [{ ...read, Action: "sqs:SendMessage", Resource: "*" }, { ...read, Action: "s3:GetObject", Resource: bucket("a") }]),
  policy("a denial removed", "undenied", [{ ...read, Resource: "*" }, { Effect: "Deny", Action: "s3:GetObject", Resource: bucket("secret") }], [{ ...read, Resource: "*" }]),
  policy("a condition removed", "unconditional", [{ ...read, ...fromOffice }], [read]),
  policy("a condition added", "conditional", [read], [{ ...read, ...fromOffice }]),
  policy("everything except some actions", "except", [read], [{ Effect: "Allow", NotAction: ["iam:*"], Resource: "*" }]),
  policy("an action in other letters", "letters", [read], [{ ...read, Action: ["S3:getobject"] }]),
  policy("any role may be given away", "pass_role", [read], [read, { Effect: "Allow", Action: "iam:PassRole", Resource: "*" }]),
  policy("a permission less", "less", [{ ...read, Action: ["s3:GetObject", "s3:PutObject"] }], [read]),
  { title: "a policy removed", before: { "aws_iam_role_policy.gone": { name: "gone", role: "task", ...document(read) } }, after: {} },
  { title: "a new role with what it needs", before: {}, after: { "aws_iam_role.new": { name: "new", ...tasks }, "aws_iam_role_policy.new": { name: "new", role: "${aws_iam_role.new.name}", ...document(read) } } },
  { title: "a new role that may do anything", before: {}, after: { "aws_iam_role.admin": { name: "admin", ...tasks }, "aws_iam_role_policy.admin": { name: "admin", role: "${aws_iam_role.admin.name}", ...document({ Effect: "Allow", Action: "*", Resource: "*" }) } } },
  changed("another account may take a role", "aws_iam_role.foreign", [tasks, trust({ Service: "ecs-tasks.amazonaws.com", AWS: "arn:aws:iam::210987654321:root" })], {}, { name: "foreign" }),
  changed("a role for CI without its condition", "aws_iam_role.ci", [trust({ Federated: "arn:aws:iam::848960888155:oidc-provider/token.actions.githubusercontent.com" }, { Action: "sts:AssumeRoleWithWebIdentity", Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:shop/web:ref:refs/heads/main" } } }), trust({ Federated: "arn:aws:iam::848960888155:oidc-provider/token.actions.githubusercontent.com" }, { Action: "sts:AssumeRoleWithWebIdentity", Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:shop/*" } } })], {}, { name: "ci" }),
  changed("a renamed role", "aws_iam_role.renamed", [{ name: "old" }, { name: "new-name" }], {}, tasks),
  changed("a role without its boundary", "aws_iam_role.unbounded", [{ permissions_boundary: "arn:aws:iam::848960888155:policy/boundary" }, {}], {}, { name: "unbounded", ...tasks }),
  { title: "an administrator's policy attached", before: { "aws_iam_role.task": { name: "task-admin", ...tasks } }, after: { "aws_iam_role.task": { name: "task-admin", ...tasks }, "aws_iam_role_policy_attachment.admin": { role: "${aws_iam_role.task.name}", policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess" } } },
  { title: "a policy detached", before: { "aws_iam_role_policy_attachment.gone": { role: "task", policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" } }, after: {} },
  changed("a bucket for everybody", "aws_s3_bucket_policy.public", [bucketPolicy(tlsOnly), bucketPolicy(tlsOnly, fromEverybody)], {}, { bucket: "public" }),
  changed("a bucket without TLS only", "aws_s3_bucket_policy.plain", [bucketPolicy(tlsOnly, { ...fromEverybody, Principal: { AWS: "848960888155" } }), bucketPolicy({ ...fromEverybody, Principal: { AWS: "848960888155" } })], {}, { bucket: "public" }),
  changed("a topic for a service", "aws_sns_topic_policy.service", [document({ Effect: "Allow", Principal: { AWS: "848960888155" }, Action: "sns:Publish", Resource: "*" }), document({ Effect: "Allow", Principal: { AWS: "848960888155" }, Action: "sns:Publish", Resource: "*" }, { Effect: "Allow", Principal: { Service: "events.amazonaws.com" }, Action: "sns:Publish", Resource: "*" })], {}, { arn: "arn:aws:sns:us-east-2:848960888155:alarms" }),
  { title: "a Lambda permission for a service, in its account", before: {}, after: { "aws_lambda_permission.new": { function_name: "f", action: "lambda:InvokeFunction", principal: "events.amazonaws.com", source_arn: "arn:aws:events:us-east-2:848960888155:rule/nightly" } } },
  changed("a key's rotation off", "aws_kms_key.still", [{ enable_key_rotation: true }, { enable_key_rotation: false }]),
  { title: "a key removed", before: { "aws_kms_key.gone": { description: "gone" }, "aws_kms_alias.gone": { name: "alias/gone", target_key_id: "${aws_kms_key.gone.key_id}" } }, after: {} },
];
