import { checkService, EcsService, type ServiceSpec } from "../../../modules/ecs-service";
import { emptyStack, host, messageOf, plainIngress, plainService } from "../../support/module-stack";

const image = { repository: "app", tag: "1.2.3" };
const container = { image, ports: [8080] };
const taskProtection = { none: "a test" };
const tracking = { minTasks: 1, maxTasks: 2, policyName: "p" };
const discovery = { name: "app", records: ["SRV"], ttlSeconds: 15 } as const;
const ingressWith = (changes: Partial<typeof plainIngress>) => ({ ingress: { ...plainIngress, ...changes } });
const healthWith = (changes: Partial<(typeof plainIngress)["health"]>) =>
  ingressWith({ health: { ...plainIngress.health, ...changes } });
const rollout = (changes: Partial<ServiceSpec["deployment"]>) => ({
  deployment: { ...plainService.deployment, ...changes },
});
const longTargetGroup = "a-target-group-with-33-characters";

const refusals: [string, Partial<ServiceSpec>, string][] = [
  ["a name with a dot", { name: "my.app" }, 'name: "my.app"; ECS allows 1 to 255 letters, digits, _ and -; rename it'],
  [
    "a family with a space",
    { family: "my app" },
    'family: "my app"; ECS allows 1 to 255 letters, digits, _ and -; rename it',
  ],
  [
    "a CPU size that Fargate does not have",
    { cpu: 300 },
    "cpu: 300; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384; choose one of these",
  ],
  [
    "a log period",
    { logGroup: { name: "/a", retentionDays: 10 } },
    "logGroup.retentionDays: 10; CloudWatch Logs keeps lines for 1, 3, 5, 7, 14, 30, 60, 90 … 3653 days; write 14",
  ],
  [
    "a check that outlives its interval",
    healthWith({ intervalSeconds: 10, timeoutSeconds: 10 }),
    "ingress.health.timeoutSeconds: 10 must be below intervalSeconds (10); lower it or raise the interval",
  ],
  [
    "a check every 4 seconds",
    healthWith({ intervalSeconds: 4, timeoutSeconds: 2 }),
    "ingress.health.intervalSeconds: 4; AWS allows 5 to 300; choose a whole number in that range",
  ],
  [
    "a check of 121 seconds",
    healthWith({ intervalSeconds: 300, timeoutSeconds: 121 }),
    "ingress.health.timeoutSeconds: 121; AWS allows 2 to 120; choose a whole number in that range",
  ],
  [
    "one success",
    healthWith({ healthyThreshold: 1 }),
    "ingress.health.healthyThreshold: 1; AWS allows 2 to 10; choose a whole number in that range",
  ],
  [
    "eleven failures",
    healthWith({ unhealthyThreshold: 11 }),
    "ingress.health.unhealthyThreshold: 11; AWS allows 2 to 10; choose a whole number in that range",
  ],
  [
    "a health path without slash",
    healthWith({ path: "health" }),
    'ingress.health.path: "health" is not a path; start with /',
  ],
  [
    "draining for two hours",
    ingressWith({ drainSeconds: 7200 }),
    "ingress.drainSeconds: 7200; AWS allows 0 to 3600; choose a whole number in that range",
  ],
  [
    "a target group of 33 characters",
    ingressWith({ targetGroup: longTargetGroup }),
    `ingress.targetGroup: "${longTargetGroup}" (33 characters); AWS allows 32 letters, digits and inner hyphens; shorten or rename it`,
  ],
  [
    "an ingress without rule",
    ingressWith({ rules: [] }),
    "ingress.rules: empty; no request would reach the service; add a rule or remove ingress",
  ],
  [
    "two rules of one priority",
    ingressWith({
      rules: [
        { priority: 5, paths: ["/a"] },
        { priority: 5, paths: ["/b"] },
      ],
    }),
    "ingress.rules: priority 5 is used twice; priorities are unique on a listener; choose a free one",
  ],
  [
    "a rule without path",
    ingressWith({ rules: [{ priority: 5, paths: [] }] }),
    "ingress.rules.0.paths: 0 patterns; a rule holds 1 to 5; split it into several rules",
  ],
  [
    "requests to a container that is not there",
    ingressWith({ container: "web" }),
    "ingress.container: no container has the name web; the task has app",
  ],
  [
    "requests to a closed port",
    ingressWith({ port: 80 }),
    "ingress.port: app does not listen on 80; its ports are 8080; use one of these",
  ],

  [
    "SRV records without port",
    { discovery },
    "discovery: SRV records name a port; add container and port, or use A records only",
  ],
  [
    "SRV records of a closed port",
    { discovery: { ...discovery, container: "app", port: 80 } },
    "discovery.port: app does not listen on 80; its ports are 8080; use one of these",
  ],
  [
    "SRV records of a container that is not there",
    { discovery: { ...discovery, container: "web", port: 80 } },
    "discovery.container: no container has the name web; the task has app",
  ],
  [
    "a negative time to live",
    { discovery: { name: "app", records: ["A"], ttlSeconds: -1 } },
    "discovery.ttlSeconds: -1; AWS allows 0 to 2147483647; choose a whole number in that range",
  ],

  [
    "half a task",
    { scaling: { by: "fixed", tasks: 0.5 } },
    "scaling.tasks: 0.5; a service runs 0 to 5000 tasks; write a whole number",
  ],
  [
    "5001 tasks",
    { scaling: { by: "queueDepth", minTasks: 1, maxTasks: 5001, taskProtection } },
    "scaling.maxTasks: 5001; a service runs 0 to 5000 tasks; write a whole number",
  ],
  [
    "limits the wrong way round",
    { scaling: { by: "queueDepth", minTasks: 12, maxTasks: 11, taskProtection } },
    "scaling: minTasks (12) must be <= maxTasks (11); lower minTasks or raise maxTasks",
  ],
  ...[0, 1.5, 2880].map((longestJobMinutes): [string, Partial<ServiceSpec>, string] => [
    `a job of ${longestJobMinutes} minutes, which no protection outlasts`,
    { scaling: { by: "queueDepth", minTasks: 1, maxTasks: 11, taskProtection: { longestJobMinutes } } },
    `scaling.taskProtection.longestJobMinutes: ${longestJobMinutes}; task protection, which ends after 2880 minutes at most, allows 1 to 2879; choose a whole number in that range`,
  ]),
  [
    "a CPU target of 101 %",
    { scaling: { by: "cpu", targetPercent: 101, ...tracking } },
    "scaling.targetPercent: 101; a share of CPU is 1 to 100; choose one of these",
  ],
  [
    "a request target of 0",
    { scaling: { by: "requestsPerTarget", target: 0, ...tracking }, ingress: plainIngress },
    "scaling.target: 0; requests per target must be above 0; raise it",
  ],
  [
    "counting requests without ingress",
    { scaling: { by: "requestsPerTarget", target: 5, ...tracking } },
    "scaling.by: requestsPerTarget counts requests, but the service has no ingress; add one or scale by cpu",
  ],

  [
    "101 % healthy",
    rollout({ minimumHealthyPercent: 101 }),
    "deployment.minimumHealthyPercent: 101; ECS allows 0 to 100; choose a value in that range",
  ],
  [
    "201 % at once",
    rollout({ maximumPercent: 201 }),
    "deployment.maximumPercent: 201; ECS allows 100 to 200; choose a value in that range",
  ],
  [
    "no time for a rollout",
    rollout({ timeoutMinutes: 0 }),
    "deployment.timeoutMinutes: 0; an apply allows 1 to 1440; choose a whole number in that range",
  ],
  [
    "an alarm above 100 %",
    { alarms: { cpuPercent: 101 } },
    "alarms.cpuPercent: 101; an alarm on load allows 1 to 100; choose a whole number in that range",
  ],
  [
    "a rollout without room",
    rollout({ maximumPercent: 100 }),
    "deployment: minimumHealthyPercent 100 and maximumPercent 100 leave no room to start or stop a task; raise one or lower the other",
  ],
  [
    "rebalancing without room",
    rollout({ minimumHealthyPercent: 0, maximumPercent: 100, zoneRebalancing: true }),
    "deployment.zoneRebalancing: true with maximumPercent 100; ECS moves a task by starting another one first; raise maximumPercent or remove zoneRebalancing",
  ],
  [
    "a grace that nobody gives",
    rollout({ healthCheckGraceSeconds: 60 }),
    "deployment.healthCheckGraceSeconds: 60, but no load balancer checks the service; remove it or add ingress",
  ],
  [
    "two tasks with a copy each of a store",
    {
      containers: { app: container, redis: { image, stateful: true } },
      scaling: { by: "fixed", tasks: 2 },
      deployment: { minimumHealthyPercent: 0, maximumPercent: 100 },
    },
    "scaling: up to 2 tasks, each with its own redis; run one task, use managed data stores, or say why in sidecarState.acceptSplitState",
  ],
  [
    "a rollout with two copies of a store",
    { containers: { app: container, redis: { image, stateful: true }, chroma: { image, stateful: true } } },
    "deployment.maximumPercent: 200 runs two copies of redis, chroma during a rollout; set it to 100 with minimumHealthyPercent 0, or say why in sidecarState.acceptSplitState",
  ],

  [
    "adopting a target group without ingress",
    { adopt: { targetGroup: "arn" } },
    "adopt.targetGroup: nothing would use it, because the service has no ingress; remove it or add one",
  ],
  [
    "adopting rules without ingress",
    { adopt: { listenerRules: ["arn"] } },
    "adopt.listenerRules: nothing would use it, because the service has no ingress; remove it or add one",
  ],
  [
    "adopting an entry without discovery",
    { adopt: { discovery: "srv-1" } },
    "adopt.discovery: nothing would use it, because the service has no discovery; remove it or add one",
  ],
  [
    "adopting more rules than there are",
    { ...ingressWith({}), adopt: { listenerRules: ["a", "b"] } },
    "adopt.listenerRules: 2 ARNs for 1 rule(s); one rule takes one ARN over; remove the rest or add rules",
  ],
  [
    "adopting a policy that is not made",
    { adopt: { taskPolicy: "a:b" } },
    "adopt.taskPolicy: the application may do nothing, so its role has no policy; remove it or add buckets, volumes or executeCommand",
  ],
  [
    "naming a policy that is not made",
    { roles: { ...plainService.roles, taskPolicy: "own" } },
    "roles.taskPolicy: the application may do nothing, so its role has no policy; remove it or add buckets, volumes or executeCommand",
  ],
];

test.each(refusals)("%s is refused", (_what, changes, expected) => {
  const problems = checkService({ ...plainService, ...changes });
  expect(problems.map(({ field, message }) => `${field}: ${message}`)).toEqual([expected]);
});

test("a reason accepts several copies of a store", () => {
  const containers = { app: container, redis: { image, stateful: true } };
  const scaling = { by: "fixed", tasks: 2 } as const;
  expect(
    checkService({ ...plainService, containers, scaling, sidecarState: { acceptSplitState: "a cache only" } }),
  ).toEqual([]);
});

test("the construct throws every problem at once, with its place", () => {
  const build = () => new EcsService(emptyStack(), "app", { ...plainService, cpu: 1, name: "a b", host: host() });
  expect(messageOf(build).split("\n")).toEqual([
    'test/app · name: "a b"; ECS allows 1 to 255 letters, digits, _ and -; rename it',
    "test/app · cpu: 1; Fargate offers 256, 512, 1024, 2048, 4096, 8192, 16384; choose one of these",
  ]);
});
