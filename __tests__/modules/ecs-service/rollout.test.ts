import fc from "fast-check";
import { rolloutMinutes, waitsForRollout } from "../../../modules/ecs-service";
import { planService } from "../../support/module-stack";

const health = { command: "true", startPeriodSeconds: 60 };
const ingress = {
  container: "app",
  port: 80,
  targetGroup: "app",
  health: { path: "/", healthyThreshold: 2, unhealthyThreshold: 3 },
  rules: [],
} as const;

type Rollout = Parameters<typeof rolloutMinutes>[0];

function rollout(
  tasks: number,
  minimumHealthyPercent: number,
  maximumPercent: number,
  more: Partial<Rollout> = {},
): Rollout {
  return {
    name: "app",
    cpu: 256,
    memoryMiB: 512,
    cpuArchitecture: "ARM64",
    containers: { app: { image: { public: "app", tag: "1" }, health } },
    subnets: "private",
    securityGroup: { create: "app" },
    logGroup: { name: "app", retentionDays: 7 },
    roles: { task: "task", execution: "execution" },
    scaling: { by: "fixed", tasks },
    deployment: { minimumHealthyPercent, maximumPercent },
    ...more,
  };
}

// Start 120 s + start period 60 s + stop 30 s = 210 s a batch; with a load balancer 2 × 30 s of checks and 300 s of draining.
test.each([
  ["one task, no load balancer: never below ten minutes", rollout(1, 100, 200), 10],
  ["all at once behind a load balancer: 540 s, forth and back", rollout(10, 100, 200, { ingress }), 18],
  ["half at a time: two batches", rollout(10, 100, 150, { ingress }), 36],
  ["one at a time: four batches", rollout(4, 75, 100, { ingress }), 72],
  ["stop first, then start", rollout(1, 0, 100, { ingress }), 18],
])("%s", (_, spec, minutes) => {
  expect(rolloutMinutes(spec)).toBe(minutes);
});

test("more tasks, or less room for them, never make a rollout shorter", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 99 }), (tasks, least) => {
      const minutes = rolloutMinutes(rollout(tasks, least, 100, { ingress }));
      expect(rolloutMinutes(rollout(tasks, least, 200, { ingress }))).toBeLessThanOrEqual(minutes);
      expect(minutes).toBeGreaterThanOrEqual(10);
    }),
  );
});

describe("a rollout of protected tasks", () => {
  const protectedBy = (longestJobMinutes: number) =>
    ({ by: "queueDepth", minTasks: 1, maxTasks: 11, taskProtection: { longestJobMinutes } }) as const;
  const unprotected = { by: "queueDepth", minTasks: 1, maxTasks: 11, taskProtection: { none: "a test" } } as const;
  const workers = (scaling: Rollout["scaling"], minimum = 0, maximum = 200) =>
    rollout(1, minimum, maximum, { scaling });

  // A batch is 210 s and the longest job, forth and back.
  test.each([
    ["unprotected", workers(unprotected), 10],
    ["jobs of ten minutes", workers(protectedBy(10)), 27],
    ["jobs of two hours", workers(protectedBy(120)), 247],
    ["jobs of ten minutes, tasks one by one", workers(protectedBy(10), 90, 100), 297],
  ])("%s: the margin is the longest job of each batch", (_, spec, minutes) => {
    expect(rolloutMinutes(spec)).toBe(minutes);
  });

  test.each([
    ["no protection", workers(unprotected), true],
    ["an hour is enough", workers(protectedBy(26)), true],
    ["an hour is not enough", workers(protectedBy(27)), false],
    [
      "somebody says how long to wait",
      { ...workers(protectedBy(120)), deployment: { ...workers(unprotected).deployment, timeoutMinutes: 300 } },
      true,
    ],
    ["tasks without protection take longer than an hour", rollout(4, 75, 100, { ingress }), true],
  ])("an apply waits as long as the session of its role lasts: %s", (_, spec, waits) => {
    expect(waitsForRollout(spec)).toBe(waits);
  });

  test("the service waits with the margin, or does not wait and may be deleted as slowly", async () => {
    const [short, long] = await Promise.all([
      planService({ scaling: protectedBy(10) }),
      planService({ scaling: protectedBy(120) }),
    ]);
    // All at once: 150 s and the longest job, forth and back.
    expect(short.resource("aws_ecs_service").values).toMatchObject({
      wait_for_steady_state: true,
      timeouts: { create: "25m", update: "25m", delete: "25m" },
    });
    expect(long.resource("aws_ecs_service").values).toMatchObject({
      wait_for_steady_state: false,
      timeouts: { create: "245m", update: "245m", delete: "245m" },
    });
  });
});
