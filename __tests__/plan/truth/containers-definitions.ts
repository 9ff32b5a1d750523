import type { AttributeChange, WrongConfiguration } from "./case";

/** Container definitions that the AWS provider lets pass and Amazon ECS refuses to register. */

const guide = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide";
const reference = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference";
const sizes = `${guide}/task-cpu-memory-error.html`;
const type = "aws_ecs_task_definition";

const container = { name: "web", image: "nginx:1", essential: true };
const containers = (...list: object[]) => JSON.stringify(list);
const task = {
  family: "web",
  network_mode: "awsvpc",
  requires_compatibilities: ["FARGATE"],
  cpu: "256",
  memory: "512",
  container_definitions: containers(container),
};
const withContainers = (...list: object[]) => ({ ...task, container_definitions: containers(...list) });
const check = { command: ["CMD-SHELL", "true"] };
const logs = { "awslogs-group": "/ecs/web", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "web" };

const refused = (what: string, config: WrongConfiguration["config"], says: string, source: string) => ({
  what,
  type,
  config,
  says,
  source,
});
const checked = (what: string, parameter: string, value: number, range: string) =>
  refused(
    what,
    withContainers({ ...container, healthCheck: { ...check, [parameter]: value } }),
    `${parameter} to be in the range (${range}), got ${value}`,
    `${reference}/API_HealthCheck.html ${parameter}`,
  );
const logged = (what: string, logConfiguration: object, says: string, source: string) =>
  refused(what, withContainers({ ...container, logConfiguration }), says, source);
const without = (option: string) => ({
  logDriver: "awslogs",
  options: Object.fromEntries(Object.entries(logs).filter(([name]) => name !== option)),
});

export const wrong: WrongConfiguration[] = [
  refused("4 GiB of memory with a quarter of a processor", { ...task, memory: "4096" }, "2048", sizes),
  refused("a processor size that Fargate does not have", { ...task, cpu: "300" }, "256", sizes),
  refused("memory between two steps of one GiB", { ...task, cpu: "1024", memory: "2500" }, "8192", sizes),
  refused("memory between two steps of 8 GiB", { ...task, cpu: "16384", memory: "36864" }, "122880", sizes),
  refused(
    "a Fargate task without a size",
    { ...task, cpu: null, memory: null },
    "cpu",
    `${guide}/fargate-tasks-services.html Task CPU and memory`,
  ),
  refused(
    "one port in two containers of a network interface",
    withContainers(
      { ...container, portMappings: [{ containerPort: 8080 }] },
      { ...container, name: "admin", portMappings: [{ containerPort: 8080 }] },
    ),
    "8080",
    `${guide}/task-networking-awsvpc.html`,
  ),
  refused(
    "no essential container",
    withContainers({ ...container, essential: false }),
    "essential",
    `${reference}/API_ContainerDefinition.html essential`,
  ),
  checked("a health check every 4 seconds", "interval", 4, "5 - 300"),
  checked("a health check that may take 61 seconds", "timeout", 61, "2 - 60"),
  checked("a health check with 11 retries", "retries", 11, "1 - 10"),
  checked("a health check that starts after 301 seconds", "startPeriod", 301, "0 - 300"),
  refused(
    "a container that waits for one that does not exist",
    withContainers({ ...container, dependsOn: [{ containerName: "migrations", condition: "SUCCESS" }] }),
    "migrations",
    `${reference}/API_ContainerDependency.html containerName`,
  ),
  refused(
    "a container that waits for an unknown condition",
    withContainers(
      { ...container, dependsOn: [{ containerName: "proxy", condition: "STARTED" }] },
      { ...container, name: "proxy" },
    ),
    "HEALTHY",
    `${reference}/API_ContainerDependency.html condition`,
  ),
  refused(
    "a container that waits for the health of one without a health check",
    withContainers(
      { ...container, dependsOn: [{ containerName: "proxy", condition: "HEALTHY" }] },
      { ...container, name: "proxy" },
    ),
    "healthCheck",
    `${reference}/API_ContainerDependency.html condition HEALTHY`,
  ),
  refused(
    "a secret from neither an ARN nor the name of a parameter",
    withContainers({ ...container, secrets: [{ name: "DB_PASSWORD", valueFrom: "the database password" }] }),
    "valueFrom",
    `${reference}/API_Secret.html valueFrom`,
  ),
  refused(
    "a secret with an ARN without account",
    withContainers({
      ...container,
      secrets: [{ name: "DB_PASSWORD", valueFrom: "arn:aws:secretsmanager:eu-west-1:secret:db" }],
    }),
    "valueFrom",
    `${reference}/API_Secret.html valueFrom`,
  ),
  refused(
    "one name for a variable and a secret",
    withContainers({
      ...container,
      environment: [{ name: "DB_PASSWORD", value: "x" }],
      secrets: [{ name: "DB_PASSWORD", valueFrom: "arn:aws:ssm:eu-west-1:123456789012:parameter/db" }],
    }),
    "DB_PASSWORD",
    "https://github.com/dagster-io/dagster/issues/11622 ClientException of RegisterTaskDefinition",
  ),
  logged(
    "an unknown log driver",
    { logDriver: "cloudwatch", options: logs },
    "awslogs",
    `${reference}/API_LogConfiguration.html logDriver`,
  ),
  logged("logs without a group", without("awslogs-group"), "awslogs-group", `${guide}/specify-log-config.html`),
  logged("logs without a region", without("awslogs-region"), "awslogs-region", `${guide}/specify-log-config.html`),
  logged(
    "logs of a Fargate task without a stream prefix",
    without("awslogs-stream-prefix"),
    "awslogs-stream-prefix",
    `${guide}/specify-log-config.html`,
  ),
];

export const changes: AttributeChange[] = [];
