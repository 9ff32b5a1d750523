import { rmSync } from "node:fs";
import { planStacks, type StackPlan } from "../../plan";
import { Fixture } from "./support";

/** Resources by type and name, as Terraform's JSON configuration writes them. */
type Resources = Record<string, Record<string, Record<string, unknown>>>;

/** The plan of a stack that has a change of every kind. */
export async function planOfEveryChange(): Promise<StackPlan> {
  const [deployed, changed] = [
    new Fixture().add("shop", { resource: before }),
    new Fixture().add("shop", { resource: after }),
  ];
  try {
    const [plan] = await planStacks(changed.stacks, { base: deployed.stacks });
    if (plan?.document === undefined) throw new Error(JSON.stringify(plan?.diagnostics));
    return plan;
  } finally {
    for (const { directory } of [deployed, changed]) rmSync(directory, { recursive: true, force: true });
  }
}

/** A rule of a security group, with all that its type asks for. */
const rule = (port: number) => ({
  from_port: port,
  to_port: port,
  protocol: "tcp",
  cidr_blocks: ["10.0.0.0/8"],
  ipv6_cidr_blocks: [],
  prefix_list_ids: [],
  security_groups: [],
  description: "",
  self: false,
});

const containers = (...list: { name: string; image: string }[]) =>
  JSON.stringify(
    list.map((container) => ({ ...container, memory: 128, environment: [{ name: "PORT", value: "80" }] })),
  );

const policy = (...actions: string[]) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: actions, Resource: "*" }] });

const targetGroup = (name: string, path: string) => ({
  name,
  port: 80,
  protocol: "HTTP",
  vpc_id: "vpc-0123456789abcdef0",
  health_check: [{ path }],
});

/** What does not change itself. */
const constant: Resources = {
  aws_subnet: { a: { vpc_id: "${aws_vpc.main.id}", cidr_block: "10.0.1.0/24" } },
  aws_ecs_service: { web: { name: "web", cluster: "main", task_definition: "${aws_ecs_task_definition.web.arn}" } },
};

const before: Resources = {
  ...constant,
  aws_vpc: { main: { cidr_block: "10.0.0.0/16", tags: { Name: "a", "a.b": "x" } } },
  aws_ecs_task_definition: {
    web: {
      family: "web",
      container_definitions: containers({ name: "web", image: "a" }, { name: "log", image: "log" }),
    },
  },
  aws_iam_role_policy: { reader: { name: "reader", role: "task", policy: policy("s3:GetObject", "s3:PutObject") } },
  aws_ssm_parameter: {
    secret: { name: "/secret", type: "SecureString", value: '${sensitive("old")}' },
    hidden: { name: "/hidden", type: "String", value: "x", description: "same" },
  },
  aws_security_group: { web: { name: "web", vpc_id: "vpc-0123456789abcdef0", ingress: [rule(443)] } },
  aws_lb_target_group: {
    web: targetGroup("web", "/"),
    same: targetGroup("same", "/"),
    gone: targetGroup("gone", "/"),
  },
};

const after: Resources = {
  ...constant,
  aws_vpc: { main: { cidr_block: "10.0.0.0/20", tags: { Name: "b" } } },
  aws_ecs_task_definition: {
    web: {
      family: "web",
      container_definitions: containers({ name: "web", image: "b" }, { name: "log", image: "log" }),
    },
  },
  aws_iam_role_policy: { reader: { name: "reader", role: "task", policy: policy("s3:GetObject") } },
  aws_ssm_parameter: {
    secret: { name: "/secret", type: "SecureString", value: '${sensitive("new")}' },
    hidden: { name: "/hidden", type: "String", value: "x", description: '${sensitive("same")}' },
  },
  aws_security_group: { web: { name: "web", vpc_id: "vpc-0123456789abcdef0", ingress: [rule(443), rule(80)] } },
  aws_lb_target_group: {
    web: targetGroup("web", "/health"),
    same: targetGroup("same", "/"),
    new: targetGroup("new", "/"),
  },
};
