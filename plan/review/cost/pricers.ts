import type { Pricer } from "./charge";
import { cacheCluster, fileSystem, fileSystemBackup, replicationGroup } from "./data-stores";
import { fargateService } from "./fargate";
import { lambdaFunction } from "./lambda";
import { loadBalancer } from "./load-balancing";
import { flowLog, logGroup } from "./logs";
import { cloudFormationStack, messageBroker } from "./message-broker";
import { queue, topic } from "./messaging";
import { cluster, compositeAlarm, dashboard, logMetricFilter, metricAlarm } from "./monitoring";
import { elasticIp, natGateway, vpcEndpoint } from "./network";
import { bucket, hostedZone, imageRepository, key, secret } from "./storage";

/** What costs something by itself, by type. A type that is neither here nor in free-types.ts is reported. */
export const pricers: ReadonlyMap<string, Pricer> = new Map([
  ["aws_alb", loadBalancer],
  ["aws_cloudformation_stack", cloudFormationStack],
  ["aws_cloudwatch_composite_alarm", compositeAlarm],
  ["aws_cloudwatch_dashboard", dashboard],
  ["aws_cloudwatch_log_group", logGroup],
  ["aws_cloudwatch_log_metric_filter", logMetricFilter],
  ["aws_cloudwatch_metric_alarm", metricAlarm],
  ["aws_ecr_repository", imageRepository],
  ["aws_ecs_cluster", cluster],
  ["aws_ecs_service", fargateService],
  ["aws_efs_backup_policy", fileSystemBackup],
  ["aws_efs_file_system", fileSystem],
  ["aws_eip", elasticIp],
  ["aws_elasticache_cluster", cacheCluster],
  ["aws_elasticache_replication_group", replicationGroup],
  ["aws_flow_log", flowLog],
  ["aws_kms_key", key],
  ["aws_lambda_function", lambdaFunction],
  ["aws_lb", loadBalancer],
  ["aws_mq_broker", messageBroker],
  ["aws_nat_gateway", natGateway],
  ["aws_route53_zone", hostedZone],
  ["aws_s3_bucket", bucket],
  ["aws_secretsmanager_secret", secret],
  ["aws_service_discovery_private_dns_namespace", hostedZone],
  ["aws_sns_topic", topic],
  ["aws_sqs_queue", queue],
  ["aws_vpc_endpoint", vpcEndpoint],
]);
