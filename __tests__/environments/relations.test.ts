import { accounts } from "../../environments";
import { environment, MISSING, problemsOf, problemsWith, withChange } from "./broken";

const agent = "services.agent";
const gateway = "services.gateway";

test.each<[string, string, string, unknown, readonly string[]]>([
  [
    "a service may not reach what stands below it",
    "euglena/production",
    "services.chroma.reaches",
    { agent: [8081] },
    [
      "services.chroma.reaches.agent: no data store and no service above chroma has this name (known: redis, rabbitmq); correct it or move the service up",
    ],
  ],
  [
    "a service may not reach a port that is closed",
    "euglena/production",
    `${agent}.reaches.chroma`,
    [8000, 9000],
    [`${agent}.reaches.chroma: 9000; chroma listens on 8000; use one of these`],
  ],
  [
    "a service may not reach a port twice",
    "euglena/production",
    `${agent}.reaches.redis`,
    [6379, 6379],
    [`${agent}.reaches.redis: 6379 is listed twice; list each port once`],
  ],
  [
    "public subnets must be known",
    "busyb/production",
    "services.google-workspace-mcp.subnets",
    "public",
    [
      "services.google-workspace-mcp.subnets: public, but the existing network names no public subnets; add publicSubnets or use private",
    ],
  ],
  [
    "a secret of one text has no key",
    "busyb/staging",
    "services.google-workspace-mcp.containers.busyb-google-workspace-mcp.secrets.GOOGLE_MCP_CREDENTIALS_DIR.key",
    "DIR",
    [
      "services.google-workspace-mcp.containers.busyb-google-workspace-mcp.secrets.GOOGLE_MCP_CREDENTIALS_DIR: DIR of busyb-staging/s3-credentials-bucket, which holds one text; remove key",
    ],
  ],
  [
    "a secret of several keys needs one",
    "euglena/production",
    `${agent}.containers.agent.secrets.REDIS_URL.key`,
    MISSING,
    [`${agent}.containers.agent.secrets.REDIS_URL: no key of euglena/redis, which holds REDIS_URL; name one of these`],
  ],
  [
    "two services may not have the same priority",
    "euglena/production",
    `${agent}.ingress`,
    {
      container: "agent",
      port: 8081,
      targetGroup: "euglena-agent-tg",
      health: { path: "/", healthyThreshold: 2, unhealthyThreshold: 2 },
      rules: [{ priority: 100, paths: ["/a"] }],
    },
    [
      `${agent}.ingress.rules.0.priority: 100 is taken by gateway; priorities are unique on a listener; choose a free one (taken: 100)`,
    ],
  ],
  [
    "a rule may not stand behind another one that takes all its requests",
    "euglena/production",
    `${agent}.ingress`,
    {
      container: "agent",
      port: 8081,
      targetGroup: "euglena-agent-tg",
      health: { path: "/", healthyThreshold: 2, unhealthyThreshold: 2 },
      rules: [
        { priority: 160, paths: ["/agent/*"] },
        { priority: 50, paths: ["/a?c*"] },
        { priority: 60, paths: ["/abc", "/abd/*"] },
        { priority: 70, paths: ["/abc/*"] },
      ],
    },
    [
      `${agent}.ingress.rules.0.priority: 160 is never reached: /* of gateway at 100 matches first; choose a number below 100`,
      `${agent}.ingress.rules.3.priority: 70 is never reached: /a?c* of agent at 50 matches first; choose a number below 50`,
    ],
  ],
  [
    "limits without alarms do nothing",
    "busyb/staging",
    "services.google-workspace-mcp.alarms",
    { cpuPercent: 90 },
    [
      'services.google-workspace-mcp.alarms: the environment has no alarms ("nobody is on call for staging"), so these limits do nothing; remove them or give the environment a topic',
    ],
  ],
  [
    "CI must be allowed to make a role",
    "euglena/production",
    `${agent}.roles.task`,
    "agent-task-role",
    [
      `${agent}.roles.task: "agent-task-role" begins with none of euglena-, so CI could not make it; rename it or add to ci.rolePrefixes of the account`,
    ],
  ],
  [
    "two owners of the number of tasks cannot be",
    "euglena/production",
    `${agent}.scaling`,
    { by: "fixed", tasks: 3 },
    [
      'queueScaler.services.agent: scales by fixed, so two owners would set its number of tasks; write scaling: { by: "queueDepth", … } or remove it here',
      "budget.typicalTasks.agent: 2, but the service always runs 3; remove it",
    ],
  ],
  [
    "a service that scales by queue depth needs a queue",
    "euglena/production",
    `${gateway}.scaling`,
    { by: "queueDepth", minTasks: 1, maxTasks: 2, taskProtection: { none: "a test" } },
    [
      `${gateway}.scaling: queueDepth, but queueScaler.services (agent) does not name it, so nobody would set the number of tasks; add it there or scale by cpu`,
    ],
  ],
  [
    "a service that tracks a target cannot be scaled by its queue too",
    "euglena/production",
    "queueScaler.services.gateway",
    {
      queue: "gateway.replies",
      scheduleMinutes: 2,
      settings: {},
      scaler: {
        functionName: "euglena-gateway-scaler",
        roleName: "euglena-gateway-scaler-role",
        ruleName: "euglena-gateway-scaler-trigger",
        memoryMiB: 128,
        timeoutSeconds: 60,
      },
    },
    [
      'queueScaler.services.gateway: scales by targetTracking, so two owners would set its number of tasks; write scaling: { by: "queueDepth", … } or remove it here',
    ],
  ],
  [
    "what is scaled must be there, and two services may not work on one queue",
    "euglena/production",
    "queueScaler.services.worker",
    {
      queue: "agent.mandates",
      scheduleMinutes: 2,
      settings: {},
      scaler: {
        functionName: "euglena-worker-scaler",
        roleName: "worker-scaler-role",
        ruleName: "euglena-worker-scaler-trigger",
        memoryMiB: 128,
        timeoutSeconds: 60,
      },
    },
    [
      'queueScaler.services.worker.scaler.roleName: "worker-scaler-role" begins with none of euglena-, so CI could not make it; rename it or add to ci.rolePrefixes of the account',
      "queueScaler.services.worker: no service has this name; known: chroma, gateway, agent; correct it or remove it",
      'queueScaler.services.worker.queue: "agent.mandates" but services.agent reads that queue already; remove one of the two',
    ],
  ],
  [
    "a broker may not give a message away while a protected task works on it",
    "euglena/production",
    `${agent}.scaling.taskProtection`,
    { longestJobMinutes: 180 },
    [
      `${agent}.scaling.taskProtection.longestJobMinutes: 180; the broker gives a message to another consumer after 180; raise dataStores.rabbitmq.consumerTimeoutMinutes above 180`,
    ],
  ],
  [
    "the settings of the law are checked by the function's own contract",
    "euglena/production",
    "queueScaler.services.agent.settings.fallbackTasks",
    12,
    [
      "queueScaler.services.agent.settings: fallbackTasks (12) must be from minTasks (1) to maxTasks (11); set it to 11 or leave it out",
    ],
  ],
  [
    "a managed broker must be there",
    "euglena/development",
    "queueScaler.broker",
    { dataStore: "rabbitmq" },
    ["queueScaler.broker: the environment has no dataStores.rabbitmq; add it or name a service"],
  ],
  [
    "the broker's service needs a name in DNS",
    "euglena/development",
    `${gateway}.discovery`,
    MISSING,
    ["queueScaler.broker: gateway has no DNS name; add discovery to the service"],
  ],
  [
    "a worker reaches its managed broker",
    "euglena/production",
    `${agent}.reaches.rabbitmq`,
    MISSING,
    [`${agent}.reaches: no rabbitmq, but its messages come from rabbitmq on 5671; add 5671 to reaches.rabbitmq`],
  ],
  [
    "a worker reaches the broker's port for messages in a service",
    "euglena/development",
    `${agent}.reaches`,
    { gateway: [6379, 15672] },
    [
      `${agent}.reaches: gateway on 6379, 15672 only, but its messages come from gateway on 5672; add 5672 to reaches.gateway`,
    ],
  ],
  [
    "a broker in a service takes a message back after half an hour",
    "euglena/development",
    `${agent}.scaling.taskProtection`,
    { longestJobMinutes: 30 },
    [
      `${agent}.scaling.taskProtection.longestJobMinutes: 30; the broker gives a message to another consumer after 30; write RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: "-rabbit consumer_timeout 3600000" (milliseconds, above 30 minutes) into ${gateway}.containers.rabbitmq.environment`,
    ],
  ],
  [
    "limits that are no whole numbers are told once, where they stand",
    "euglena/development",
    `${agent}.scaling.minTasks`,
    1.5,
    [`${agent}.scaling.minTasks: 1.5; a service runs 0 to 5000 tasks; write a whole number`],
  ],
  [
    "limits that only the scaler refuses are not looked for in its settings",
    "euglena/development",
    `${agent}.scaling.maxTasks`,
    5000,
    [
      "queueScaler.services.agent: maxTasks is 5000 but must be a whole number from 1 to 1000; set it, for example to 11",
    ],
  ],
  [
    "what may be written for a protection is shown with values",
    "euglena/development",
    `${agent}.scaling.taskProtection`,
    MISSING,
    [`${agent}.scaling.taskProtection: missing; write { longestJobMinutes: 20 } or { none: "why" }`],
  ],
  [
    "managed stores that are taken away are missed",
    "euglena/production",
    "dataStores.rabbitmq",
    MISSING,
    [
      `${gateway}.reaches.rabbitmq: no data store and no service above gateway has this name (known: redis, chroma); correct it or move the service up`,
      `${agent}.reaches.rabbitmq: no data store and no service above agent has this name (known: redis, chroma, gateway); correct it or move the service up`,
      "queueScaler.broker: the environment has no dataStores.rabbitmq; add it or name a service",
    ],
  ],
  [
    "a service may not be typical at more tasks than it may run",
    "euglena/production",
    "budget.typicalTasks.agent",
    12,
    ["budget.typicalTasks.agent: 12; the service runs 1 to 11 tasks; choose one of these"],
  ],
  [
    "nor at fewer",
    "euglena/production",
    "budget.typicalTasks",
    { gateway: 1 },
    ["budget.typicalTasks.gateway: 1; the service runs 2 to 10 tasks; choose one of these"],
  ],
  [
    "typical tasks are of services that there are",
    "euglena/production",
    "budget.typicalTasks",
    { agnet: 2 },
    ["budget.typicalTasks.agnet: no service has this name (known: chroma, gateway, agent); correct it"],
  ],
  [
    "sidecars that keep data run once",
    "euglena/development",
    `${gateway}.scaling`,
    { by: "fixed", tasks: 2 },
    [
      `${gateway}.scaling: up to 2 tasks, each with its own redis, rabbitmq, chroma; run one task, use managed data stores, or say why in sidecarState.acceptSplitState`,
    ],
  ],
  [
    "differences are declared against another environment of the same system",
    "busyb/staging",
    "expectedDifferences.to",
    "development",
    [
      'expectedDifferences.to: "development" is no other environment of busyb; known: production; name one of these or remove expectedDifferences',
    ],
  ],
  [
    "differences are not declared against the environment itself",
    "busyb/staging",
    "expectedDifferences.to",
    "staging",
    [
      'expectedDifferences.to: "staging" is no other environment of busyb; known: production; name one of these or remove expectedDifferences',
    ],
  ],
  [
    "a field whose difference is declared has no empty step",
    "busyb/staging",
    "expectedDifferences.fields",
    { "services..scaling": "a typing mistake" },
    [
      "expectedDifferences.fields.services..scaling: this name is not allowed: a field such as services.*.scaling.maxTasks, its steps parted by single dots; rename it",
    ],
  ],
])("%s", (_rule, name, place, value, said) => {
  expect(problemsWith(name, place, value)).toEqual(said.map((sentence) => `${name} · ${sentence}`));
});

test("an environment of an account without file is refused", () => {
  const { account, region } = environment("busyb/production");
  const others = accounts.filter((shared) => shared.account !== account);
  expect(problemsOf([environment("busyb/production")], others)).toEqual([
    `busyb/production · account: ${account} in ${region} has no file; states need a bucket there; write environments/accounts/${account}-${region}.ts`,
  ]);
});

test("a reason accepts sidecars that run twice", () => {
  const two = withChange(environment("euglena/development"), `${gateway}.scaling`, { by: "fixed", tasks: 2 });
  const accepted = withChange(two, `${gateway}.sidecarState`, { acceptSplitState: "a load test" });
  expect(problemsOf([accepted, environment("euglena/production")])).toEqual([]);
});

test("protected tasks, an interval and endpoints instead of NAT are fine", () => {
  const base = environment("euglena/production");
  const changes: [string, unknown][] = [
    [`${agent}.scaling.taskProtection`, { longestJobMinutes: 120 }],
    ["queueScaler.publisher.publishIntervalSeconds", 60],
    ["network.create.nat", "none"],
    ["network.create.interfaceEndpoints", ["secretsmanager", "monitoring", "lambda", "logs"]],
  ];
  const changed = changes.reduce((input, [place, value]) => withChange(input, place, value), base);
  expect(problemsOf([changed])).toEqual([]);
});

test.each([
  ["a longer consumer_timeout", "-rabbit consumer_timeout 7200000", 119, []],
  ["one that is off", "-rabbit consumer_timeout undefined", 2000, []],
  [
    "one that is too short",
    "-rabbit consumer_timeout 7200000",
    120,
    [expect.stringMatching(/longestJobMinutes: 120; .* after 120; write .*consumer_timeout 14400000"/)],
  ],
])("the container of a broker may set %s", (_, value, longestJobMinutes, said) => {
  const base = withChange(environment("euglena/development"), `${agent}.scaling.taskProtection`, { longestJobMinutes });
  const place = `${gateway}.containers.rabbitmq.environment`;
  const changed = withChange(base, place, { RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: value });
  expect(problemsOf([changed, environment("euglena/production")])).toEqual(said);
});

test("a worker whose security groups are made elsewhere is not asked what it reaches", () => {
  const base = withChange(environment("euglena/production"), `${agent}.reaches`, MISSING);
  expect(problemsOf([withChange(base, `${agent}.securityGroup`, { existing: ["sg-0123456789abcdef0"] })])).toEqual([]);
});

test("an endpoint that the publisher lacks without NAT is named", () => {
  const without = withChange(environment("euglena/production"), "network.create.nat", "none");
  expect(problemsOf([withChange(without, "network.create.interfaceEndpoints", ["monitoring"])])).toEqual([
    "euglena/production · network.create.nat: none, but the queue scaler's publisher must reach AWS from its private subnets; use single or perAz, or add lambda, secretsmanager to interfaceEndpoints",
  ]);
});
