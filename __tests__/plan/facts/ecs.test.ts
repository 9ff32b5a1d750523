import { sameContainers } from "../../../plan/provider/facts/ecs-container-definitions";
import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { change, differing, replaced } from "./support";

const TASK = "aws_ecs_task_definition";
const SERVICE = "aws_ecs_service";

const web = { name: "web", image: "web:1", portMappings: [{ containerPort: 80 }] };
const task = (containers: unknown, network_mode = "awsvpc"): ObjectValue => ({
  family: "web",
  network_mode,
  container_definitions: JSON.stringify(containers),
});

describe("container definitions", () => {
  const variables = [
    { name: "A", value: "1" },
    { name: "B", value: "2" },
  ];
  const secrets = [
    { name: "X", valueFrom: "arn:x" },
    { name: "Y", valueFrom: "arn:y" },
  ];
  const probe = { command: ["CMD", "true"] };

  test.each<[string, unknown[], unknown[]]>([
    ["another order of containers", [web, { name: "log" }], [{ name: "log" }, web]],
    [
      "another order of variables",
      [{ ...web, environment: variables }],
      [{ ...web, environment: [...variables].reverse() }],
    ],
    ["another order of secrets", [{ ...web, secrets }], [{ ...web, secrets: [...secrets].reverse() }]],
    ["another order of members", [{ name: "web", image: "i" }], [{ image: "i", name: "web" }]],
    ["what every container is: essential, without reserved CPU", [web], [{ ...web, essential: true, cpu: 0 }]],
    ["empty lists", [web], [{ ...web, mountPoints: [], volumesFrom: [], systemControls: [], environment: [] }]],
    ["elements that say nothing", [web], [{ ...web, environment: [{}] }]],
    ["members that are null", [web], [{ ...web, user: null, healthCheck: null }]],
    ["members that ECS does not know", [web], [{ ...web, devices: [{ hostPath: "/x" }] }]],
    [
      "TCP, and a port of the host that says nothing",
      [web],
      [{ ...web, portMappings: [{ containerPort: 80, hostPort: 0, protocol: "tcp" }] }],
    ],
    [
      "defaults of a health check",
      [{ ...web, healthCheck: probe }],
      [{ ...web, healthCheck: { ...probe, interval: 30, retries: 3, timeout: 5 } }],
    ],
  ])("mean the same with %s", (_what, before, after) => {
    for (const mode of ["awsvpc", "bridge"]) {
      expect(differing(TASK, task(before, mode), task(after, mode))).toEqual([]);
      expect(differing(TASK, task(after, mode), task(before, mode))).toEqual([]);
    }
  });

  test.each<[string, unknown[], unknown[]]>([
    ["another image", [web], [{ ...web, image: "web:2" }]],
    ["another variable", [{ ...web, environment: variables }], [{ ...web, environment: [variables[0]] }]],
    [
      "a value moved to another name",
      [{ ...web, environment: variables }],
      [
        {
          ...web,
          environment: [
            { name: "A", value: "2" },
            { name: "B", value: "1" },
          ],
        },
      ],
    ],
    ["one that may stop", [web], [{ ...web, essential: false }]],
    ["UDP", [web], [{ ...web, portMappings: [{ containerPort: 80, protocol: "udp" }] }]],
    [
      "another interval of checks",
      [{ ...web, healthCheck: probe }],
      [{ ...web, healthCheck: { ...probe, interval: 10 } }],
    ],
    ["another order of the command", [{ ...web, command: ["a", "b"] }], [{ ...web, command: ["b", "a"] }]],
    [
      "another order of mount points",
      [{ ...web, mountPoints: [{ sourceVolume: "a" }, { sourceVolume: "b" }] }],
      [{ ...web, mountPoints: [{ sourceVolume: "b" }, { sourceVolume: "a" }] }],
    ],
    ["labels in another case", [{ ...web, dockerLabels: { Team: "x" } }], [{ ...web, dockerLabels: { team: "x" } }]],
  ])("differ by %s, which replaces the task definition", (_what, before, after) => {
    expect(replaced(TASK, task(before), task(after))).toEqual(["container_definitions"]);
  });

  test("have the host's port of the container with awsvpc, one that Docker chooses with bridge", () => {
    const fixed = { ...web, portMappings: [{ containerPort: 80, hostPort: 80 }] };
    expect(replaced(TASK, task([fixed]), task([web]))).toEqual([]);
    expect(replaced(TASK, task([fixed], "bridge"), task([web], "bridge"))).toEqual(["container_definitions"]);
  });

  test("have names in any case", () => {
    const loud = { Name: "web", Image: "web:1", PortMappings: [{ ContainerPort: 80 }] };
    expect(sameContainers(JSON.stringify([loud]), JSON.stringify([web]), true)).toBe(true);
    expect(sameContainers(JSON.stringify([{ ...loud, Cpu: 1 }]), JSON.stringify([web]), true)).toBe(false);
  });

  test("are not guessed at when a text is none", () => {
    expect(sameContainers("[", "[", true)).toBe(false);
    expect(sameContainers('["web"]', '["web"]', true)).toBe(false);
    expect(sameContainers(null, "[]", true)).toBe(false);
  });
});

describe("a service", () => {
  const service = { name: "web" };

  test.each(["alarms", "deployment_circuit_breaker"])(
    "keeps %s when the block is left out, but not what it switches on",
    (block) => {
      const settings: ObjectValue = { enable: true, rollback: true };
      const value = [block === "alarms" ? { ...settings, alarm_names: ["a"] } : settings];
      const off = [{ ...(block === "alarms" ? { alarm_names: [] } : {}), enable: false, rollback: false }];
      expect(differing(SERVICE, { ...service, [block]: off }, service)).toEqual([]);
      expect(differing(SERVICE, { ...service, [block]: value }, service)).toEqual([block]);
      expect(
        differing(SERVICE, { ...service, [block]: value }, { ...service, [block]: [{ ...value[0], enable: false }] }),
      ).toEqual([block]);
    },
  );

  test("changes its deployment controller in place", () => {
    const controlled = (type: string): ObjectValue => ({ ...service, deployment_controller: [{ type }] });
    expect(change(SERVICE, controlled("ECS"), controlled("CODE_DEPLOY"))).toMatchObject({
      requiresReplace: [],
      problems: [],
    });
    expect(differing(SERVICE, controlled("ECS"), service)).toEqual([]);
  });

  const strategy = (...providers: string[]): ObjectValue => ({
    ...service,
    capacity_provider_strategy: providers.map((capacity_provider) => ({ capacity_provider, weight: 1 })),
  });
  const demand = "force_new_deployment should be true when capacity_provider_strategy is being updated";

  test.each<[string, ObjectValue, ObjectValue, string[]]>([
    ["another provider", strategy("FARGATE"), strategy("FARGATE_SPOT"), [demand]],
    ["the first provider", service, strategy("FARGATE"), [demand]],
    ["no provider any more", strategy("FARGATE"), service, [demand]],
    [
      "another provider with a new deployment",
      strategy("FARGATE"),
      { ...strategy("FARGATE_SPOT"), force_new_deployment: true },
      [],
    ],
    [
      "the same providers in another order",
      strategy("FARGATE", "FARGATE_SPOT"),
      strategy("FARGATE_SPOT", "FARGATE"),
      [],
    ],
    [
      "a base of zero",
      strategy("FARGATE"),
      { ...service, capacity_provider_strategy: [{ capacity_provider: "FARGATE", weight: 1, base: 0 }] },
      [],
    ],
  ])("given %s is never replaced, but may need a new deployment", (_what, before, after, problems) => {
    const answer = change(SERVICE, before, after);
    expect(answer.requiresReplace).toEqual([]);
    expect(answer.problems.map(({ summary }) => summary)).toEqual(problems);
  });

  test.each<[string, ObjectValue, ObjectValue, string[]]>([
    ["are ignored without a new deployment", { triggers: { a: "1" } }, { triggers: { a: "2" } }, []],
    [
      "count with a new deployment",
      { triggers: { a: "1" }, force_new_deployment: true },
      { triggers: { a: "2" }, force_new_deployment: true },
      ["triggers"],
    ],
    [
      "are not taken away",
      { triggers: { a: "1" }, force_new_deployment: true },
      { triggers: {}, force_new_deployment: true },
      [],
    ],
  ])("has triggers that %s", (_what, before, after, changed) => {
    expect(differing(SERVICE, { ...service, ...before }, { ...service, ...after })).toEqual(changed);
  });

  test.each<[string, ObjectValue, ObjectValue, string[]]>([
    ["any count", { desired_count: 2 }, { desired_count: 3 }, []],
    ["the usual percents", { deployment_maximum_percent: 150, deployment_minimum_healthy_percent: 50 }, {}, []],
    [
      "its own percent",
      { deployment_maximum_percent: 150 },
      { deployment_maximum_percent: 125 },
      ["deployment_maximum_percent"],
    ],
  ])("of one task an instance keeps what it has, given %s", (_what, before, after, changed) => {
    const daemon = { ...service, scheduling_strategy: "DAEMON" };
    expect(differing(SERVICE, { ...daemon, ...before }, { ...daemon, ...after })).toEqual(changed);
    expect(differing(SERVICE, { ...service, ...before }, { ...service, ...after })).toEqual(
      Object.keys({ ...before, ...after }),
    );
  });

  test("that hands no tags on says so or says nothing", () => {
    expect(differing(SERVICE, { ...service, propagate_tags: "NONE" }, service)).toEqual([]);
    expect(differing(SERVICE, { ...service, propagate_tags: "SERVICE" }, service)).toEqual(["propagate_tags"]);
  });

  test("may call the field of a placement by either name", () => {
    const placed = (field: string): ObjectValue => ({
      ...service,
      ordered_placement_strategy: [{ type: "spread", field }],
    });
    expect(differing(SERVICE, placed("instanceId"), placed("host"))).toEqual([]);
    expect(differing(SERVICE, placed("instanceId"), placed("memory"))).toEqual(["ordered_placement_strategy"]);
  });
});
