import type { AttributeChange, WrongConfiguration } from "./case";

/** Policy documents: what the AWS provider rejects as text, and what IAM rejects as policy. */

const validator = "internal/verify/validate.go ValidIAMPolicyJSON";
const elements = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements";
const checks = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html";
const read = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" };
const assume = { Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" };
const document = (statement: object, version = "2012-10-17") =>
  JSON.stringify({ Version: version, Statement: [statement] });
const without = (element: keyof typeof read) =>
  document(Object.fromEntries(Object.entries(read).filter(([name]) => name !== element)));

const policy = (what: string, text: string, says: string, source = validator): WrongConfiguration => ({
  what,
  type: "aws_iam_policy",
  config: { name: "read", policy: text },
  says,
  source,
});
const inline = (what: string, text: string, says: string, source: string): WrongConfiguration => ({
  what,
  type: "aws_iam_role_policy",
  config: { name: "read", role: "task", policy: text },
  says,
  source,
});
const role = (what: string, text: string, says: string, source = validator): WrongConfiguration => ({
  what,
  type: "aws_iam_role",
  config: { name: "task", assume_role_policy: text },
  says,
  source,
});

export const wrong: WrongConfiguration[] = [
  policy("an empty policy", "", '"policy" is an empty string, which is not a valid JSON value'),
  policy("a list of statements", `[${document(read)}]`, "contains a JSON array, not a JSON object"),
  policy("the name of a file", "policies/read.json", '"policy" contains an invalid JSON policy: not a JSON object'),
  policy(
    "a policy encoded twice",
    JSON.stringify(document(read)),
    "contains a JSON-encoded string, not a JSON-encoded object (have you double-encoded your JSON data?)",
  ),
  policy(
    "the name of a file encoded as JSON",
    JSON.stringify("policies/read.json"),
    "(have you passed a JSON-encoded filename instead of the content of that file?)",
  ),
  policy(
    "a comma too much",
    '{"Version":"2012-10-17","Statement":[],}',
    "\"policy\" contains an invalid JSON policy: invalid character '}' looking for beginning of object key string, at byte offset",
  ),
  policy(
    "an element written twice",
    '{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}',
    '"policy" contains duplicate JSON keys',
  ),
  role(
    "a space before a trust policy",
    ` ${document(assume)}`,
    '"assume_role_policy" contains an invalid JSON policy: leading space characters are not allowed',
  ),
  policy(
    "a version of the policy language that does not exist",
    document(read, "2012-10-18"),
    "2012-10-17",
    `${elements}_version.html`,
  ),
  policy("an effect in small letters", document({ ...read, Effect: "allow" }), "Effect", `${elements}_effect.html`),
  policy("a statement without effect", without("Effect"), "Effect", `${elements}_effect.html`),
  policy("a statement without action", without("Action"), "Action", `${elements}_action.html`),
  inline(
    "a statement without resource",
    without("Resource"),
    "Resource",
    "https://github.com/terraform-aws-modules/terraform-aws-iam/issues/603 MalformedPolicyDocument of CreatePolicy",
  ),
  inline(
    "a resource that is no ARN",
    document({ ...read, Resource: "my-bucket/*" }),
    "my-bucket/*",
    `${elements}_resource.html`,
  ),
  inline(
    "a resource with half an ARN",
    document({ ...read, Resource: "arn:aws:s3:my-bucket" }),
    "arn:aws:s3:my-bucket",
    `${elements}_resource.html`,
  ),
  policy(
    "a misspelt action of S3",
    document({ ...read, Action: "s3:GetObjekt" }),
    "s3:GetObjekt",
    `${checks} Error - Invalid action`,
  ),
  inline(
    "a misspelt action of ECS among others",
    document({ ...read, Action: ["ecs:DescribeServices", "ecs:UpdateServices"] }),
    "ecs:UpdateServices",
    `${checks} Error - Invalid action`,
  ),
  inline(
    "an action of no service",
    document({ ...read, Action: "GetObject" }),
    "GetObject",
    `${checks} Error - Missing prefix in action`,
  ),
  role(
    "a trust policy about a resource",
    document({ ...assume, Resource: "*" }),
    "Resource",
    "https://github.com/kubernetes-sigs/external-dns/issues/3085 MalformedPolicyDocument of CreateRole",
  ),
  {
    what: "a misspelt action in the policy of a repository",
    type: "aws_ecr_repository_policy",
    config: {
      repository: "web",
      policy: document({ Effect: "Allow", Principal: "*", Action: "ecr:BatchGetImages" }),
    },
    says: "ecr:BatchGetImages",
    source: `${checks} Error - Invalid action`,
  },
];

export const changes: AttributeChange[] = [];
