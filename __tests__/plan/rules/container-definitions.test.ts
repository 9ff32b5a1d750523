import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { onInstances, task, web } from "./containers";
import { said } from "./said";

const type = "aws_ecs_task_definition";
const prefix = "container_definitions: ";

/** What is said about a container with these members, without the name of the argument. */
const about = (members: object, changes: ObjectValue = {}) => texts(task([{ ...web, ...members }], changes));
const texts = (config: ObjectValue) => said(type, config).map((text) => text.replace(prefix, ""));
const two = (first: object, second: object, changes: ObjectValue = {}) =>
  texts(
    task(
      [
        { ...web, ...first },
        { name: "db", image: "postgres:16", ...second },
      ],
      changes,
    ),
  );

describe("names, images, essential containers", () => {
  test.each([
    [[{ image: "nginx" }], ["container 1 has no name"]],
    [[{ name: "web" }], ['container "web" has no image']],
    [[{ name: "web", image: "" }], ['container "web" has no image']],
    [
      [{ ...web, name: "web.1" }],
      ['container "web.1" name is "web.1"; allowed are 1 to 255 letters, digits, underscores and hyphens'],
    ],
    [[web, web], ['the name "web" stands at more than one container']],
    [[{ ...web, essential: false }], ["no container is essential; a task needs at least one that is"]],
    [
      Array.from({ length: 11 }, (_, index) => ({ ...web, name: `web-${index}` })),
      ["there are 11 containers; a task holds at most 10"],
    ],
  ])("%j says %j", (containers, expected) => {
    expect(texts(task(containers))).toEqual(expected);
  });

  test("a container is essential unless it says otherwise", () => {
    expect(two({}, { essential: false })).toEqual([]);
  });
});

describe("cpu and memory", () => {
  test("the containers' cpu must fit into the task", () => {
    expect(two({ cpu: 600 }, { cpu: 425 })).toEqual(["cpu of all containers is 1025; the task has 1024"]);
    expect(two({ cpu: 600 }, { cpu: 424 })).toEqual([]);
  });

  test("so must what they reserve of the memory, but not their hard limits together", () => {
    expect(two({ memoryReservation: 1024 }, { memoryReservation: 1025 })).toEqual([
      "memoryReservation of all containers is 2049; the task has 2048",
    ]);
    expect(two({ memory: 2048 }, { memory: 2048 })).toEqual([]);
  });

  test.each([
    [{ memory: 2049 }, ['container "web" memory is 2049; the task has 2048']],
    [{ memory: 128, memoryReservation: 256 }, ['container "web" memory is 128, below its memoryReservation of 256']],
    [{ memory: 256, memoryReservation: 256 }, []],
  ])("%j says %j", (members, expected) => {
    expect(about(members)).toEqual(expected);
  });

  test("a task's size may be written in words", () => {
    expect(about({ cpu: 1025 }, { cpu: "1 vCPU", memory: "2GB" })).toEqual([
      "cpu of all containers is 1025; the task has 1024",
    ]);
  });

  test("on instances a container says how much memory it needs, or the task does", () => {
    const without = { cpu: null, memory: null };
    const expected = [
      'container "web" has neither memory nor memoryReservation; without memory of the task it needs one',
    ];
    expect(texts(onInstances([web], without))).toEqual(expected);
    expect(texts(onInstances([web], { ...without, requires_compatibilities: [] }))).toEqual(expected);
    expect(texts(onInstances([{ ...web, memoryReservation: 64 }], without))).toEqual([]);
    expect(texts(onInstances([web]))).toEqual([]);
    expect(texts(onInstances([web], { ...without, requires_compatibilities: ["MANAGED_INSTANCES"] }))).toEqual([]);
    expect(texts(onInstances([web], { ...without, requires_compatibilities: ["EC2", "MANAGED_INSTANCES"] }))).toEqual(
      expected,
    );
  });
});

describe("ports", () => {
  const mapped = (mapping: object, changes: ObjectValue = {}) => about({ portMappings: [mapping] }, changes);

  test.each([
    [{ containerPort: 0 }, ['container "web": expected containerPort to be in the range (1 - 65535), got 0']],
    [{ containerPort: 65536 }, ['container "web": expected containerPort to be in the range (1 - 65535), got 65536']],
    [
      { containerPort: 80, hostPort: -1 },
      ['container "web": expected hostPort to be in the range (0 - 65535), got -1'],
    ],
    [{ hostPort: 80 }, ['container "web" has a port mapping without containerPort']],
    [
      { containerPort: 80, hostPort: 8080 },
      ['container "web" hostPort is 8080; with network_mode awsvpc it is containerPort (80) or left out'],
    ],
    [
      { containerPort: 80, protocol: "TCP" },
      ['warning: container "web" protocol is "TCP"; ECS knows tcp and udp, and takes everything else for tcp'],
    ],
    [
      { containerPort: 80, appProtocol: "https" },
      ['container "web" appProtocol is "https"; allowed are http, http2 and grpc'],
    ],
    [
      { containerPort: 80, name: "-Web" },
      [
        'container "web" port name is "-Web"; allowed are 1 to 64 lowercase letters, digits, underscores and hyphens, no hyphen first',
      ],
    ],
    [
      { containerPortRange: "90-80" },
      ['container "web" containerPortRange is "90-80"; allowed is first-last within 1 to 65535'],
    ],
    [
      { containerPortRange: "80-90", containerPort: 80 },
      ['container "web" has containerPortRange and a single port in one mapping; it needs two mappings'],
    ],
    [{ containerPort: 80, hostPort: 0 }, []],
    [{ containerPort: 80, hostPort: 80, protocol: "udp", appProtocol: "grpc", name: "web_1" }, []],
    [{ containerPortRange: "1-65535" }, []],
    [{ containerPort: 80, name: "w" }, []],
  ])("%j says %j", (mapping, expected) => {
    expect(mapped(mapping)).toEqual(expected);
  });

  test("in bridge mode a host port may be any, in host mode it is the container's", () => {
    const mapping = [{ containerPort: 80, hostPort: 8080 }];
    expect(texts(onInstances([{ ...web, portMappings: mapping }]))).toEqual([]);
    expect(texts(onInstances([{ ...web, portMappings: mapping }], { network_mode: "host" }))).toEqual([
      'container "web" hostPort is 8080; with network_mode host it is containerPort (80) or left out',
    ]);
  });

  test("containers of a task share one interface in awsvpc, and only there", () => {
    const both = { portMappings: [{ containerPort: 80 }] };
    expect(two(both, both)).toEqual([
      "port 80/tcp is mapped more than once; with network_mode awsvpc all containers share one interface",
    ]);
    expect(two(both, { portMappings: [{ containerPort: 80, protocol: "udp" }] })).toEqual([]);
    expect(texts(onInstances([web, { ...web, name: "b" }].map((container) => ({ ...container, ...both }))))).toEqual(
      [],
    );
  });

  test("what awsvpc does not support, and what a task without a network has no use for", () => {
    expect(about({ hostname: "web", links: ["db"], extraHosts: [{ hostname: "a", ipAddress: "10.0.0.1" }] })).toEqual([
      'container "web" has hostname, which network_mode awsvpc does not support',
      'container "web" has extraHosts, which network_mode awsvpc does not support',
      'container "web" has links, which network_mode awsvpc does not support',
    ]);
    const without = { network_mode: "none" };
    expect(texts(onInstances([{ ...web, portMappings: [{ containerPort: 80 }] }], without))).toEqual([
      'container "web" has portMappings; network_mode none allows no ports',
    ]);
  });
});

describe("health checks", () => {
  test.each([
    [{ interval: 4 }, ['container "web": expected healthCheck.interval to be in the range (5 - 300), got 4']],
    [{ interval: 301 }, ['container "web": expected healthCheck.interval to be in the range (5 - 300), got 301']],
    [{ timeout: 1 }, ['container "web": expected healthCheck.timeout to be in the range (2 - 60), got 1']],
    [{ timeout: 61 }, ['container "web": expected healthCheck.timeout to be in the range (2 - 60), got 61']],
    [{ retries: 0 }, ['container "web": expected healthCheck.retries to be in the range (1 - 10), got 0']],
    [{ startPeriod: 301 }, ['container "web": expected healthCheck.startPeriod to be in the range (0 - 300), got 301']],
    [{ interval: 5, timeout: 60, retries: 10, startPeriod: 0 }, []],
    [{ command: [] }, ['container "web" healthCheck.command is empty; it needs CMD or CMD-SHELL and a command']],
    [
      { command: ["curl", "localhost"] },
      ['container "web" healthCheck.command starts with "curl"; allowed are CMD, CMD-SHELL and NONE'],
    ],
    [{ command: ["CMD-SHELL"] }, ['container "web" healthCheck.command is CMD-SHELL alone; it needs a command']],
    [
      { command: ["CMD-SHELL", "curl", "localhost"] },
      ['warning: container "web" healthCheck.command has 2 texts after CMD-SHELL; the shell runs the first one only'],
    ],
    [{ command: ["CMD", "curl", "localhost"] }, []],
    [{ command: ["NONE"] }, []],
  ])("%j says %j", (members, expected) => {
    expect(about({ healthCheck: { command: ["CMD-SHELL", "true"], ...members } })).toEqual(expected);
  });
});

describe("the order in which containers start", () => {
  const waits = (containerName: string, condition?: string) => ({ dependsOn: [{ containerName, condition }] });

  test.each([
    [waits("cache", "START"), {}, ['container "web" dependsOn names "cache", which is no container of this task']],
    [waits("web", "START"), {}, ['container "web" dependsOn names the container itself']],
    [{ dependsOn: [{ condition: "START" }] }, {}, ['container "web" dependsOn has an entry without containerName']],
    [
      waits("db", "STARTED"),
      {},
      ['container "web" dependsOn "db" has condition "STARTED"; allowed are START, COMPLETE, SUCCESS, HEALTHY'],
    ],
    [
      waits("db"),
      {},
      ['container "web" dependsOn "db" has condition none; allowed are START, COMPLETE, SUCCESS, HEALTHY'],
    ],
    [
      waits("db", "HEALTHY"),
      {},
      ['container "web" dependsOn waits for "db" to be HEALTHY, but that container has no healthCheck'],
    ],
    [
      waits("db", "SUCCESS"),
      {},
      [
        'container "web" dependsOn waits for "db" to end (SUCCESS), but that container is essential: its end ends the task',
      ],
    ],
    [
      waits("db", "COMPLETE"),
      { essential: true },
      [
        'container "web" dependsOn waits for "db" to end (COMPLETE), but that container is essential: its end ends the task',
      ],
    ],
    [waits("db", "COMPLETE"), { essential: false }, []],
    [waits("db", "HEALTHY"), { healthCheck: { command: ["CMD", "pg_isready"] } }, []],
    [waits("db", "START"), waits("web", "START"), ["dependsOn is a circle: web -> db -> web"]],
  ])("%j with %j says %j", (first, second, expected) => {
    expect(two(first, second)).toEqual(expected);
  });

  test("a circle is named without those that only wait for it", () => {
    const chain = ["a", "b", "c", "d"].map((name, index) => ({
      ...web,
      name,
      ...waits(["b", "c", "b", ""][index] ?? "", "START"),
    }));
    expect(texts(task([...chain.slice(0, 3), { ...web, name: "d" }]))).toEqual(["dependsOn is a circle: b -> c -> b"]);
  });
});

describe("environment and secrets", () => {
  const arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf";
  const secret = (valueFrom?: string, name: string | undefined = "A") => ({ secrets: [{ name, valueFrom }] });
  const quoted = (value: string) => `container "web" secrets A valueFrom is "${value}"; `;
  const wrongTail = "behind the secret's name stand :json-key:version-stage:version-id, any of them empty, or nothing";

  test.each([
    arn,
    `${arn}:password::`,
    `${arn}::AWSPREVIOUS:`,
    "arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:db",
    "arn:aws:ssm:eu-west-1:123456789012:parameter/app/db",
    "/app/db",
    "db_password",
  ])("%s is where a secret comes from", (valueFrom) => {
    expect(about(secret(valueFrom))).toEqual([]);
  });

  test.each([
    [`${arn}:password`, wrongTail],
    [`${arn}:password:::`, wrongTail],
    ["arn:aws:secretsmanager:eu-west-1:secret:db", "it is no ARN: invalid account ID value"],
    ["arn:aws:secretsmanager:eu-west-1:123456789012:db", "an ARN of Secrets Manager ends in secret:name"],
    ["arn:aws:ssm:eu-west-1:123456789012:db", "an ARN of Systems Manager ends in parameter/name"],
    ["arn:aws:s3:::bucket", "allowed are ARNs of Secrets Manager and of Systems Manager parameters"],
    ["the password", "allowed is the ARN of a secret, or the ARN or the name of a parameter"],
  ])("%s is not", (valueFrom, reason) => {
    expect(about(secret(valueFrom))).toEqual([expect.stringContaining(`${quoted(valueFrom)}${reason}`)]);
  });

  test.each([
    [{ secrets: [{ name: "A" }] }, ['container "web" secrets A has no valueFrom']],
    [{ secrets: [{ valueFrom: arn }] }, ['container "web" secrets has an entry without name']],
    [{ secrets: [...secret(arn).secrets, ...secret("/b").secrets] }, ['container "web" secrets has A more than once']],
    [
      { ...secret(arn), environment: [{ name: "A", value: "1" }] },
      ['container "web" has A in environment and in secrets; it may stand in one of them'],
    ],
    [
      {
        environment: [
          { name: "A", value: "1" },
          { name: "A", value: "2" },
        ],
      },
      ['warning: container "web" environment has A more than once; one of them wins'],
    ],
    [
      {
        logConfiguration: {
          logDriver: "splunk",
          options: { "splunk-url": "https://splunk" },
          secretOptions: [{ name: "splunk-token", valueFrom: "a token" }],
        },
      },
      [
        'container "web" logConfiguration.secretOptions splunk-token valueFrom is "a token"; allowed is the ARN of a secret, or the ARN or the name of a parameter',
      ],
    ],
    [
      { environmentFiles: [{ type: "s3", value: "arn:aws:s3:::bucket/web.txt" }] },
      [
        'container "web" environmentFiles has "arn:aws:s3:::bucket/web.txt"; allowed is the ARN of an S3 object that ends in .env',
      ],
    ],
    [
      { environmentFiles: Array.from({ length: 11 }, () => ({ type: "s3", value: "arn:aws:s3:::bucket/web.env" })) },
      ['container "web" has 11 environmentFiles; allowed are 10'],
    ],
  ])("%j says %j", (members, expected) => {
    expect(about(members)).toEqual(expected);
  });

  test("secrets need a role that reads them", () => {
    expect(about(secret(arn), { execution_role_arn: null })).toEqual([
      "secrets need execution_role_arn, the role that reads them",
    ]);
  });
});

describe("logs", () => {
  const options = { "awslogs-group": "/ecs/web", "awslogs-region": "eu-west-1", "awslogs-stream-prefix": "ecs" };
  const logs = (changes: object, logDriver = "awslogs") => ({
    logConfiguration: { logDriver, options: { ...options, ...changes } },
  });
  const at = 'container "web" logConfiguration';

  test.each([
    [logs({}), []],
    [{ logConfiguration: { options } }, [`${at} has no logDriver`]],
    [logs({}, "fluentd"), [`${at}.logDriver is "fluentd"; allowed on Fargate is awslogs, splunk or awsfirelens`]],
    [logs({ "awslogs-group": null }), [`${at}.options has no awslogs-group, which its logDriver needs`]],
    [logs({ "awslogs-region": "" }), [`${at}.options has no awslogs-region, which its logDriver needs`]],
    [
      logs({ "awslogs-stream-prefix": null }),
      [`${at}.options has no awslogs-stream-prefix, which its logDriver needs`],
    ],
    [
      logs({ "awslogs-stream-prefx": "a" }),
      [`${at}.options has awslogs-stream-prefx, which awslogs does not know; did you mean "awslogs-stream-prefix"?`],
    ],
    [
      logs({ "awslogs-create-group": "false" }),
      [`${at}.options awslogs-create-group is "false"; it is "true" or left out`],
    ],
    [
      logs({ "awslogs-datetime-format": "%Y", "awslogs-multiline-pattern": "^\\d" }),
      [`${at}.options has awslogs-datetime-format and awslogs-multiline-pattern; allowed is one of them`],
    ],
    [logs({ mode: "async" }), [`${at}.options mode is "async"; allowed is blocking or non-blocking`]],
    [logs({ mode: "non-blocking", "max-buffer-size": "25m" }), []],
    [
      { logConfiguration: { logDriver: "splunk", options: { "splunk-url": "https://splunk" } } },
      [`${at}.options has no splunk-token, which its logDriver needs`],
    ],
    [
      { logConfiguration: { logDriver: "awsfirelens" } },
      ['container "web" logs to awsfirelens, but no container has firelensConfiguration, the router'],
    ],
    [
      { firelensConfiguration: { type: "fluentbit" } },
      ['container "web" has firelensConfiguration, but no container logs to awsfirelens'],
    ],
  ])("%j says %j", (members, expected) => {
    expect(about(members)).toEqual(expected);
  });

  test("instances have more drivers, and need no prefix", () => {
    const driver = (logDriver: string) => texts(onInstances([{ ...web, logConfiguration: { logDriver } }]));
    expect(driver("fluentd")).toEqual([]);
    expect(driver("cloudwatch")).toEqual([
      `${at}.logDriver is "cloudwatch"; allowed is awslogs, splunk, awsfirelens, fluentd, gelf, json-file, journald or syslog`,
    ]);
    expect(texts(onInstances([{ ...web, ...logs({ "awslogs-stream-prefix": null }) }]))).toEqual([]);
  });

  test("a router and somebody who uses it", () => {
    const firelens = { logConfiguration: { logDriver: "awsfirelens", options: { Name: "firehose" } } };
    expect(two(firelens, { firelensConfiguration: { type: "fluentbit" } })).toEqual([]);
  });
});

describe("volumes", () => {
  const mount = (sourceVolume?: string, containerPath: string | undefined = "/data") => ({
    mountPoints: [{ sourceVolume, containerPath }],
  });
  const data = { volume: [{ name: "data" }] };

  test("a mount names a volume of the task", () => {
    expect(about(mount("data"), data)).toEqual([]);
    expect(about(mount("date"), data)).toEqual([
      'container "web" mountPoints names "date", which is no volume of this task',
    ]);
    expect(about(mount("data"))).toEqual(['container "web" mountPoints names "data", which is no volume of this task']);
    expect(about(mount(), data)).toEqual([
      'container "web" mountPoints names nothing, which is no volume of this task',
    ]);
    expect(about(mount("data", ""), data)).toEqual(['container "web" mountPoints has an entry without containerPath']);
  });

  test("volumes come from another container of the task", () => {
    const from = (sourceContainer?: string) => ({ volumesFrom: [{ sourceContainer, readOnly: true }] });
    const wrong = (name: string) => [
      `container "web" volumesFrom names ${name}; allowed is another container of this task`,
    ];
    expect(two(from("db"), {})).toEqual([]);
    expect(two(from("cache"), {})).toEqual(wrong('"cache"'));
    expect(two(from("web"), {})).toEqual(wrong('"web"'));
    expect(two(from(), {})).toEqual(wrong("nothing"));
  });
});
