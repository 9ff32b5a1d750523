import fc from "fast-check";
import { rolloutMinutes } from "../../../modules/ecs-service";

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
