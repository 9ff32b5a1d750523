import { ExistingCluster, ExistingNamespace, FargateCluster, PrivateNamespace } from "../../../modules/cluster";
import { location, network, planWith } from "../../support/module-stack";

test("a cluster records what was asked for, and offers on-demand and Spot tasks, preferring neither", async () => {
  const plan = await planWith((stack) => {
    new FargateCluster(stack, "a", { name: "plain" });
    new FargateCluster(stack, "b", { name: "enhanced", containerInsights: "enhanced" });
    new FargateCluster(stack, "c", { name: "disabled", containerInsights: "disabled" });
  });
  const insights = plan.resources("aws_ecs_cluster").map(({ values }) => [values.name, values.setting]);
  expect(insights).toEqual([
    ["plain", [{ name: "containerInsights", value: "enabled" }]],
    ["enhanced", [{ name: "containerInsights", value: "enhanced" }]],
    ["disabled", [{ name: "containerInsights", value: "disabled" }]],
  ]);
  const { values } = plan.resource("aws_ecs_cluster_capacity_providers", { cluster_name: "plain" });
  expect(values.capacity_providers).toEqual(["FARGATE", "FARGATE_SPOT"]);
  expect(values.default_capacity_provider_strategy).toEqual([]);
});

test("an existing cluster is known by its name; its ARN follows", () => {
  expect({ ...new ExistingCluster({ name: "main", location }) }).toEqual({
    name: "main",
    arn: "arn:aws:ecs:eu-west-1:123456789012:cluster/main",
  });
});

test("a namespace answers inside its VPC only", async () => {
  const plan = await planWith((stack) => {
    new PrivateNamespace(stack, "namespace", { name: "test.local", network });
  });
  expect(plan.resource("aws_service_discovery_private_dns_namespace").values).toMatchObject({
    name: "test.local",
    vpc: "vpc-0a",
  });
});

test("an existing namespace is its id and name", () => {
  expect({ ...new ExistingNamespace({ id: "ns-1", name: "a.local" }) }).toEqual({ id: "ns-1", name: "a.local" });
});
