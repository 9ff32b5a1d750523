import { VpcNetwork, type VpcNetworkProps } from "../../../modules/network";
import type { Plan } from "../../../plan/testing";
import { emptyStack, location, messageOf, planWith } from "../../support/module-stack";

const base: VpcNetworkProps = {
  name: "test",
  cidr: "10.7.0.0/16",
  zones: ["eu-west-1a", "eu-west-1b"],
  nat: "single",
  location,
};
const plans = new Map<string, Promise<Plan>>();
/** Planned once for each set of changes. */
function planNetwork(changes: Partial<VpcNetworkProps>): Promise<Plan> {
  const key = JSON.stringify(Object.entries({ ...base, ...changes }).sort());
  const plan =
    plans.get(key) ??
    planWith((stack) => {
      new VpcNetwork(stack, "network", { ...base, ...changes });
    });
  plans.set(key, plan);
  return plan;
}
const blocks = (plan: Plan) =>
  Object.fromEntries(
    plan.resources("aws_subnet").map(({ values }) => [String(values.cidr_block), values.availability_zone]),
  );

describe("a network of two planned zones with one NAT gateway", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planNetwork({ flowLogRetentionDays: 14 });
  });

  test("has the VPC's block, with DNS, so that private names and endpoints resolve", () => {
    expect(plan.resource("aws_vpc").values).toMatchObject({
      cidr_block: "10.7.0.0/16",
      enable_dns_hostnames: true,
      enable_dns_support: true,
    });
  });

  test("has a public and a private subnet in each zone, none of which gives out public addresses by itself", () => {
    expect(blocks(plan)).toEqual({
      "10.7.1.0/24": "eu-west-1a",
      "10.7.11.0/24": "eu-west-1a",
      "10.7.2.0/24": "eu-west-1b",
      "10.7.12.0/24": "eu-west-1b",
    });
    for (const { values } of plan.resources("aws_subnet")) expect(values.map_public_ip_on_launch).not.toBe(true);
  });

  test("puts its name into every Name tag", () => {
    const names = plan
      .resources()
      .filter(({ values }) => "tags" in values && values.tags)
      .map(({ values }) => Object(values.tags).Name);
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) expect(name).toMatch(/^test/);
  });

  test("sends both private subnets through one gateway, which stands in the first zone", () => {
    expect(plan.resource("aws_nat_gateway").values.tags).toEqual({ Name: "test-eu-west-1a" });
    expect(plan.resources("aws_eip")).toHaveLength(1);
    expect(plan.resources("aws_route").map(({ values }) => values.destination_cidr_block)).toEqual([
      "0.0.0.0/0",
      "0.0.0.0/0",
      "0.0.0.0/0",
    ]);
  });

  test("reaches S3 of its own region through a gateway endpoint on each private route table", () => {
    expect(plan.resource("aws_vpc_endpoint").values.service_name).toBe("com.amazonaws.eu-west-1.s3");
    expect(plan.resources("aws_vpc_endpoint_route_table_association")).toHaveLength(2);
  });

  test("empties the default security group, so that nothing works by accident", () => {
    expect(plan.resource("aws_default_security_group").values.tags).toEqual({ Name: "test-default-unused" });
  });

  test("keeps the flow log for the days that were asked for", () => {
    expect(plan.resource("aws_cloudwatch_log_group", { name: "/vpc/test" }).values.retention_in_days).toBe(14);
    expect(plan.resource("aws_flow_log").values.traffic_type).toBe("ALL");
  });
});

describe("the way out of private subnets", () => {
  test("none: no gateway, no address, only the public route", async () => {
    const plan = await planNetwork({ nat: "none" });
    expect([plan.resources("aws_nat_gateway"), plan.resources("aws_eip")]).toEqual([[], []]);
    expect(plan.resources("aws_route")).toHaveLength(1);
    expect(plan.resources("aws_flow_log")).toEqual([]);
  });

  test("perAz: a gateway and an address in each zone", async () => {
    const plan = await planNetwork({ nat: "perAz" });
    const names = plan.resources("aws_nat_gateway").map(({ values }) => Object(values.tags).Name);
    expect(names.sort()).toEqual(["test-eu-west-1a", "test-eu-west-1b"]);
    expect(plan.resources("aws_eip")).toHaveLength(2);
  });

  test.each([
    ["single", "eu-west-1a"],
    ["perAz", "eu-west-1b"],
  ] as const)("%s: the second zone's route leads to the gateway in %s", (nat, zone) => {
    const routes = Object.entries(configuration({ nat })).filter(([name]) => name.includes("network_eu-west-1b_out"));
    expect(routes.map(([, { nat_gateway_id }]) => nat_gateway_id)).toEqual([
      expect.stringMatching(`^\\$\\{aws_nat_gateway.network_${zone}_nat_[0-9A-F]+\\.id\\}$`),
    ]);
  });
});

/** Every resource as the configuration says it, by its address. */
function configuration(changes: Partial<VpcNetworkProps>): Record<string, Record<string, unknown>> {
  const stack = emptyStack();
  new VpcNetwork(stack, "network", { ...base, ...changes });
  stack.prepareStack();
  const byType: Record<string, Record<string, Record<string, unknown>>> = stack.toTerraform().resource;
  const all = Object.entries(byType).flatMap(([type, byName]) =>
    Object.entries(byName).map(([name, resource]) => [`${type}.${name}`, resource] as const),
  );
  return Object.fromEntries(all);
}

describe("adding an availability zone", () => {
  const blocksOfTwo = {
    "eu-west-1a": { public: "10.7.1.0/24", private: "10.7.11.0/24" },
    "eu-west-1b": { public: "10.7.2.0/24", private: "10.7.12.0/24" },
  };
  const third = { "eu-west-1c": { public: "10.7.3.0/24", private: "10.7.13.0/24" } };

  test.each([
    ["eu-west-1c", "single", base.zones, ["eu-west-1a", "eu-west-1b", "eu-west-1c"]],
    ["eu-west-1c", "perAz", base.zones, ["eu-west-1a", "eu-west-1b", "eu-west-1c"]],
    // One gateway for each zone: the order does not matter.
    ["eu-west-1a", "perAz", ["eu-west-1b", "eu-west-1c"], ["eu-west-1a", "eu-west-1b", "eu-west-1c"]],
    ["eu-west-1c", "none", blocksOfTwo, { ...blocksOfTwo, ...third }],
    ["eu-west-1c", "single", blocksOfTwo, { ...blocksOfTwo, ...third }],
  ] as const)("touches only new addresses (%s, %s, %j)", async (zone, nat, zones, more) => {
    const [before, after] = await Promise.all([planNetwork({ nat, zones }), planNetwork({ nat, zones: more })]);
    const old = before.addresses;
    expect(old.map((address) => after.values(address))).toEqual(old.map((address) => before.values(address)));
    // References too: a route that leads to another gateway has the same plan, but another configuration.
    const [was, is] = [configuration({ nat, zones }), configuration({ nat, zones: more })];
    expect(Object.keys(was).sort()).toEqual(old);
    expect(is).toMatchObject(was);

    const added = after.addresses.filter((address) => !old.includes(address));
    expect(added.length).toBeGreaterThan(5);
    expect(added.filter((address) => !address.includes(`.network_${zone}_`))).toEqual([]);
  });

  test("before the first one moves the only NAT gateway: the limit of nat single, in the README", async () => {
    const plan = await planNetwork({ zones: ["eu-west-1c", "eu-west-1a", "eu-west-1b"] });
    expect(plan.resource("aws_nat_gateway").values.tags).toEqual({ Name: "test-eu-west-1c" });
  });
});

test("every problem of a network is reported at once, with the place of the construct", () => {
  const build = () =>
    new VpcNetwork(emptyStack(), "network", {
      ...base,
      cidr: "10.7.0.0/24",
      zones: ["us-east-1a"],
      flowLogRetentionDays: 15,
    });
  expect(messageOf(build).split("\n")).toEqual([
    "test/network · cidr: 10.7.0.0/24 has prefix /24; AWS allows /16 to /20; choose a block in that range",
    "test/network · zones: 1 availability zone(s); a load balancer needs subnets in at least 2; add a zone",
    "test/network · zones.us-east-1a: not an availability zone of eu-west-1; write the region and one letter, such as eu-west-1a",
    "test/network · flowLogRetentionDays: 15; CloudWatch Logs keeps lines for 1, 3, 5, 7, 14, 30, 60, 90 … 3653 days; write 30",
  ]);
});
