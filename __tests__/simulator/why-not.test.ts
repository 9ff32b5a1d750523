import { USUAL } from "../../simulator/engine/conditions";
import { simulate } from "../../simulator/engine/simulate";
import { evaluate } from "../../simulator/evaluation/evaluate";
import type { View } from "../../simulator/model";
import { POLICIES } from "../../simulator/policies";
import { limitations } from "../../simulator/report/conditions-section";
import { evaluationDocument } from "../../simulator/report/document";
import { number } from "../../simulator/report/format";
import { ASK_THE_BROKER } from "../../simulator/report/why-not";
import { workloads } from "../../simulator/traces";
import { regular } from "./fixtures";

/** Whether a policy ever looks at what the broker answers. */
function asksTheBroker(policy: (typeof POLICIES)[number]): boolean {
  let asked = false;
  const spying = {
    ...policy,
    start(limits: Parameters<typeof policy.start>[0]) {
      const run = policy.start(limits);
      const spied = (view: View): View => ({
        now: view.now,
        sentAt: view.sentAt,
        metrics: view.metrics,
        service: view.service,
        get broker() {
          asked = true;
          return view.broker;
        },
      });
      return { everySeconds: run.everySeconds, tick: (view: View) => run.tick(spied(view)) };
    },
  };
  simulate(regular(1800, 30, 60), spying, USUAL, 1);
  return asked;
}

describe("what speaks against a rival that is better", () => {
  it("knows who asks the broker itself", () => {
    const asking = POLICIES.filter(asksTheBroker).map(({ name }) => name);
    expect(asking).toEqual(ASK_THE_BROKER);
  });

  it("is told in short, in the figures of the tables", async () => {
    const asked = ["flash", "short-jobs", "publisher-outage", "broker-unreachable", "throttled", "unprotected"];
    const evaluation = await evaluate({
      seeds: 3,
      workloads: workloads().filter(({ name }) => asked.includes(name)),
      policies: POLICIES.filter(({ name }) => ["ours", "knative"].includes(name)),
    });
    const text = evaluationDocument(evaluation, []).get("scaler-evaluation.md") ?? "";
    const of = (workload: string, policy: string) => {
      const cell = evaluation.cells.find((one) => one.workload.name === workload && one.policy.name === policy);
      if (!cell) throw new Error(`no ${policy} on ${workload}`);
      return cell.summary;
    };
    const violations = (workload: string, policy: string) => number(of(workload, policy).violationPercent.mean);
    const knative = text.split("\n").find((line) => line.startsWith("- **knative** is better on flash")) ?? "";

    expect(knative).toContain("it asks the broker itself every 2 s");
    expect(knative).toContain(
      `it changes the number of tasks ${number(of("flash", "knative").changes.mean)} times on flash, ours ${number(of("flash", "ours").changes.mean)} times`,
    );
    expect(knative).toContain(
      `it stops ${of("unprotected", "knative").kills} tasks that work, ours ${of("unprotected", "ours").kills}, where nothing protects them`,
    );
    const more = of("short-jobs", "knative").taskHours.mean - of("short-jobs", "ours").taskHours.mean;
    expect(knative).toContain(
      `it costs more on 1 of 2 workloads, most on short-jobs (${number(more)} task-hours more)`,
    );
    expect(knative).not.toContain("lets more messages wait");

    expect(text).toContain(
      `Violations: ours ${violations("publisher-outage", "ours")} %, knative ${violations("publisher-outage", "knative")} %.`,
    );
    expect(text).toContain(
      `no policy sees the queue: ours ${violations("broker-unreachable", "ours")} %, knative ${violations("broker-unreachable", "knative")} %.`,
    );
    expect(text).toContain(
      `Under every other fault ours violates ${violations("throttled", "ours")} % at most (UpdateService throttled).`,
    );
  });
});

describe("what the evaluation does not show", () => {
  it("names the settings that no workload has", () => {
    expect(limitations()).toContain("`slotsPerTask` over 1, `publishIntervalSeconds` 30 or 60");
    expect(limitations()).toContain("`minTasks` 0");
    for (const { conditions } of workloads()) {
      expect(conditions.limits.slotsPerTask).toBe(1);
      expect(conditions.limits.minTasks).toBeGreaterThan(0);
      expect(conditions.publishIntervalSeconds).toBe(10);
    }
  });
});
