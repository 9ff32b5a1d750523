import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of IAM roles, policies and attachments. */

const roles = "internal/service/iam/role.go resourceRole";
const policies = "internal/service/iam/policy.go resourcePolicy";
const inline = "internal/service/iam/role_policy.go resourceRolePolicy";
const attachments = "internal/service/iam/role_policy_attachment.go resourceRolePolicyAttachment";
const names = "internal/service/iam/validate.go validResourceName";

const trust = (service: string | string[]) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }],
  });
const allow = (...actions: string[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: actions, Resource: "*" }] });

const role = { assume_role_policy: trust("ecs-tasks.amazonaws.com") };
const task = { ...role, name: "task" };
const policy = { name: "read", policy: allow("s3:GetObject") };
const rolePolicy = { ...policy, role: "task" };
const attachment = { role: "task", policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" };

export const wrong: WrongConfiguration[] = [
  {
    what: "a role with a name and a prefix",
    type: "aws_iam_role",
    config: { ...task, name_prefix: "task-" },
    says: '"name": conflicts with name_prefix',
    source: `${roles} name ConflictsWith`,
  },
  {
    what: "a role name of 65 characters",
    type: "aws_iam_role",
    config: { ...role, name: "r".repeat(65) },
    says: "expected length of name to be in the range (1 - 64), got rrr",
    source: names,
  },
  {
    what: "a role prefix that leaves no room for its suffix",
    type: "aws_iam_role",
    config: { ...role, name_prefix: "r".repeat(39) },
    says: "expected length of name_prefix to be in the range (1 - 38), got rrr",
    source: `${names}, roleNamePrefixMaxLen`,
  },
  {
    what: "a role name with a slash",
    type: "aws_iam_role",
    config: { ...role, name: "team/task" },
    says: "invalid value for name (must match [\\w+=,.@-])",
    source: names,
  },
  {
    what: "a role session of half an hour",
    type: "aws_iam_role",
    config: { ...task, max_session_duration: 1800 },
    says: "expected max_session_duration to be in the range (3600 - 43200), got 1800",
    source: `${roles} max_session_duration`,
  },
  {
    what: "a role description of 1001 characters",
    type: "aws_iam_role",
    config: { ...task, description: "d".repeat(1001) },
    says: "expected length of description to be in the range (0 - 1000), got ddd",
    source: `${roles} description`,
  },
  {
    what: "a role description in typographic quotes",
    type: "aws_iam_role",
    config: { ...task, description: "the “task” role" },
    says: "invalid value for description (cannot contain specially formatted single or double quotes: [“‘])",
    source: `${roles} description`,
  },
  {
    what: "a role path of 513 characters",
    type: "aws_iam_role",
    config: { ...task, path: `/${"p".repeat(511)}/` },
    says: "expected length of path to be in the range (0 - 512), got /ppp",
    source: `${roles} path`,
  },
  {
    what: "a permissions boundary given by name",
    type: "aws_iam_role",
    config: { ...task, permissions_boundary: "Developers" },
    says: '"permissions_boundary" (Developers) is an invalid ARN: arn: invalid prefix',
    source: `${roles} permissions_boundary`,
  },
  {
    what: "a managed policy given by name",
    type: "aws_iam_role",
    config: { ...task, managed_policy_arns: ["ReadOnlyAccess"] },
    says: '"managed_policy_arns.0" (ReadOnlyAccess) is an invalid ARN: arn: invalid prefix',
    source: `${roles} managed_policy_arns`,
  },
  {
    what: "a policy name of 129 characters",
    type: "aws_iam_policy",
    config: { ...policy, name: "p".repeat(129) },
    says: "expected length of name to be in the range (1 - 128), got ppp",
    source: `${names}, policyNameMaxLen`,
  },
  {
    what: "an inline policy of a role given by its ARN",
    type: "aws_iam_role_policy",
    config: { ...rolePolicy, role: "arn:aws:iam::123456789012:role/task" },
    says: '"role" must be the role\'s name not its ARN',
    source: "internal/service/iam/validate.go validRolePolicyRole",
  },
  {
    what: "an inline policy prefix of 103 characters",
    type: "aws_iam_role_policy",
    config: { role: "task", policy: policy.policy, name_prefix: "p".repeat(103) },
    says: "expected length of name_prefix to be in the range (1 - 102), got ppp",
    source: `${names}, rolePolicyNamePrefixMaxLen`,
  },
  {
    what: "an attached policy with half an ARN",
    type: "aws_iam_role_policy_attachment",
    config: { ...attachment, policy_arn: "arn:aws:iam::aws" },
    says: '"policy_arn" (arn:aws:iam::aws) is an invalid ARN: arn: not enough sections',
    source: "internal/verify/validate.go ValidARNCheck",
  },
  {
    what: "an attached policy of no partition",
    type: "aws_iam_role_policy_attachment",
    config: { ...attachment, policy_arn: "arn::iam::aws:policy/ReadOnlyAccess" },
    says: "is an invalid ARN: missing partition value",
    source: "internal/verify/validate.go ValidARNCheck",
  },
];

const change = (
  what: string,
  type: string,
  before: AttributeChange["before"],
  after: AttributeChange["after"],
  action: AttributeChange["action"],
  source: string,
  because?: string,
): AttributeChange => ({ what, type, before, after, action, source, because });

const ofRole = (
  what: string,
  after: object,
  action: AttributeChange["action"],
  source: string,
  because?: string,
  before: object = task,
) => change(what, "aws_iam_role", { ...before }, { ...after }, action, `${roles} ${source}`, because);

export const changes: AttributeChange[] = [
  ofRole("the name of a role", { ...task, name: "other" }, "replace", "name ForceNew", "name"),
  ofRole("the path of a role", { ...task, path: "/team/" }, "replace", "path ForceNew", "path"),
  ofRole("the prefix of a role", { ...role, name_prefix: "b-" }, "replace", "name_prefix ForceNew", "name_prefix", {
    ...role,
    name_prefix: "a-",
  }),
  ofRole("the name of a role left out", role, "no-op", "name Optional and Computed"),
  ofRole("the default path written out", { ...task, path: "/" }, "no-op", "path Default"),
  ofRole("the description of a role", { ...task, description: "Runs tasks." }, "update", "description"),
  ofRole(
    "who may assume a role",
    { ...task, assume_role_policy: trust("ec2.amazonaws.com") },
    "update",
    "assume_role_policy",
  ),
  ofRole(
    "a list of one service that may assume a role",
    { ...task, assume_role_policy: trust(["ecs-tasks.amazonaws.com"]) },
    "no-op",
    "assume_role_policy DiffSuppressFunc",
  ),
  ofRole("the boundary of a role removed", task, "update", "permissions_boundary", undefined, {
    ...task,
    permissions_boundary: "arn:aws:iam::123456789012:policy/boundary",
  }),
  ofRole(
    "the attached policies of a role left out",
    task,
    "no-op",
    "managed_policy_arns Optional and Computed",
    undefined,
    { ...task, managed_policy_arns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] },
  ),
  ofRole(
    "the default session written out",
    { ...task, max_session_duration: 3600 },
    "no-op",
    "max_session_duration Default",
  ),
  change(
    "the description of a policy",
    "aws_iam_policy",
    { ...policy, description: "Reads." },
    { ...policy, description: "Reads objects." },
    "replace",
    `${policies} description ForceNew`,
    "description",
  ),
  change(
    "the document of a policy",
    "aws_iam_policy",
    policy,
    { ...policy, policy: allow("s3:GetObject", "s3:PutObject") },
    "update",
    `${policies} policy`,
  ),
  change(
    "the actions of a policy in another order",
    "aws_iam_policy",
    { ...policy, policy: allow("s3:GetObject", "s3:PutObject") },
    { ...policy, policy: allow("s3:PutObject", "s3:GetObject") },
    "no-op",
    "internal/verify/json.go SuppressEquivalentPolicyDiffs",
  ),
  change(
    "a policy written over several lines",
    "aws_iam_policy",
    policy,
    { ...policy, policy: JSON.stringify(JSON.parse(policy.policy), null, 2) },
    "no-op",
    "internal/service/iam/policy_test.go TestAccIAMPolicy_whitespace",
  ),
  change(
    "the tags of a policy",
    "aws_iam_policy",
    policy,
    { ...policy, tags: { team: "a" } },
    "update",
    "internal/tags/tags.go TagsSchema",
  ),
  change(
    "the role of an inline policy",
    "aws_iam_role_policy",
    rolePolicy,
    { ...rolePolicy, role: "other" },
    "replace",
    `${inline} role ForceNew`,
    "role",
  ),
  change(
    "the document of an inline policy",
    "aws_iam_role_policy",
    rolePolicy,
    { ...rolePolicy, policy: allow("s3:ListBucket") },
    "update",
    `${inline} policy`,
  ),
  change(
    "an attached policy",
    "aws_iam_role_policy_attachment",
    attachment,
    { ...attachment, policy_arn: "arn:aws:iam::aws:policy/PowerUserAccess" },
    "replace",
    `${attachments} policy_arn ForceNew`,
    "policy_arn",
  ),
];
