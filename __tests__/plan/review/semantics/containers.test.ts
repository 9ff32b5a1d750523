import { linesOf, plannedLines, text } from "./lines";

type Container = Record<string, unknown>;

const web = (more: Container = {}): Container => ({ name: "web", image: "shop/web:1", memory: 128, ...more });
const log: Container = { name: "log", image: "fluent-bit:3", memory: 64, essential: false };

const task = (...containers: Container[]) => ({
  family: "web",
  execution_role_arn: "arn:aws:iam::848960888155:role/pull",
  volume: [{ name: "data" }],
  container_definitions: JSON.stringify(containers),
});

const before: Record<string, Container[]> = {
  image: [web(), log],
  order: [web({ environment: variables({ A: "1", B: "2" }) }), log],
  environment: [web({ environment: variables({ PORT: "80", GONE: "x", SAME: "y", DB_PASSWORD: "hunter2" }) })],
  secrets: [web({ secrets: [{ name: "API_KEY", valueFrom: "arn:aws:ssm:us-east-2:848960888155:parameter/old" }] })],
  containers: [web(), log],
  ports: [web({ portMappings: [{ containerPort: 80 }, { containerPort: 443 }] })],
  lists: [
    web({
      mountPoints: [{ sourceVolume: "data", containerPath: "/data", readOnly: false }],
      dependsOn: [{ containerName: "log", condition: "COMPLETE" }],
      ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 4096 }],
      command: ["serve", "--port", "80"],
      healthCheck: { command: ["CMD", "true"] },
    }),
    log,
  ],
};

const after: Record<string, Container[]> = {
  image: [web({ image: "shop/web:2" }), log],
  order: [log, web({ image: "shop/web:2", environment: variables({ B: "2", A: "1" }) })],
  environment: [web({ environment: variables({ SAME: "y", PORT: "8080", NEW: "z", DB_PASSWORD: "hunter3" }) })],
  secrets: [
    web({
      secrets: [
        { name: "TOKEN", valueFrom: "arn:aws:ssm:us-east-2:848960888155:parameter/token" },
        { name: "API_KEY", valueFrom: "arn:aws:ssm:us-east-2:848960888155:parameter/new" },
      ],
    }),
  ],
  containers: [
    web(),
    { name: "db", image: "postgres:17", memory: 64, environment: variables({ PASSWORD: "hunter2" }) },
  ],
  ports: [web({ portMappings: [{ containerPort: 443 }, { containerPort: 53, protocol: "udp" }] })],
  lists: [
    web({
      mountPoints: [{ sourceVolume: "data", containerPath: "/data", readOnly: true }],
      dependsOn: [{ containerName: "log", condition: "SUCCESS" }],
      ulimits: [{ name: "nofile", softLimit: 2048, hardLimit: 4096 }],
      command: ["serve", "--port", "8080"],
      healthCheck: { command: ["CMD", "true"], interval: 10 },
    }),
    log,
  ],
};

function variables(map: Record<string, string>) {
  return Object.entries(map).map(([name, value]) => ({ name, value }));
}

describe("changed container definitions", () => {
  let lines: (address: string) => string[];

  beforeAll(async () => {
    const tasks = (all: Record<string, Container[]>) => ({
      aws_ecs_task_definition: Object.fromEntries(Object.entries(all).map(([name, list]) => [name, task(...list)])),
    });
    lines = await plannedLines(tasks(before), tasks(after));
  });

  const linesOfTask = (name: string) => lines(`aws_ecs_task_definition.${name}`);

  it("are told by container and member", () => {
    expect(linesOfTask("image")).toEqual(['container "web" · image - shop/web:1 + shop/web:2 (forces replacement)']);
  });

  it("leave out the order of containers and variables, and what ECS fills in", () => {
    expect(linesOfTask("order")).toEqual(['container "web" · image - shop/web:1 + shop/web:2 (forces replacement)']);
  });

  it("name variables, and mask those that sound like secrets", () => {
    expect(linesOfTask("environment")).toEqual([
      'container "web" · environment PORT - "80" + "8080" (forces replacement)',
      'container "web" · environment NEW + z (forces replacement)',
      'container "web" · environment DB_PASSWORD - (masked) + (masked) (forces replacement)',
      'container "web" · environment GONE - x (forces replacement)',
    ]);
  });

  it("name secrets and where their values come from", () => {
    expect(linesOfTask("secrets")).toEqual([
      'container "web" · secret TOKEN + arn:aws:ssm:us-east-2:848960888155:parameter/token (forces replacement)',
      'container "web" · secret API_KEY - arn:aws:ssm:us-east-2:848960888155:parameter/old + arn:aws:ssm:us-east-2:848960888155:parameter/new (forces replacement)',
    ]);
  });

  it("tell a container that comes or goes in one line, with its image", () => {
    expect(linesOfTask("containers")).toEqual([
      'container "db" + postgres:17 (forces replacement)',
      'container "log" - fluent-bit:3 (forces replacement)',
    ]);
  });

  it("name ports by number and protocol", () => {
    expect(linesOfTask("ports")).toEqual([
      'container "web" · port 53/udp + {"containerPort":53,"protocol":"udp"} (forces replacement)',
      'container "web" · port 80/tcp - {"containerPort":80,"protocol":"tcp"} (forces replacement)',
    ]);
  });

  it("name what stands in other lists, and show a command as a whole", () => {
    expect(linesOfTask("lists")).toEqual([
      'container "web" · command - ["serve","--port","80"] + ["serve","--port","8080"] (forces replacement)',
      'container "web" · depends on log - COMPLETE + SUCCESS (forces replacement)',
      'container "web" · healthCheck.interval - 30 + 10 (forces replacement)',
      'container "web" · mount /data · readOnly - false + true (forces replacement)',
      'container "web" · ulimit nofile · softLimit - 1024 + 2048 (forces replacement)',
    ]);
  });
});

describe("container definitions in a document", () => {
  const lines = (container: unknown, changed: unknown, unknown = false) =>
    linesOf("aws_ecs_task_definition", {
      before: { container_definitions: JSON.stringify(container) },
      after: unknown ? {} : { container_definitions: JSON.stringify(changed) },
      after_unknown: unknown ? { container_definitions: true } : {},
    }).map(text);

  it("are read in any case", () => {
    expect(lines([{ name: "web", image: "a" }], [{ Name: "web", Image: "b" }])).toEqual([
      'container "web" · image - a + b',
    ]);
    const labelled = (Level: string, level: string) => [{ name: "web", dockerLabels: { Level, level } }];
    expect(
      lines([{ name: "web", HealthCheck: { Command: ["a"] } }], [{ name: "web", healthCheck: { command: ["b"] } }]),
    ).toEqual(['container "web" · healthCheck.command - ["a"] + ["b"]']);
    expect(lines(labelled("1", "1"), labelled("2", "1"))).toEqual(['container "web" · dockerLabels.Level - "1" + "2"']);
  });

  it("that will be known only after apply are told by the containers that there are", () => {
    expect(lines([{ name: "web" }, { name: "log" }], [], true)).toEqual([
      "container_definitions - containers web, log + known after apply",
    ]);
  });

  it("that are only written differently are told so", () => {
    expect(lines([{ name: "web", image: "a", cpu: 0 }], [{ image: "a", name: "web" }])).toEqual([
      "container_definitions · written differently, means the same",
    ]);
  });

  it("with two variables of one name are compared all the same", () => {
    const twice = (value: string) => [{ name: "web", environment: [...variables({ A: "1" }), { name: "A", value }] }];
    expect(lines(twice("2"), twice("3"))).toHaveLength(1);
  });

  it("show no character that steers a terminal", () => {
    expect(lines([{ name: "web" }], [{ name: "web" }, { name: "\u001b[2J", image: "\u202ea" }])).toEqual([
      'container "\\u001b[2J" + "\\u{202e}a"',
    ]);
  });
});
