import { configuration, output, place } from "./table/location";

/** Where things of busyb are in the plans: by type and name, as a person would look for them. */
export const SERVICE = "busyb-production-google-workspace-mcp";
export const PLATFORM = "busyb-production-platform";
export const NETWORK = "busyb-production-network";
export const BOOTSTRAP = "bootstrap-758888582357-us-east-1";

const NAME = "busyb-google-workspace-mcp";

export const service = place(SERVICE, "aws_ecs_service", { name: `${NAME}-service` });
export const task = place(SERVICE, "aws_ecs_task_definition", { family: NAME });
export const container = (path: string) => task(`container_definitions[name=${NAME}].${path}`);
export const logGroup = place(SERVICE, "aws_cloudwatch_log_group", { name: `/ecs/${NAME}` });
export const targetGroup = place(SERVICE, "aws_lb_target_group", { name: "busyb-google-workspace" });
export const listenerRule = place(SERVICE, "aws_lb_listener_rule", { priority: 50 });
export const registry = place(SERVICE, "aws_service_discovery_service", { name: "google-workspace" });
export const taskRole = place(SERVICE, "aws_iam_role", { name: `${NAME}-task-role` });
export const taskPolicy = place(SERVICE, "aws_iam_role_policy", { name: `${NAME}-policy` });
export const executionPolicy = place(SERVICE, "aws_iam_role_policy", { name: "start" });
export const scalingTarget = place(SERVICE, "aws_appautoscaling_target", { service_namespace: "ecs" });
export const scalingPolicy = place(SERVICE, "aws_appautoscaling_policy", { service_namespace: "ecs" });
const alarm = (name: string) =>
  place(SERVICE, "aws_cloudwatch_metric_alarm", { alarm_name: `${NAME}-service-${name}` });
export const cpuAlarm = alarm("cpu");
export const memoryAlarm = alarm("memory");
export const healthAlarm = alarm("no-healthy-task");
export const errorAlarm = alarm("server-errors");

const secret = (name: string) => place(PLATFORM, "aws_secretsmanager_secret", { name });
export const clientIdSecret = secret("busyb/google-oauth-client-id");
export const clientSecretSecret = secret("busyb/google-oauth-client-secret");
export const bucketSecret = secret("busyb/s3-credentials-bucket");
export const tokenBucket = place(PLATFORM, "aws_s3_bucket", { bucket: "busyb-oauth-tokens-758888582357" });
export const tokenLifecycle = place(PLATFORM, "aws_s3_bucket_lifecycle_configuration", {
  bucket: "busyb-oauth-tokens-758888582357",
});
export const repository = place(BOOTSTRAP, "aws_ecr_repository", { name: NAME });

export const privateSubnets = output(NETWORK, "private_subnets");
export const privateSubnet = (zone: string) => configuration(NETWORK, `output.private_subnets.value.${zone}`);
export const adoptedSubnets = {
  "us-east-1a": "subnet-0d2d334cbe1467f4b",
  "us-east-1b": "subnet-0ae07f54c7454fe72",
};
