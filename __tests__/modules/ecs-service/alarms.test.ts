import type { Plan } from "../../../plan/testing";
import { plainIngress, planService } from "../../support/module-stack";

const alarms = (plan: Plan) =>
  Object.fromEntries(plan.resources("aws_cloudwatch_metric_alarm").map(({ values }) => [values.alarm_name, values]));

test("load above its limit rings, for CPU and for memory", async () => {
  const found = alarms(await planService({ alarms: { cpuPercent: 90, memoryPercent: 80 } }));
  expect(Object.keys(found).sort()).toEqual(["app-cpu", "app-memory"]);
  const dimensions = { ClusterName: "cluster", ServiceName: "app" };
  const load = { namespace: "AWS/ECS", statistic: "Average", comparison_operator: "GreaterThanThreshold", dimensions };
  expect(found["app-cpu"]).toMatchObject({ ...load, metric_name: "CPUUtilization", threshold: 90 });
  expect(found["app-memory"]).toMatchObject({ ...load, metric_name: "MemoryUtilization", threshold: 80 });
});

describe("a service behind a load balancer", () => {
  let found: ReturnType<typeof alarms>;
  beforeAll(async () => {
    found = alarms(await planService({ ingress: plainIngress }));
  });

  test("rings when no task is healthy, also when there is none at all", () => {
    expect(found["app-no-healthy-task"]).toMatchObject({
      metric_name: "HealthyHostCount",
      threshold: 1,
      comparison_operator: "LessThanThreshold",
      treat_missing_data: "breaching",
    });
  });

  test("rings when requests fail", () => {
    expect(found["app-server-errors"]).toMatchObject({ metric_name: "HTTPCode_Target_5XX_Count", threshold: 10 });
  });

  test("has no alarm on load unless limits are given", () => expect(Object.keys(found)).toHaveLength(2));

  test("tells the topic both ways", () => {
    for (const alarm of Object.values(found)) {
      expect(alarm).toMatchObject({
        alarm_actions: ["arn:aws:sns:eu-west-1:123456789012:alarms"],
        ok_actions: ["arn:aws:sns:eu-west-1:123456789012:alarms"],
      });
    }
  });
});

test("a host that opted out of alarms gets none", async () => {
  const plan = await planService({ ingress: plainIngress, alarms: { cpuPercent: 90 } }, { alarms: undefined });
  expect(plan.resources("aws_cloudwatch_metric_alarm")).toEqual([]);
});
