import { EcsService } from "../../../modules/ecs-service";
import type { Plan } from "../../../plan/testing";
import { emptyStack, host, json, messageOf, plainService, planService } from "../../support/module-stack";

const image = { repository: "app", tag: "1.2.3" };

/** Three containers that use every field of a container. */
const containers = {
  app: {
    image,
    ports: [8080, 9090],
    health: {
      command: "curl -f http://localhost:8080/${PATH}",
      intervalSeconds: 10,
      timeoutSeconds: 4,
      retries: 2,
      startPeriodSeconds: 30,
    },
    environment: { ZONE: "a", AGE: "${HOME}" },
    secrets: { WORD: { secret: "word" }, KEY: { secret: "keys", key: "API" } },
    startsAfter: { migrate: "SUCCESS", cache: "HEALTHY" },
    command: ["serve", "--port=${PORT}"],
    mounts: { data: "/var/data" },
  },
  migrate: { image: { public: "alpine", digest: `sha256:${"a".repeat(64)}` }, essential: false },
  cache: { image: { public: "redis", tag: "7.4.2" }, ports: [6379], health: { command: "redis-cli ping" } },
} as const;

describe("a task with three containers", () => {
  let plan: Plan;
  let task: Record<string, unknown>;
  let defined: Record<string, Record<string, unknown>>;
  beforeAll(async () => {
    plan = await planService({
      family: "app-family",
      cpu: 512,
      memoryMiB: 2048,
      containers,
      volumes: { data: { fileSystem: "data" } },
      executeCommand: true,
    });
    task = plan.resource("aws_ecs_task_definition").values;
    const list = json(task.container_definitions);
    if (!Array.isArray(list)) throw new Error("no list of containers");
    defined = Object.fromEntries(list.map((container) => [container.name, container]));
  });

  test("has family, size, architecture and roles, and is never deregistered", () => {
    expect(task).toMatchObject({
      family: "app-family",
      cpu: "512",
      memory: "2048",
      network_mode: "awsvpc",
      requires_compatibilities: ["FARGATE"],
      runtime_platform: [{ cpu_architecture: "ARM64", operating_system_family: "LINUX" }],
      skip_destroy: true,
    });
  });

  test("has the containers in the order in which they are written", () => {
    expect(Object.keys(defined)).toEqual(["app", "migrate", "cache"]);
  });

  test("names images by tag or digest, in the own registry or a public one", () => {
    expect(Object.values(defined).map((container) => container.image)).toEqual([
      "123456789012.dkr.ecr.eu-west-1/app:1.2.3",
      `alpine@sha256:${"a".repeat(64)}`,
      "redis:7.4.2",
    ]);
  });

  test("stops when a container stops, unless that one is not essential", () => {
    expect(Object.values(defined).map((container) => container.essential)).toEqual([true, false, true]);
  });

  test("opens the ports of each container", () => {
    expect(defined.app?.portMappings).toEqual([
      { containerPort: 8080, hostPort: 8080, protocol: "tcp" },
      { containerPort: 9090, hostPort: 9090, protocol: "tcp" },
    ]);
    expect(defined.migrate?.portMappings).toEqual([]);
  });

  test("has health checks with all four numbers, ECS's own where none are given", () => {
    expect(defined.app?.healthCheck).toEqual({
      command: ["CMD-SHELL", "curl -f http://localhost:8080/${PATH}"],
      interval: 10,
      timeout: 4,
      retries: 2,
      startPeriod: 30,
    });
    expect(defined.cache?.healthCheck).toEqual({
      command: ["CMD-SHELL", "redis-cli ping"],
      interval: 30,
      timeout: 5,
      retries: 3,
      startPeriod: 0,
    });
    expect(defined.migrate).not.toHaveProperty("healthCheck");
  });

  test("starts containers after others", () => {
    expect(defined.app?.dependsOn).toEqual([
      { containerName: "cache", condition: "HEALTHY" },
      { containerName: "migrate", condition: "SUCCESS" },
    ]);
    expect(defined.cache).not.toHaveProperty("dependsOn");
  });

  test("gives settings sorted and as they are written, templates included", () => {
    expect(defined.app?.environment).toEqual([
      { name: "AGE", value: "${HOME}" },
      { name: "ZONE", value: "a" },
    ]);
  });

  test("reads secrets by their full ARN, and by JSON key where one is given", () => {
    expect(defined.app?.secrets).toEqual([
      { name: "KEY", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:keys-AbCdEf:API::" },
      { name: "WORD", valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:word-GhIjKl" },
    ]);
  });

  test("replaces an image's command", () => {
    expect(defined.app?.command).toEqual(["serve", "--port=${PORT}"]);
    expect(defined.cache).not.toHaveProperty("command");
  });

  test("writes one log, a stream for each container", () => {
    for (const container of Object.values(defined)) {
      expect(container.logConfiguration).toEqual({
        logDriver: "awslogs",
        options: { "awslogs-group": "/ecs/app", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "ecs" },
      });
    }
    expect(plan.resource("aws_cloudwatch_log_group").values).toMatchObject({ name: "/ecs/app", retention_in_days: 30 });
  });

  test("mounts file systems through their access point, with IAM and TLS", () => {
    expect(defined.app?.mountPoints).toEqual([{ sourceVolume: "data", containerPath: "/var/data", readOnly: false }]);
    expect(task.volume).toMatchObject([
      {
        name: "data",
        efs_volume_configuration: [
          {
            file_system_id: "fs-0a",
            transit_encryption: "ENABLED",
            authorization_config: [{ access_point_id: "fsap-0a", iam: "ENABLED" }],
          },
        ],
      },
    ]);
  });

  test("reaps the processes that a session of execute-command leaves", () => {
    expect(defined.app?.linuxParameters).toEqual({ initProcessEnabled: true });
    expect(plan.resource("aws_ecs_service").values.enable_execute_command).toBe(true);
  });
});

test("a task may have ten containers", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`c${index}`, { image, ports: [8000 + index] }]),
  );
  const task = (await planService({ containers: many })).resource("aws_ecs_task_definition");
  expect(json(task.values.container_definitions)).toHaveLength(10);
});

test("a task without family has the name of its service", async () => {
  const { values } = (await planService({ cpuArchitecture: "X86_64" })).resource("aws_ecs_task_definition");
  expect(values).toMatchObject({ family: "app", runtime_platform: [{ cpu_architecture: "X86_64" }] });
});

test("two volumes on one file system open its port once", async () => {
  const plan = await planService({
    containers: { app: { image, mounts: { one: "/one", two: "/two" } } },
    volumes: { one: { fileSystem: "data" }, two: { fileSystem: "data" } },
  });
  expect(plan.resource("aws_vpc_security_group_ingress_rule").values).toMatchObject({
    security_group_id: "sg-0data",
    from_port: 2049,
    to_port: 2049,
    description: "app to data",
  });
});

test.each([
  [
    "repository",
    { containers: { app: { image: { repository: "ap", tag: "1" } } } },
    "no repository has the name ap; the known ones are: app",
  ],
  [
    "secret",
    { containers: { app: { image, secrets: { A: { secret: "key" } } } } },
    "no secret has the name key; the known ones are: keys, word",
  ],
  [
    "file system",
    { containers: { app: { image, mounts: { a: "/a" } } }, volumes: { a: { fileSystem: "dat" } } },
    "no file system has the name dat; the known ones are: data",
  ],
  ["bucket", { buckets: ["file"] }, "no bucket has the name file; the known ones are: files"],
])("a %s that the host does not have is refused", (_what, changes, message) => {
  const build = () => new EcsService(emptyStack(), "app", { ...plainService, ...changes, host: host() });
  expect(messageOf(build)).toBe(message);
});
