import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of task definitions. */

const schema = "internal/service/ecs/task_definition.go resourceTaskDefinition";
const definitions = "internal/service/ecs/container_definitions.go";
const type = "aws_ecs_task_definition";

const container = { name: "web", image: "nginx:1", memory: 128 };
const containers = (...list: object[]) => JSON.stringify(list);
const plain = { family: "web", container_definitions: containers(container) };
const fargate = { ...plain, network_mode: "awsvpc", requires_compatibilities: ["FARGATE"], cpu: "256", memory: "512" };
const efs = (options: object) => [
  { name: "data", efs_volume_configuration: [{ file_system_id: "fs-0123456789abcdef0", ...options }] },
];

export const wrong: WrongConfiguration[] = [
  {
    what: "container definitions that are no JSON",
    type,
    config: { ...plain, container_definitions: "[{name: web}]" },
    says: "ECS Task Definition container_definitions is invalid",
    source: "internal/service/ecs/task_definition.go validTaskDefinitionContainerDefinitions",
  },
  {
    what: "one container definition instead of a list",
    type,
    config: { ...plain, container_definitions: JSON.stringify(container) },
    says: "json: cannot unmarshal object into Go value of type []types.ContainerDefinition",
    source: `${definitions} expandContainerDefinitions`,
  },
  {
    what: "an empty container definition",
    type,
    config: { ...plain, container_definitions: "[{}]" },
    says: "invalid container definition supplied at index (0)",
    source: `${definitions} expandContainerDefinitions`,
  },
  {
    what: "the memory of a container as a string",
    type,
    config: { ...plain, container_definitions: containers({ ...container, memory: "128" }) },
    says: "json: cannot unmarshal string into Go struct field ContainerDefinition",
    source: `${definitions} expandContainerDefinitions, github.com/aws/aws-sdk-go-v2/service/ecs/types ContainerDefinition`,
  },
  {
    what: "an unknown version consistency",
    type,
    config: { ...plain, container_definitions: containers({ ...container, versionConsistency: "on" }) },
    says: "invalid version consistency value (on) for container definition supplied at index (0)",
    source: `${definitions} isValidVersionConsistency`,
  },
  {
    what: "a family with a dot",
    type,
    config: { ...plain, family: "web.v1" },
    says: "invalid value for family (see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html)",
    source: `${schema} family`,
  },
  {
    what: "a family of 256 characters",
    type,
    config: { ...plain, family: "f".repeat(256) },
    says: "expected length of family to be in the range (1 - 255), got fff",
    source: `${schema} family`,
  },
  {
    what: "an unknown network mode",
    type,
    config: { ...plain, network_mode: "vpc" },
    says: 'expected network_mode to be one of ["bridge" "host" "awsvpc" "none"], got vpc',
    source: `${schema} network_mode`,
  },
  {
    what: "an unknown IPC mode",
    type,
    config: { ...plain, ipc_mode: "shared" },
    says: 'expected ipc_mode to be one of ["host" "task" "none"], got shared',
    source: `${schema} ipc_mode`,
  },
  {
    what: "a PID mode that only IPC has",
    type,
    config: { ...plain, pid_mode: "none" },
    says: 'expected pid_mode to be one of ["host" "task"], got none',
    source: `${schema} pid_mode`,
  },
  {
    what: "a compatibility in small letters",
    type,
    config: { ...fargate, requires_compatibilities: ["fargate"] },
    says: 'expected requires_compatibilities.0 to be one of ["EC2" "FARGATE" "EXTERNAL"',
    source: `${schema} requires_compatibilities`,
  },
  {
    what: "a processor as Lambda names it",
    type,
    config: { ...fargate, runtime_platform: [{ cpu_architecture: "arm64" }] },
    says: 'expected cpu_architecture to be one of ["X86_64" "ARM64"], got arm64',
    source: `${schema} runtime_platform.cpu_architecture`,
  },
  {
    what: "an operating system in small letters",
    type,
    config: { ...fargate, runtime_platform: [{ operating_system_family: "linux" }] },
    says: 'expected operating_system_family to be one of ["WINDOWS_SERVER_2019_FULL"',
    source: `${schema} runtime_platform.operating_system_family`,
  },
  {
    what: "20 GiB of ephemeral storage",
    type,
    config: { ...fargate, ephemeral_storage: [{ size_in_gib: 20 }] },
    says: "expected ephemeral_storage.0.size_in_gib to be in the range (21 - 200), got 20",
    source: `${schema} ephemeral_storage.size_in_gib`,
  },
  {
    what: "two ephemeral storages",
    type,
    config: { ...fargate, ephemeral_storage: [{ size_in_gib: 21 }, { size_in_gib: 22 }] },
    says: 'No more than 1 "ephemeral_storage" blocks are allowed',
    source: `${schema} ephemeral_storage MaxItems`,
  },
  {
    what: "an execution role given by name",
    type,
    config: { ...fargate, execution_role_arn: "ecsTaskExecutionRole" },
    says: '"execution_role_arn" (ecsTaskExecutionRole) is an invalid ARN: arn: invalid prefix',
    source: `${schema} execution_role_arn`,
  },
  {
    what: "a task role of an account of 11 digits",
    type,
    config: { ...fargate, task_role_arn: "arn:aws:iam::12345678901:role/task" },
    says: '"task_role_arn" (arn:aws:iam::12345678901:role/task) is an invalid ARN: invalid account ID value (expecting to match regular expression',
    source: "internal/verify/validate.go ValidARNCheck",
  },
  {
    what: "a file system mounted through port 70000",
    type,
    config: { ...fargate, volume: efs({ transit_encryption_port: 70000 }) },
    says: 'efs_volume_configuration.0.transit_encryption_port" to be a valid port number or 0, got: 70000',
    source: `${schema} volume.efs_volume_configuration.transit_encryption_port`,
  },
  {
    what: "encryption in transit in small letters",
    type,
    config: { ...fargate, volume: efs({ transit_encryption: "enabled" }) },
    says: 'expected transit_encryption to be one of ["ENABLED" "DISABLED"], got enabled',
    source: `${schema} volume.efs_volume_configuration.transit_encryption`,
  },
  {
    what: "a docker volume of unknown scope",
    type,
    config: { ...plain, volume: [{ name: "data", docker_volume_configuration: [{ scope: "host" }] }] },
    says: 'expected scope to be one of ["task" "shared"], got host',
    source: `${schema} volume.docker_volume_configuration.scope`,
  },
  {
    what: "a placement constraint that only services have",
    type,
    config: { ...plain, placement_constraints: [{ type: "distinctInstance" }] },
    says: 'expected type to be one of ["memberOf"], got distinctInstance',
    source: `${schema} placement_constraints.type`,
  },
  {
    what: "an unknown proxy",
    type,
    config: { ...fargate, proxy_configuration: [{ container_name: "envoy", type: "ENVOY" }] },
    says: 'expected type to be one of ["APPMESH"], got ENVOY',
    source: `${schema} proxy_configuration.type`,
  },
];

const replaced = (what: string, before: object, after: object, because: string): AttributeChange => ({
  what,
  type,
  before: { ...before },
  after: { ...after },
  action: "replace",
  because,
  source: `${schema} ${because} ForceNew`,
});

/** A change of container definitions that says the same. */
const same = (what: string, before: object[], after: object[], source: string, base: object = fargate) => ({
  what,
  type,
  before: { ...base, container_definitions: containers(...before) },
  after: { ...base, container_definitions: containers(...after) },
  action: "no-op" as const,
  source,
});

const reduce = `${definitions} containerDefinitions.reduce`;
const port = { containerPort: 80 };
const check = { command: ["CMD-SHELL", "true"] };
const a = { name: "A", value: "1" };
const b = { name: "B", value: "2" };
const secret = (name: string) => ({ name, valueFrom: `arn:aws:ssm:eu-west-1:123456789012:parameter/${name}` });
const sidecar = { name: "log", image: "fluent:1", memory: 64 };

export const changes: AttributeChange[] = [
  replaced(
    "the image of a container",
    fargate,
    { ...fargate, container_definitions: containers({ ...container, image: "nginx:2" }) },
    "container_definitions",
  ),
  replaced("the processor units of a task", fargate, { ...fargate, cpu: "512", memory: "1024" }, "cpu"),
  replaced("the family", fargate, { ...fargate, family: "api" }, "family"),
  replaced(
    "the execution role",
    fargate,
    { ...fargate, execution_role_arn: "arn:aws:iam::123456789012:role/x" },
    "execution_role_arn",
  ),
  replaced(
    "a compatibility more",
    fargate,
    { ...fargate, requires_compatibilities: ["FARGATE", "EC2"] },
    "requires_compatibilities",
  ),
  replaced(
    "the processor architecture",
    { ...fargate, runtime_platform: [{ cpu_architecture: "X86_64" }] },
    { ...fargate, runtime_platform: [{ cpu_architecture: "ARM64" }] },
    "runtime_platform",
  ),
  replaced(
    "ephemeral storage added",
    fargate,
    { ...fargate, ephemeral_storage: [{ size_in_gib: 30 }] },
    "ephemeral_storage",
  ),
  replaced(
    "the directory of a mounted file system",
    { ...fargate, volume: efs({ root_directory: "/a" }) },
    { ...fargate, volume: efs({ root_directory: "/b" }) },
    "volume",
  ),
  replaced(
    "a host port written out in bridge mode",
    { ...plain, network_mode: "bridge", container_definitions: containers({ ...container, portMappings: [port] }) },
    {
      ...plain,
      network_mode: "bridge",
      container_definitions: containers({ ...container, portMappings: [{ ...port, hostPort: 80 }] }),
    },
    "container_definitions",
  ),
  {
    what: "the tags of a task definition",
    type,
    before: { ...fargate, tags: { team: "a" } },
    after: { ...fargate, tags: { team: "b" } },
    action: "update",
    source: "internal/service/ecs/task_definition.go resourceTaskDefinitionUpdate",
  },
  {
    what: "old revisions kept",
    type,
    before: fargate,
    after: { ...fargate, skip_destroy: true },
    action: "update",
    source: `${schema} skip_destroy`,
  },
  {
    what: "the latest revision tracked",
    type,
    before: fargate,
    after: { ...fargate, track_latest: true },
    action: "update",
    source: "internal/service/ecs/task_definition_test.go TestAccECSTaskDefinition_trackLatest",
  },
  {
    what: "the network mode left out",
    type,
    before: { ...plain, network_mode: "bridge" },
    after: plain,
    action: "no-op",
    source: `${schema} network_mode Optional and Computed`,
  },
  {
    what: "the default directory of a file system written out",
    type,
    before: { ...fargate, volume: efs({}) },
    after: { ...fargate, volume: efs({ root_directory: "/" }) },
    action: "no-op",
    source: `${schema} volume.efs_volume_configuration.root_directory Default`,
  },
  same("an essential container called essential", [container], [{ ...container, essential: true }], reduce),
  same("no processor units of a container written out", [container], [{ ...container, cpu: 0 }], reduce),
  same(
    "protocol and host port of awsvpc written out",
    [{ ...container, portMappings: [port] }],
    [{ ...container, portMappings: [{ ...port, hostPort: 80, protocol: "tcp" }] }],
    "internal/service/ecs/container_definitions_test.go TestContainerDefinitionsAreEquivalent_portMappingsIgnoreHostPort",
  ),
  same(
    "a host port of 0 written out in bridge mode",
    [{ ...container, portMappings: [port] }],
    [{ ...container, portMappings: [{ ...port, hostPort: 0 }] }],
    "internal/service/ecs/container_definitions_test.go TestContainerDefinitionsAreEquivalent_portMappings",
    { ...plain, network_mode: "bridge" },
  ),
  same(
    "the defaults of a health check written out",
    [{ ...container, healthCheck: check }],
    [{ ...container, healthCheck: { ...check, interval: 30, timeout: 5, retries: 3 } }],
    reduce,
  ),
  same(
    "empty lists written out",
    [container],
    [{ ...container, environment: [], mountPoints: [], volumesFrom: [], portMappings: [], systemControls: [] }],
    "internal/service/ecs/container_definitions_test.go TestContainerDefinitionsAreEquivalent_basic",
  ),
  same(
    "environment variables in another order",
    [{ ...container, environment: [a, b] }],
    [{ ...container, environment: [b, a] }],
    `${definitions} orderEnvironmentVariables`,
  ),
  same(
    "secrets in another order",
    [{ ...container, secrets: [secret("A"), secret("B")] }],
    [{ ...container, secrets: [secret("B"), secret("A")] }],
    `${definitions} orderSecrets`,
    { ...fargate, execution_role_arn: "arn:aws:iam::123456789012:role/execution" },
  ),
  same(
    "containers and their fields in another order",
    [container, sidecar],
    [sidecar, { memory: 128, image: "nginx:1", name: "web" }],
    `${definitions} orderContainers`,
  ),
];
