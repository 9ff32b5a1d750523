import { review } from "../../../../plan/review";
import { ChangedStack, type Resources } from "../changed-stack";

const document = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const allow = (Action: string | string[], Resource: string | string[] = "arn:aws:s3:::files/*", more: object = {}) => ({
  Effect: "Allow",
  Action,
  Resource,
  ...more,
});
const inline = (name: string, ...statements: object[]) => ({ name, role: "existing", policy: document(...statements) });
const trust = (Principal: object, more: object = {}) =>
  document({ Effect: "Allow", Principal, Action: "sts:AssumeRole", ...more });
const tasks = trust({ Service: "ecs-tasks.amazonaws.com" });
const branch = (...names: string[]) => ({
  Condition: { StringEquals: { "token.actions.githubusercontent.com:sub": names } },
});
const onTls = (bucket: string) => ({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
});
const managed = (name: string) => `arn:aws:iam::aws:policy/${name}`;
const region = { Condition: { StringEquals: { "aws:RequestedRegion": ["us-east-2"] } } };

const before: Resources = {
  aws_iam_role: {
    existing: { name: "existing", assume_role_policy: tasks },
    ci: { name: "ci", assume_role_policy: trust({ AWS: "848960888155" }, branch("main")) },
  },
  aws_iam_role_policy: {
    action: inline("action", allow(["s3:GetObject"])),
    resource: inline("resource", allow("s3:GetObject", "arn:aws:s3:::files/a/*")),
    condition: inline("condition", allow("s3:GetObject", "*", region)),
    narrower: inline("narrower", allow("s3:*", "*")),
    reordered: inline("reordered", allow(["s3:GetObject", "s3:PutObject"]), allow("sqs:*", "*")),
    undenied: inline("undenied", allow("s3:*", "*"), { Effect: "Deny", Action: "s3:DeleteObject", Resource: "*" }),
    unknown: inline("unknown", allow("s3:GetObject")),
    moved: inline("moved", allow("dynamodb:GetItem", "*")),
  },
  aws_iam_policy: {
    sensitive: { name: "sensitive", policy: `\${sensitive(${JSON.stringify(document(allow("s3:GetObject")))})}` },
  },
  aws_s3_bucket_policy: {
    tls: { bucket: "files", policy: document(onTls("files")) },
    gone: { bucket: "old", policy: document(onTls("old")) },
  },
  aws_s3_bucket: { old: { bucket: "old" } },
};

const after: Resources = {
  aws_iam_role: {
    existing: { name: "existing", assume_role_policy: tasks },
    ci: { name: "ci", assume_role_policy: trust({ AWS: "arn:aws:iam::848960888155:root" }, branch("main", "test")) },
    new: { name: "new", assume_role_policy: tasks },
  },
  aws_iam_role_policy: {
    action: inline("action", allow(["s3:GetObject", "s3:PutObject"])),
    resource: inline("resource", allow("s3:GetObject", "arn:aws:s3:::files/*")),
    condition: inline("condition", allow("s3:GetObject", "*")),
    narrower: inline("narrower", allow(["s3:Get*", "s3:PutObject"], "arn:aws:s3:::files/*")),
    reordered: inline("reordered", allow("SQS:*", ["*"]), allow("s3:PutObject"), allow("s3:GetObject")),
    undenied: inline("undenied", allow("s3:*", "*")),
    unknown: inline("unknown", allow("s3:GetObject", "${aws_s3_bucket.new.arn}")),
    elsewhere: inline("elsewhere", allow("dynamodb:GetItem", "*")),
    added: inline("added", allow("lambda:InvokeFunction", "*")),
    new_plain: { ...inline("plain", allow("sqs:SendMessage", "*")), role: "${aws_iam_role.new.name}" },
    new_admin: { ...inline("admin", allow("*", "*")), role: "${aws_iam_role.new.name}" },
    new_service: { ...inline("service", allow("dynamodb:*", "*")), role: "${aws_iam_role.new.name}" },
    new_passes: { ...inline("passes", allow(["iam:PassRole"], "*")), role: "${aws_iam_role.new.name}" },
    new_passes_tasks: {
      ...inline(
        "tasks",
        allow("iam:PassRole", "*", {
          Condition: { StringEquals: { "iam:PassedToService": "ecs-tasks.amazonaws.com" } },
        }),
      ),
      role: "${aws_iam_role.new.name}",
    },
    new_except: {
      ...inline("except", { Effect: "Allow", NotAction: "iam:*", Resource: "*" }),
      role: "${aws_iam_role.new.name}",
    },
  },
  aws_iam_role_policy_attachment: {
    admin: { role: "${aws_iam_role.new.name}", policy_arn: managed("AdministratorAccess") },
    read: { role: "${aws_iam_role.new.name}", policy_arn: managed("ReadOnlyAccess") },
    existing: { role: "existing", policy_arn: managed("ReadOnlyAccess") },
  },
  aws_iam_policy: {
    sensitive: { name: "sensitive", policy: `\${sensitive(${JSON.stringify(document(allow("s3:*")))})}` },
  },
  aws_s3_bucket: { new: { bucket_prefix: "new" } },
};

let changed: ChangedStack;
beforeAll(async () => {
  changed = await ChangedStack.plan(before, after);
});

const widened = (address: string) => changed.risks(address).filter((risk) => risk.startsWith("iam-widened"));

test.each([
  ["an action", "aws_iam_role_policy.action", "allows s3:PutObject on arn:aws:s3:::files/*, which it did not"],
  ["a resource", "aws_iam_role_policy.resource", "allows s3:GetObject on arn:aws:s3:::files/*, which it did not"],
  ["a condition", "aws_iam_role_policy.condition", "allows s3:GetObject on * on looser conditions than before"],
  ["a denial", "aws_iam_role_policy.undenied", "no longer denies s3:DeleteObject on *"],
  [
    "a policy of a role that exists",
    "aws_iam_role_policy.added",
    "allows lambda:InvokeFunction on *, which it did not",
  ],
  [
    "a branch that may become the role",
    "aws_iam_role.ci",
    "allows sts:AssumeRole to account 848960888155 on looser conditions than before",
  ],
  ["a new administrator", "aws_iam_role_policy.new_admin", "allows * on *"],
  ["all of a service", "aws_iam_role_policy.new_service", "allows dynamodb:* on *"],
  ["giving any role away", "aws_iam_role_policy.new_passes", "allows iam:PassRole on *"],
  ["everything except some", "aws_iam_role_policy.new_except", "allows everything except iam:* on *"],
  [
    "a managed policy of administrators",
    "aws_iam_role_policy_attachment.admin",
    "attaches arn:aws:iam::aws:policy/AdministratorAccess",
  ],
  [
    "a managed policy of a role that exists",
    "aws_iam_role_policy_attachment.existing",
    "attaches arn:aws:iam::aws:policy/ReadOnlyAccess",
  ],
  ["a sensitive policy", "aws_iam_policy.sensitive", "policy (sensitive) allows more than before"],
  [
    "an unknown policy",
    "aws_iam_role_policy.unknown",
    "policy is known only after apply: nobody can say whether it allows more than before",
  ],
])("%s is told", (_what, address, sentence) => {
  expect(widened(address)).toEqual([`iam-widened: ${sentence}`]);
});

test("a bucket policy that is removed no longer denies, unless its bucket goes too", () => {
  expect(widened("aws_s3_bucket_policy.tls")).toEqual([
    "iam-widened: no longer denies s3:* on arn:aws:s3:::files to everybody",
    "iam-widened: no longer denies s3:* on arn:aws:s3:::files/* to everybody",
  ]);
  expect(widened("aws_s3_bucket_policy.gone")).toEqual([]);
});

test.each([
  "aws_iam_role_policy.narrower",
  "aws_iam_role_policy.reordered",
  "aws_iam_role_policy.moved",
  "aws_iam_role_policy.elsewhere",
  "aws_iam_role_policy.new_plain",
  "aws_iam_role_policy.new_passes_tasks",
  "aws_iam_role_policy_attachment.read",
  "aws_iam_role.new",
])("%s is no risk", (address) => {
  expect(widened(address)).toEqual([]);
});

test("a policy that is longer than AWS takes is not compared, which would take minutes, and that is said", async () => {
  const statements = Array.from({ length: 4000 }, (_, index) =>
    allow(`s3:Get${index}`, `arn:aws:s3:::files/${index}/*`),
  );
  const change = {
    before: {},
    after: { policy: document(...statements) },
    after_unknown: {},
    actions: ["update" as const],
  };
  const resource = { address: "aws_iam_policy.long", mode: "managed" as const, type: "aws_iam_policy", name: "long" };
  const made = await review({
    stacks: [
      {
        stack: "shop",
        environment: "shop",
        part: "shop",
        document: {
          format_version: "1.2",
          terraform_version: "1.11.4",
          resource_changes: [{ ...resource, provider_name: "registry.terraform.io/hashicorp/aws", change }],
        },
      },
    ],
    against: "",
    fresh: false,
    today: "2026-11-21",
  });
  expect(made.risks.map(({ rule, sentence }) => `${rule}: ${sentence}`)).toEqual([
    "iam-widened: policy is longer than AWS takes: nobody compared what it allows",
  ]);
}, 5000);
