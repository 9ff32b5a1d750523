/** Names of AWS's services by the prefix of their actions, where the prefix in capitals is not what people say. */
const NAMES: Readonly<Record<string, string>> = {
  bedrock: "Bedrock",
  cloudwatch: "CloudWatch",
  dynamodb: "DynamoDB",
  elasticfilesystem: "EFS",
  events: "EventBridge",
  execute_api: "API Gateway",
  kinesis: "Kinesis",
  lambda: "Lambda",
  scheduler: "EventBridge Scheduler",
  secretsmanager: "Secrets Manager",
  ssm: "Systems Manager",
  states: "Step Functions",
  transcribe: "Transcribe",
  xray: "X-Ray",
};

export function apiName(prefix: string): string {
  return NAMES[prefix] ?? prefix.toUpperCase();
}

/** What nearly everything needs to run at all says nothing of a system: logs, images, network interfaces, sessions. */
export function isPlumbing(prefix: string): boolean {
  return ["ec2", "ec2messages", "ecr", "logs", "ssmmessages", "sts"].includes(prefix);
}

/** Beginnings of Terraform's types, where they are not the prefix of the actions. */
const TYPES: Readonly<Record<string, string>> = {
  cloudwatch: "cloudwatch_metric",
  elasticfilesystem: "efs",
  events: "cloudwatch_event",
  states: "sfn",
};

/** Whether a resource type belongs to the service of an action's prefix. */
export function managedBy(type: string, prefix: string): boolean {
  return type.startsWith(`aws_${TYPES[prefix] ?? prefix}_`);
}
