import { EcsCluster } from "@cdktf/provider-aws/lib/ecs-cluster";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { type App, TerraformOutput, TerraformStack, Testing } from "cdktf";
import { loadPlan, Plan, planStack, UNKNOWN } from "../../plan/testing";

function stackIn(app: App, id: string): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AwsProvider(stack, "aws", { region: "us-east-2", allowedAccountIds: ["848960888155"] });
  return stack;
}

test("a stack's plan tells addresses, actions, values and outputs; what only AWS can say is UNKNOWN", async () => {
  const stack = stackIn(Testing.app(), "one");
  const vpc = new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16" });
  new Subnet(stack, "subnet", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24" });
  new TerraformOutput(stack, "id", { value: vpc.id, staticId: true });
  new TerraformOutput(stack, "cidr", { value: vpc.cidrBlock, staticId: true });
  const plan = await planStack(stack);
  expect(plan.errors).toEqual([]);
  expect(plan.addresses).toEqual(["aws_subnet.subnet", "aws_vpc.vpc"]);
  expect(plan.actions).toEqual({ "aws_subnet.subnet": "create", "aws_vpc.vpc": "create" });
  expect(plan.values("aws_subnet.subnet")).toMatchObject({
    vpc_id: UNKNOWN,
    cidr_block: "10.0.1.0/24",
    region: "us-east-2",
  });
  expect(plan.resource("aws_vpc", { cidr_block: "10.0.0.0/16" }).values.id).toBe(UNKNOWN);
  expect(plan.outputs).toEqual({ id: UNKNOWN, cidr: "10.0.0.0/16" });
});

test("a stack that reads another is planned after it", async () => {
  const app = Testing.app();
  const network = stackIn(app, "network");
  const vpc = new Vpc(network, "vpc", { cidrBlock: "10.0.0.0/16" });
  const service = stackIn(app, "service");
  new Subnet(service, "subnet", { vpcId: vpc.id, cidrBlock: "10.0.1.0/24" });
  const plan = await planStack(service);
  expect(plan.errors).toEqual([]);
  expect(plan.addresses).toEqual(["aws_subnet.subnet"]);
  expect(plan.values("aws_subnet.subnet").vpc_id).toMatch(/^vpc-[0-9a-f]{17}$/);
});

test("what terraform refuses is in the diagnostics, with the construct's path", async () => {
  const stack = stackIn(Testing.app(), "broken");
  new EcsCluster(stack, "cluster", { name: "c" }).addOverride("nam", "x");
  const plan = await planStack(stack);
  expect(plan.errors).toMatchObject([{ summary: "Extraneous JSON object property", constructPath: "broken/cluster" }]);
  expect(() => plan.resource("aws_ecs_cluster")).toThrow(
    "0 resources are aws_ecs_cluster; of that type there are: Extraneous JSON object property",
  );
});

test("asking for what is not there, or is there twice, says what is", async () => {
  const stack = stackIn(Testing.app(), "two");
  new EcsCluster(stack, "a", { name: "a" });
  new EcsCluster(stack, "b", { name: "b" });
  const plan = await planStack(stack);
  expect(() => plan.resource("aws_ecs_cluster")).toThrow(
    "2 resources are aws_ecs_cluster; of that type there are: aws_ecs_cluster.a, aws_ecs_cluster.b",
  );
  expect(() => plan.values("aws_vpc.x")).toThrow(
    "the plan has no aws_vpc.x; it has: aws_ecs_cluster.a, aws_ecs_cluster.b",
  );
  expect(plan.resource("aws_ecs_cluster", { name: "b" }).address).toBe("aws_ecs_cluster.b");
  expect(plan.resources("aws_ecs_cluster")).toHaveLength(2);
});

test("terraform's document of a run is read the same way", () => {
  const change = {
    actions: ["delete" as const, "create" as const],
    before: {},
    after: { a: [{ b: 1 }], c: null },
    after_unknown: { a: [{ d: true }], e: true, f: [] },
    replace_paths: [["a"]],
  };
  const plan = loadPlan({
    format_version: "1.2",
    terraform_version: "1.11.4",
    resource_changes: [
      { address: "aws_x.y", mode: "managed", type: "aws_x", name: "y", provider_name: "aws", change },
      { address: "data.aws_x.y", mode: "data", type: "aws_x", name: "y", provider_name: "aws", change },
    ],
  });
  expect(plan).toBeInstanceOf(Plan);
  expect(plan.resources()).toEqual([
    {
      address: "aws_x.y",
      type: "aws_x",
      name: "y",
      action: "replace",
      values: { a: [{ b: 1, d: UNKNOWN }], c: null, e: UNKNOWN },
      replacePaths: [["a"]],
    },
  ]);
});
