import { VpcNetwork, type VpcNetworkProps } from "../../../modules/network";
import { emptyStack, location, messageOf, planWith, written } from "../../support/module-stack";

const base: VpcNetworkProps = {
  name: "test",
  cidr: "10.7.0.0/16",
  zones: ["eu-west-1a", "eu-west-1b"],
  nat: "none",
  interfaceEndpoints: ["monitoring", "ecr.dkr"],
  location,
};
const build =
  (changes: Partial<VpcNetworkProps> = {}) =>
  (stack: Parameters<Parameters<typeof planWith>[0]>[0]) => {
    new VpcNetwork(stack, "network", { ...base, ...changes });
  };

test("each service has an endpoint with an address in every private subnet, under its usual name", async () => {
  const plan = await planWith(build());
  const endpoints = plan
    .resources("aws_vpc_endpoint")
    .map(({ values }) => values)
    .filter(({ vpc_endpoint_type }) => vpc_endpoint_type === "Interface");
  expect(endpoints.map(({ service_name }) => service_name).sort()).toEqual([
    "com.amazonaws.eu-west-1.ecr.dkr",
    "com.amazonaws.eu-west-1.monitoring",
  ]);
  for (const { private_dns_enabled } of endpoints) expect(private_dns_enabled).toBe(true);
  const { subnet_ids } = written(build(), "aws_vpc_endpoint", { service_name: "com.amazonaws.eu-west-1.monitoring" });
  expect(subnet_ids).toEqual([
    expect.stringMatching(/^\$\{aws_subnet\.network_eu-west-1a_private_\w+\.id\}$/),
    expect.stringMatching(/^\$\{aws_subnet\.network_eu-west-1b_private_\w+\.id\}$/),
  ]);
});

test("the VPC may connect to them by HTTPS, and nobody else", async () => {
  const plan = await planWith(build());
  expect(plan.resource("aws_security_group").values.name).toBe("test-endpoints");
  expect(plan.resource("aws_vpc_security_group_ingress_rule").values).toMatchObject({
    cidr_ipv4: "10.7.0.0/16",
    ip_protocol: "tcp",
    from_port: 443,
    to_port: 443,
  });
  const group = written(build(), "aws_vpc_security_group_ingress_rule").security_group_id;
  const { security_group_ids } = written(build(), "aws_vpc_endpoint", {
    service_name: "com.amazonaws.eu-west-1.ecr.dkr",
  });
  expect(security_group_ids).toEqual([group]);
});

test.each([[undefined], [[]]])("without endpoints (%j) there is no group for them", async (interfaceEndpoints) => {
  const plan = await planWith(build({ interfaceEndpoints }));
  expect(plan.resources("aws_security_group")).toEqual([]);
  expect(plan.resource("aws_vpc_endpoint").values.vpc_endpoint_type).toBe("Gateway");
});

test("a service that is listed twice is refused", () => {
  const twice = () => build({ interfaceEndpoints: ["logs", "lambda", "logs"] })(emptyStack());
  expect(messageOf(twice)).toBe("test/network · interfaceEndpoints: logs is listed twice; list each service once");
});
