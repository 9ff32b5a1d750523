import { ChangedStack, type Resources } from "../changed-stack";

const vpc = "vpc-0123456789abcdef0";
const group = "sg-0123456789abcdef0";
const other = "sg-0123456789abcdef1";

const block = (port: number, ...cidrs: string[]) => ({
  from_port: port,
  to_port: port,
  protocol: "tcp",
  cidr_blocks: cidrs,
  ipv6_cidr_blocks: [],
  prefix_list_ids: [],
  security_groups: [],
  description: "",
  self: false,
});
const ingress = (values: object) => ({
  security_group_id: group,
  ip_protocol: "tcp",
  from_port: 443,
  to_port: 443,
  ...values,
});
const oldRule = (cidr: string, values: object = {}) => ({
  type: "ingress",
  security_group_id: group,
  protocol: "tcp",
  from_port: 22,
  to_port: 22,
  cidr_blocks: [cidr],
  ...values,
});
const policy = (Principal: unknown, more: object = {}) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal, Action: "sqs:SendMessage", Resource: "*", ...more }],
  });
const fromTopic = { Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:sns:us-east-2:848960888155:topic" } } };
const onlyTls = { Condition: { Bool: { "aws:SecureTransport": "true" } } };
const balancer = (name: string, internal: boolean) => ({
  name,
  internal,
  load_balancer_type: "application",
  subnets: ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"],
});
const listener = (of: string, values: object = { protocol: "HTTP", port: 80 }) => ({
  load_balancer_arn: `\${aws_lb.${of}.arn}`,
  default_action: [{ type: "fixed-response", fixed_response: [{ content_type: "text/plain", status_code: "404" }] }],
  ...values,
});
const service = (isPublic: boolean) => ({
  name: "web",
  cluster: "main",
  task_definition: "web:1",
  launch_type: "FARGATE",
  network_configuration: [{ subnets: ["subnet-0123456789abcdef0"], assign_public_ip: isPublic }],
});
const publicBlock = (blocked: boolean) => ({
  bucket: "files",
  block_public_acls: true,
  block_public_policy: blocked,
  ignore_public_acls: true,
  restrict_public_buckets: true,
});
const certificate = "arn:aws:acm:us-east-2:848960888155:certificate/0a1b2c3d-0000-4000-8000-0123456789ab";
const https = { protocol: "HTTPS", port: 443, certificate_arn: certificate };

const same: Resources = {
  aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
  aws_internet_gateway: { main: { vpc_id: "${aws_vpc.main.id}" } },
  aws_nat_gateway: { main: { subnet_id: "subnet-0123456789abcdef0", allocation_id: "eipalloc-0123456789abcdef0" } },
  aws_lb: { public: balancer("public", false), private: balancer("private", true) },
};
const route = (table: string, to: object) => ({
  route_table_id: `\${aws_route_table.${table}.id}`,
  destination_cidr_block: "0.0.0.0/0",
  ...to,
});
const table = { vpc_id: "${aws_vpc.main.id}" };

const before: Resources = {
  ...same,
  aws_security_group: {
    opened: { name: "opened", vpc_id: vpc, ingress: [block(443, "0.0.0.0/0")] },
    same: { name: "same", vpc_id: vpc, ingress: [block(443, "0.0.0.0/0")] },
  },
  aws_default_security_group: { main: { vpc_id: vpc, ingress: [] } },
  aws_security_group_rule: { ssh: oldRule("10.0.0.0/8"), egress: oldRule("10.0.0.0/8", { type: "egress" }) },
  aws_vpc_security_group_ingress_rule: {
    widened: ingress({ cidr_ipv4: "203.0.113.0/24" }),
    narrowed: ingress({ security_group_id: other, cidr_ipv4: "0.0.0.0/0", from_port: 0, to_port: 1000 }),
  },
  aws_sqs_queue: {
    opened: { name: "opened", policy: policy({ AWS: "848960888155" }) },
    encrypted: { name: "e", sqs_managed_sse_enabled: true },
  },
  aws_s3_bucket_public_access_block: {
    lowered: publicBlock(true),
    gone: publicBlock(true),
    with_bucket: { ...publicBlock(true), bucket: "old" },
  },
  aws_s3_bucket: { old: { bucket: "old" } },
  aws_s3_bucket_acl: { files: { bucket: "files", acl: "private" } },
  aws_ecs_service: {
    exposed: service(false),
    hidden: { ...service(true), name: "hidden" },
    known: { ...service(true), name: "known" },
  },
  aws_lb_listener: { downgraded: listener("private", https) },
  aws_route_table: { private: table },
  aws_route: { private: route("private", { nat_gateway_id: "${aws_nat_gateway.main.id}" }) },
};

const after: Resources = {
  ...same,
  aws_security_group: {
    opened: { name: "opened", vpc_id: vpc, ingress: [block(443, "0.0.0.0/0"), block(5432, "0.0.0.0/0")] },
    same: {
      name: "same",
      vpc_id: vpc,
      ingress: [block(443, "0.0.0.0/0")],
      description: "Managed by Terraform",
      tags: { a: "b" },
    },
  },
  aws_default_security_group: { main: { vpc_id: vpc, ingress: [{ ...block(0, "0.0.0.0/0"), protocol: "-1" }] } },
  aws_security_group_rule: { ssh: oldRule("0.0.0.0/0"), egress: oldRule("0.0.0.0/0", { type: "egress" }) },
  aws_vpc_security_group_ingress_rule: {
    widened: ingress({ cidr_ipv4: "64.0.0.0/7" }),
    narrowed: ingress({ security_group_id: other, cidr_ipv4: "0.0.0.0/0", from_port: 443, to_port: 443 }),
    ipv6: ingress({ cidr_ipv6: "::/0", from_port: 6000, to_port: 6500 }),
    office: ingress({ cidr_ipv4: "203.0.113.0/24" }),
    group: ingress({ referenced_security_group_id: group }),
  },
  aws_sqs_queue: {
    opened: { name: "opened", policy: policy("*", onlyTls) },
    limited: { name: "limited", policy: policy("*", fromTopic) },
    for_all: {
      name: "for-all",
      policy: policy("*", { Condition: { "ForAllValues:StringEquals": { "aws:PrincipalOrgID": "o-1" } } }),
    },
    any_source: { name: "any", policy: policy("*", { Condition: { ArnLike: { "aws:SourceArn": "*" } } }) },
    denied: { name: "denied", policy: policy("*", { Effect: "Deny" }) },
    encrypted: { name: "e", sqs_managed_sse_enabled: false },
  },
  aws_s3_bucket_public_access_block: { lowered: publicBlock(false) },
  aws_s3_bucket_acl: { files: { bucket: "files", acl: "public-read" } },
  aws_iam_role: {
    anybody: {
      name: "anybody",
      assume_role_policy: policy({ AWS: "*" }, { Action: "sts:AssumeRole", Resource: undefined }),
    },
    tasks: {
      name: "tasks",
      assume_role_policy: policy(
        { Service: "ecs-tasks.amazonaws.com" },
        { Action: "sts:AssumeRole", Resource: undefined },
      ),
    },
  },
  aws_lambda_permission: {
    anybody: { function_name: "f", action: "lambda:InvokeFunction", principal: "*" },
    events: {
      function_name: "f",
      action: "lambda:InvokeFunction",
      principal: "*",
      source_arn: "${aws_sqs_queue.limited.arn}",
    },
  },
  aws_lambda_function_url: {
    open: { function_name: "f", authorization_type: "NONE" },
    signed: { function_name: "f", authorization_type: "AWS_IAM" },
  },
  aws_ecs_service: {
    exposed: service(true),
    hidden: { ...service(false), name: "hidden" },
    known: { ...service(true), name: "known", desired_count: 2 },
  },
  aws_eip: { nat: { domain: "vpc" }, server: { domain: "vpc", instance: "i-0123456789abcdef0" } },
  aws_lb_listener: {
    downgraded: listener("private"),
    plain: listener("public"),
    redirect: listener("public", {
      protocol: "HTTP",
      port: 8080,
      default_action: [{ type: "redirect", redirect: [{ protocol: "HTTPS", status_code: "HTTP_301" }] }],
    }),
    internal: listener("private", { protocol: "HTTP", port: 8080 }),
  },
  aws_efs_file_system: { plain: { encrypted: false }, encrypted: { encrypted: true } },
  aws_route_table: { private: table, public: table },
  aws_route: {
    private: route("private", { gateway_id: "${aws_internet_gateway.main.id}" }),
    public: route("public", { gateway_id: "${aws_internet_gateway.main.id}" }),
  },
};

let changed: ChangedStack;
beforeAll(async () => {
  changed = await ChangedStack.plan(before, after);
});

/** Risks of what is about exposure; that something is interrupted meanwhile is told elsewhere. */
const risks = (address: string) => changed.risks(address).filter((risk) => !/^(interruption|data-loss)/.test(risk));

test.each([
  ["an inline rule of a group", "aws_security_group.opened", "opens port 5432 to 0.0.0.0/0 (PostgreSQL)"],
  [
    "every port of the default group",
    "aws_default_security_group.main",
    "opens all ports of every protocol to 0.0.0.0/0 (SSH, Telnet …)",
  ],
  ["a rule of the older type", "aws_security_group_rule.ssh", "opens port 22 to 0.0.0.0/0 (SSH)"],
  ["a block too large to know", "aws_vpc_security_group_ingress_rule.widened", "opens port 443 to 64.0.0.0/7"],
  ["IPv6", "aws_vpc_security_group_ingress_rule.ipv6", "opens ports 6000 to 6500 to ::/0 (Redis, Kubernetes)"],
  ["a policy for everybody who uses TLS", "aws_sqs_queue.opened", "everybody is allowed sqs:SendMessage on *"],
  ["a policy whose condition nobody has to meet", "aws_sqs_queue.for_all", "everybody is allowed sqs:SendMessage on *"],
  ["a policy for any source", "aws_sqs_queue.any_source", "everybody is allowed sqs:SendMessage on *"],
  ["a role for everybody", "aws_iam_role.anybody", "everybody is allowed sts:AssumeRole"],
  ["a function for everybody", "aws_lambda_permission.anybody", "everybody is allowed lambda:InvokeFunction"],
  [
    "a function's URL without login",
    "aws_lambda_function_url.open",
    "anybody who knows the function's URL can call it: authorization_type is NONE",
  ],
  [
    "a lowered block of public access",
    "aws_s3_bucket_public_access_block.lowered",
    "block_public_policy is off: objects can be made public",
  ],
  [
    "a removed block of public access",
    "aws_s3_bucket_public_access_block.gone",
    "the block of public access is removed: objects can be made public",
  ],
  ["a public ACL", "aws_s3_bucket_acl.files", "acl: private → public-read"],
])("%s is open to the world", (_what, address, sentence) => {
  expect(risks(address)).toContain(`open-to-world: ${sentence}`);
});

test("what is open to the world is not told again as a wider policy", () => {
  expect(changed.risks("aws_sqs_queue.opened")).toEqual(["open-to-world: everybody is allowed sqs:SendMessage on *"]);
});

test.each([
  "aws_security_group.same",
  "aws_security_group_rule.egress",
  "aws_vpc_security_group_ingress_rule.narrowed",
  "aws_vpc_security_group_ingress_rule.office",
  "aws_vpc_security_group_ingress_rule.group",
  "aws_sqs_queue.limited",
  "aws_sqs_queue.denied",
  "aws_iam_role.tasks",
  "aws_lambda_permission.events",
  "aws_lambda_function_url.signed",
  "aws_s3_bucket_public_access_block.with_bucket",
  "aws_eip.nat",
  "aws_ecs_service.hidden",
  "aws_ecs_service.known",
  "aws_lb_listener.redirect",
  "aws_lb_listener.internal",
  "aws_efs_file_system.encrypted",
  "aws_route.public",
])("%s is no risk", (address) => {
  expect(risks(address)).toEqual([]);
});

test("a balancer that was internal is told", async () => {
  const { plan } = ChangedStack;
  const moved = await plan({ aws_lb: { web: balancer("web", true) } }, { aws_lb: { web: balancer("web", false) } });
  expect(moved.risks("aws_lb.web")).toContain("open-to-world: the balancer was internal and becomes internet-facing");
});

test.each([
  ["aws_ecs_service.exposed", "network_configuration.assign_public_ip is true"],
  ["aws_eip.server", "instance i-0123456789abcdef0"],
])("%s gets a public address", (address, how) => {
  expect(risks(address)).toEqual([`public-address: gets a public address: ${how}`]);
});

test.each([
  ["aws_efs_file_system.plain", "encrypted is off"],
  ["aws_sqs_queue.encrypted", "messages are not encrypted in the queue"],
  ["aws_lb_listener.plain", "answers by HTTP: what callers send and get travels unencrypted"],
  ["aws_lb_listener.downgraded", "answers by HTTP, no longer by HTTPS: what callers send and get travels unencrypted"],
])("%s is unencrypted", (address, sentence) => {
  expect(risks(address)).toContain(`unencrypted: ${sentence}`);
});

test("private subnets that get a way to the internet are told", () => {
  expect(risks("aws_route.private")).toEqual(["route-to-internet: routes 0.0.0.0/0 to an internet gateway"]);
});
