import type { ObjectValue } from "../../protocol/value";
import type { Problem } from "../../validation/problem";
import { either, isAbsent, isPresent, textOf } from "../reading";

/** Predefined metrics for target tracking and whose they are. Source: API_PredefinedMetricSpecification. */
const METRICS: Readonly<Record<string, readonly string[]>> = {
  appstream: ["AppStreamAverageCapacityUtilization"],
  cassandra: ["CassandraReadCapacityUtilization", "CassandraWriteCapacityUtilization"],
  comprehend: ["ComprehendInferenceUtilization"],
  dynamodb: ["DynamoDBReadCapacityUtilization", "DynamoDBWriteCapacityUtilization"],
  ec2: [
    "EC2SpotFleetRequestAverageCPUUtilization",
    "EC2SpotFleetRequestAverageNetworkIn",
    "EC2SpotFleetRequestAverageNetworkOut",
    "ALBRequestCountPerTarget",
  ],
  ecs: ["ECSServiceAverageCPUUtilization", "ECSServiceAverageMemoryUtilization", "ALBRequestCountPerTarget"],
  elasticache: [
    "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage",
    "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage",
    "ElastiCacheDatabaseMemoryUsagePercentage",
    "ElastiCacheEngineCPUUtilization",
    "ElastiCachePrimaryEngineCPUUtilization",
    "ElastiCacheReplicaEngineCPUUtilization",
  ],
  kafka: ["KafkaBrokerStorageUtilization"],
  lambda: ["LambdaProvisionedConcurrencyUtilization"],
  neptune: ["NeptuneReaderAverageCPUUtilization"],
  rds: ["RDSReaderAverageCPUUtilization", "RDSReaderAverageDatabaseConnections"],
  sagemaker: [
    "SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution",
    "SageMakerInferenceComponentInvocationsPerCopy",
    "SageMakerVariantConcurrentRequestsPerModelHighResolution",
    "SageMakerVariantInvocationsPerInstance",
    "SageMakerVariantProvisionedConcurrencyUtilization",
  ],
  workspaces: ["WorkSpacesAverageUserSessionsCapacityUtilization"],
};

const PER_TARGET = "ALBRequestCountPerTarget";

/**
 * A metric that AWS keeps itself. Only the one of a load balancer says of which: by the ends of its ARN and of its target group's.
 * Source: https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredefinedMetricSpecification.html
 */
export function predefinedMetric(
  { predefined_metric_type: given, resource_label: resource }: ObjectValue,
  namespace: string | undefined,
  at: Problem["path"],
): Problem[] {
  const type = textOf(given);
  const label = textOf(resource);
  const allowed = namespace === undefined ? undefined : METRICS[namespace];
  const problem = (name: string, text: string): Problem[] => [
    { path: [...at, name], summary: `${[...at, name].join(".")} ${text}` },
  ];
  if (type === undefined) return [];
  if (allowed !== undefined && !allowed.includes(type))
    return problem("predefined_metric_type", `is "${type}"; allowed is for ${namespace} ${either(allowed)}`);
  if (type !== PER_TARGET)
    return isPresent(resource) ? problem("resource_label", `is given with ${type}; only ${PER_TARGET} has it`) : [];
  if (isAbsent(resource)) return problem("resource_label", `is not given; ${PER_TARGET} needs it`);
  return label === undefined || /^app\/[^/]+\/[^/]+\/targetgroup\/[^/]+\/[^/]+$/.test(label)
    ? []
    : problem("resource_label", `is "${label}"; allowed is app/name/id/targetgroup/name/id`);
}
