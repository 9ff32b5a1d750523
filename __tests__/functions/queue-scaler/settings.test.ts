import {
  fromEnvironment,
  parseSettings,
  type QueueScalerSettingsInput,
  settingsTable,
  toEnvironment,
} from "@slipway/functions/queue-scaler/settings";
import * as fc from "fast-check";
import { required, settings } from "./fixtures";

describe("the scaler's settings", () => {
  test("become environment variables in capitals", () => {
    expect(toEnvironment(required)).toEqual({
      CLUSTER: "euglena-cluster",
      SERVICE: "euglena-agent",
      QUEUE: "agent.mandates",
      NAMESPACE: "euglena/production",
      MIN_TASKS: "1",
      MAX_TASKS: "11",
      PROTECTION: "true",
    });
  });

  test("have the defaults of the law", () => {
    expect(fromEnvironment(toEnvironment(required))).toEqual({
      ...required,
      slotsPerTask: 1,
      startupSeconds: 60,
      targetWaitSeconds: 120,
      serviceTimePriorSeconds: 60,
      publishIntervalSeconds: 10,
      scaleInWindowSeconds: 120,
      scaleInFreshnessIntervals: 4.5,
      scaleOutFreshnessIntervals: 18,
      gapIntervals: 3,
      zeroAfterSeconds: 300,
      fallbackTasks: 1,
      fallbackAfterSeconds: 360,
      dryRun: false,
    });
  });

  test("pass unresolved tokens on as they are", () => {
    const cluster = `\${TfToken[TOKEN.7]}`;
    expect(toEnvironment({ ...required, cluster }).CLUSTER).toBe(cluster);
    expect(parseSettings({ ...required, cluster }).cluster).toBe(cluster);
  });

  test("survive the way to the Lambda and back, every one of them", () => {
    const text = fc.string({ minLength: 1 });
    const whole = (min: number, max: number) => fc.integer({ min, max });
    const intervals = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const arbitrary = fc.record({
      cluster: text,
      service: text,
      queue: text,
      namespace: text,
      minTasks: whole(0, 5),
      maxTasks: whole(9, 1000),
      slotsPerTask: whole(1, 1000),
      startupSeconds: whole(1, 1800),
      targetWaitSeconds: whole(10, 86_400),
      serviceTimePriorSeconds: whole(5, 3600),
      publishIntervalSeconds: fc.constantFrom(10 as const, 30 as const, 60 as const),
      scaleInWindowSeconds: whole(60, 3600),
      scaleInFreshnessIntervals: intervals(1, 60),
      scaleOutFreshnessIntervals: intervals(60, 240),
      gapIntervals: intervals(1, 60),
      zeroAfterSeconds: whole(300, 600),
      fallbackTasks: whole(5, 9),
      fallbackAfterSeconds: whole(60, 3600),
      protection: fc.boolean(),
      dryRun: fc.boolean(),
    } satisfies Record<keyof QueueScalerSettingsInput, unknown>);
    fc.assert(
      fc.property(arbitrary, (change) => {
        const original = settings(change);
        expect(original).toEqual(change);
        expect(fromEnvironment(toEnvironment(original))).toEqual(original);
      }),
      { numRuns: 1000 },
    );
  });

  test("name every wrong variable, what it is, what is allowed and what to do, in one sentence", () => {
    const environment = {
      ...toEnvironment(required),
      MIN_TASKS: "one",
      PROTECTION: "yes",
      PUBLISH_INTERVAL_SECONDS: "15",
      QUEUE: undefined,
    };
    expect(() => fromEnvironment(environment)).toThrow(
      "queue-scaler environment: " +
        "QUEUE is missing but must be a text that is not empty; set it, for example to agent.mandates · " +
        'MIN_TASKS is "one" but must be a whole number from 0 to 1000; set it, for example to 1 · ' +
        "PUBLISH_INTERVAL_SECONDS is 15 but must be one of 10, 30, 60; set it, for example to 10 · " +
        'PROTECTION is "yes" but must be true or false; set it, for example to true',
    );
  });

  test.each([
    [
      { minTasks: 12 },
      "queue-scaler settings: minTasks (12) must be <= maxTasks (11); lower minTasks or raise maxTasks",
    ],
    [
      { fallbackTasks: 20 },
      "queue-scaler settings: fallbackTasks (20) must be from minTasks (1) to maxTasks (11); set it to 11 or leave it out",
    ],
    [
      { scaleInFreshnessIntervals: 20 },
      "queue-scaler settings: scaleInFreshnessIntervals (20) must be <= scaleOutFreshnessIntervals (18); lower scaleInFreshnessIntervals",
    ],
  ])("refuse %j", (change, message) => {
    expect(() => settings(change)).toThrow(message);
  });

  // Each number just outside its range: a field whose check is not wired would pass here.
  const ranges = settingsTable().flatMap(({ key, allowed }) => {
    const limits = /from (\d+) to (\d+)$/.exec(allowed);
    return limits === null
      ? []
      : [
          [key, Number(limits[1]) - 1],
          [key, Number(limits[2]) + 1],
        ];
  });
  test.each(ranges)("refuse %s %d", (key, value) => {
    expect(() => settings({ [String(key)]: value })).toThrow(`${key} is ${value} but must be`);
  });

  test("are all documented", () => {
    for (const row of settingsTable()) {
      expect([row.key, row.about.length > 10, row.source.length > 3]).toEqual([row.key, true, true]);
    }
    expect(settingsTable()).toContainEqual(
      expect.objectContaining({ key: "maxTasks", variable: "MAX_TASKS", default: "- required", unit: "tasks" }),
    );
  });
});
