import type { Role } from "../graph";

/** A type of resource that traffic or data comes from or goes to. */
export interface Actor {
  readonly what: string;
  readonly role: Role;
}

/** Stores, functions, services and signals: what an overview shows. */
export const ACTORS: ReadonlyMap<string, Actor> = new Map(
  Object.entries<Actor>({
    aws_lb: { what: "load balancer", role: "entry" },
    aws_alb: { what: "load balancer", role: "entry" },
    aws_elb: { what: "load balancer", role: "entry" },
    aws_cloudfront_distribution: { what: "CloudFront", role: "entry" },
    aws_api_gateway_rest_api: { what: "REST API", role: "entry" },
    aws_apigatewayv2_api: { what: "HTTP API", role: "entry" },
    aws_lb_target_group: { what: "target group", role: "compute" },
    aws_ecs_service: { what: "ECS service", role: "compute" },
    aws_lambda_function: { what: "Lambda", role: "compute" },
    aws_instance: { what: "instance", role: "compute" },
    aws_autoscaling_group: { what: "auto scaling group", role: "compute" },
    aws_sfn_state_machine: { what: "state machine", role: "compute" },
    aws_db_instance: { what: "database", role: "store" },
    aws_rds_cluster: { what: "database cluster", role: "store" },
    aws_dynamodb_table: { what: "DynamoDB table", role: "store" },
    aws_elasticache_replication_group: { what: "ElastiCache", role: "store" },
    aws_elasticache_cluster: { what: "ElastiCache", role: "store" },
    aws_elasticache_serverless_cache: { what: "ElastiCache", role: "store" },
    aws_efs_file_system: { what: "EFS", role: "store" },
    aws_s3_bucket: { what: "S3 bucket", role: "store" },
    aws_opensearch_domain: { what: "OpenSearch", role: "store" },
    aws_kinesis_stream: { what: "Kinesis stream", role: "store" },
    aws_msk_cluster: { what: "Kafka", role: "store" },
    aws_mq_broker: { what: "message broker", role: "store" },
    aws_sqs_queue: { what: "SQS queue", role: "store" },
    aws_sns_topic: { what: "SNS topic", role: "signal" },
  }),
);

/** What starts things at times or on events. */
export const SIGNALS: readonly string[] = ["aws_cloudwatch_event_rule", "aws_scheduler_schedule"];

/** Of what a stack of CloudFormation makes, what an overview shows, and by which name. */
export const MADE_BY_CLOUDFORMATION: ReadonlyMap<string, Actor> = new Map(
  Object.entries<Actor>({
    "AWS::AmazonMQ::Broker": { what: "message broker", role: "store" },
    "AWS::RDS::DBInstance": { what: "database", role: "store" },
    "AWS::RDS::DBCluster": { what: "database cluster", role: "store" },
    "AWS::ElastiCache::ReplicationGroup": { what: "ElastiCache", role: "store" },
  }),
);

/** What is only a part of something, and the argument that says of what. */
export const PARTS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    aws_efs_mount_target: "file_system_id",
    aws_efs_access_point: "file_system_id",
    aws_rds_cluster_instance: "cluster_identifier",
    aws_lb_listener: "load_balancer_arn",
    aws_lambda_alias: "function_name",
  }),
);
