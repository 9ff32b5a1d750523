import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of ECS clusters and their capacity providers. */

const clusters = "internal/service/ecs/cluster.go resourceCluster";
const capacity = "internal/service/ecs/cluster_capacity_providers.go resourceClusterCapacityProviders";
const spot = { capacity_provider: "FARGATE_SPOT", weight: 1 };

export const wrong: WrongConfiguration[] = [
  {
    what: "a cluster name with a space",
    type: "aws_ecs_cluster",
    config: { name: "my cluster" },
    says: "invalid value for name (The cluster name must consist of alphanumerics, hyphens, and underscores.)",
    source: "internal/service/ecs/validate.go validateClusterName",
  },
  {
    what: "a cluster name of 256 characters",
    type: "aws_ecs_cluster",
    config: { name: "c".repeat(256) },
    says: "expected length of name to be in the range (1 - 255), got ccc",
    source: "internal/service/ecs/validate.go validateClusterName",
  },
  {
    what: "a cluster setting that does not exist",
    type: "aws_ecs_cluster",
    config: { name: "main", setting: [{ name: "containerInsight", value: "enabled" }] },
    says: 'expected name to be one of ["containerInsights"]',
    source: `${clusters} setting.name`,
  },
  {
    what: "an unknown kind of execute command logging",
    type: "aws_ecs_cluster",
    config: { name: "main", configuration: [{ execute_command_configuration: [{ logging: "CLOUDWATCH" }] }] },
    says: 'expected logging to be one of ["NONE" "DEFAULT" "OVERRIDE"], got CLOUDWATCH',
    source: `${clusters} configuration.execute_command_configuration.logging`,
  },
  {
    what: "a default namespace given by name",
    type: "aws_ecs_cluster",
    config: { name: "main", service_connect_defaults: [{ namespace: "internal" }] },
    says: '"service_connect_defaults.0.namespace" (internal) is an invalid ARN: arn: invalid prefix',
    source: `${clusters} service_connect_defaults.namespace`,
  },
  {
    what: "capacity providers of a cluster given by its ARN",
    type: "aws_ecs_cluster_capacity_providers",
    config: { cluster_name: "arn:aws:ecs:eu-west-1:123456789012:cluster/main", capacity_providers: ["FARGATE"] },
    says: "invalid value for cluster_name (The cluster name must consist of",
    source: `${capacity} cluster_name`,
  },
  {
    what: "a default strategy with a weight of 1001",
    type: "aws_ecs_cluster_capacity_providers",
    config: {
      cluster_name: "main",
      capacity_providers: ["FARGATE_SPOT"],
      default_capacity_provider_strategy: [{ ...spot, weight: 1001 }],
    },
    says: "expected default_capacity_provider_strategy.0.weight to be in the range (0 - 1000), got 1001",
    source: `${capacity} default_capacity_provider_strategy.weight`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the name of a cluster",
    type: "aws_ecs_cluster",
    before: { name: "main" },
    after: { name: "other" },
    action: "replace",
    because: "name",
    source: `${clusters} name ForceNew`,
  },
  {
    what: "a setting of a cluster",
    type: "aws_ecs_cluster",
    before: { name: "main", setting: [{ name: "containerInsights", value: "disabled" }] },
    after: { name: "main", setting: [{ name: "containerInsights", value: "enhanced" }] },
    action: "update",
    source: "internal/service/ecs/cluster_test.go TestAccECSCluster_containerInsights",
  },
  {
    what: "the setting of a cluster left out",
    type: "aws_ecs_cluster",
    before: { name: "main", setting: [{ name: "containerInsights", value: "enabled" }] },
    after: { name: "main" },
    action: "no-op",
    source: `${clusters} setting Optional and Computed`,
  },
  {
    what: "the default kind of execute command logging written out",
    type: "aws_ecs_cluster",
    before: { name: "main", configuration: [{ execute_command_configuration: [{ kms_key_id: "alias/exec" }] }] },
    after: {
      name: "main",
      configuration: [{ execute_command_configuration: [{ kms_key_id: "alias/exec", logging: "DEFAULT" }] }],
    },
    action: "no-op",
    source: `${clusters} configuration.execute_command_configuration.logging Default`,
  },
  {
    what: "the tags of a cluster",
    type: "aws_ecs_cluster",
    before: { name: "main", tags: { team: "a" } },
    after: { name: "main", tags: { team: "b" } },
    action: "update",
    source: "internal/tags/tags.go TagsSchema",
  },
  {
    what: "the region of a cluster",
    type: "aws_ecs_cluster",
    before: { name: "main", region: "eu-west-1" },
    after: { name: "main", region: "eu-central-1" },
    action: "replace",
    because: "region",
    source: "internal/provider/sdkv2/region.go forceNewIfRegionChanges",
  },
  {
    what: "the cluster of capacity providers",
    type: "aws_ecs_cluster_capacity_providers",
    before: { cluster_name: "main", capacity_providers: ["FARGATE"] },
    after: { cluster_name: "other", capacity_providers: ["FARGATE"] },
    action: "replace",
    because: "cluster_name",
    source: `${capacity} cluster_name ForceNew`,
  },
  {
    what: "one more capacity provider",
    type: "aws_ecs_cluster_capacity_providers",
    before: { cluster_name: "main", capacity_providers: ["FARGATE"] },
    after: { cluster_name: "main", capacity_providers: ["FARGATE", "FARGATE_SPOT"] },
    action: "update",
    source:
      "internal/service/ecs/cluster_capacity_providers_test.go TestAccECSClusterCapacityProviders_Update_capacityProviders",
  },
  {
    what: "the default base of a strategy written out",
    type: "aws_ecs_cluster_capacity_providers",
    before: { cluster_name: "main", default_capacity_provider_strategy: [spot] },
    after: { cluster_name: "main", default_capacity_provider_strategy: [{ ...spot, base: 0 }] },
    action: "no-op",
    source: `${capacity} default_capacity_provider_strategy.base Default`,
  },
];
