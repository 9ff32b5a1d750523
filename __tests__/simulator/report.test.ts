import { USUAL } from "../../simulator/engine/conditions";
import type { Cell } from "../../simulator/evaluation/cells";
import type { Evaluation } from "../../simulator/evaluation/evaluate";
import { held } from "../../simulator/evaluation/held";
import { brokenInvariants } from "../../simulator/evaluation/invariants";
import { checkGates } from "../../simulator/gates";
import type { Policy, RunResult } from "../../simulator/model";
import { compare } from "../../simulator/report/compare";
import { evaluationDocument } from "../../simulator/report/document";
import { difference, withInterval } from "../../simulator/report/format";
import { storyPictures } from "../../simulator/report/pictures";
import { terminalReport } from "../../simulator/report/terminal";
import { summarize } from "../../simulator/statistics";
import type { Workload } from "../../simulator/traces";

const policy = (name: string): Policy => ({
  name,
  title: `Title of ${name}`,
  source: `https://example.org/${name}`,
  start: () => ({ everySeconds: 60, tick: () => null }),
});
const workload = (name: string, kind: Workload["kind"] = "workload"): Workload => ({
  name,
  title: `The ${name}`,
  about: `about ${name}`,
  kind,
  conditions: USUAL,
  trace: () => ({ name, durationSeconds: 1, messages: [] }),
});

interface Figures {
  readonly violations: readonly number[];
  readonly hours: readonly number[];
  readonly p95?: number;
  readonly blind?: number;
}

function cell(where: Workload, who: Policy, { violations, hours, p95 = 300, blind = 0 }: Figures): Cell {
  const runs = violations.map(
    (violationPercent, index): RunResult => ({
      policy: who.name,
      trace: where.name,
      seed: index + 1,
      messages: 100,
      violationPercent,
      taskHours: hours[index] ?? 0,
      waitP50Seconds: 1,
      waitP95Seconds: p95,
      waitMaxSeconds: 500,
      kills: 0,
      blindScaleIns: blind,
      changes: 10,
      outOfRange: 0,
      moments: [],
    }),
  );
  return { workload: where, policy: who, runs, summary: summarize(where.name, who.name, runs) };
}

const ours = policy("ours");
const keda = policy("keda");
const document = policy("document");
const diurnal = workload("diurnal");

/** One workload with gates (at most 1.7 % at 125 h), three seeds. */
function evaluation(own: Figures, change: Partial<Evaluation> = {}): Evaluation {
  const cells = [
    cell(diurnal, ours, own),
    cell(diurnal, keda, { violations: [1, 1.5, 2], hours: [129, 130, 131] }),
    cell(diurnal, document, { violations: [85, 87, 89], hours: [80, 81, 82] }),
  ];
  return {
    seeds: 3,
    workloads: [diurnal],
    policies: [ours, keda, document],
    cells,
    variants: [],
    bounds: [],
    gates: checkGates(cells.map(({ summary }) => summary)),
    broken: brokenInvariants(cells),
    ...change,
  };
}
const good: Figures = { violations: [1, 1.5, 2], hours: [119, 120, 121] };
const text = (of: Evaluation) => evaluationDocument(of, []).get("scaler-evaluation.md") ?? "";

describe("a gate", () => {
  it("is said to be met, and by how much, when the mean meets it", () => {
    expect(text(evaluation(good))).toContain("| diurnal | task-hours | ≤ 125 h | 120 [119–121] | met by 5.0 h | – |");
    expect(text(evaluation(good))).toContain("2 of 2 gates are met");
    expect(terminalReport(evaluation(good))).not.toContain("MISSED");
  });

  it("that is met only by some seeds' mean is named as one that other seeds may miss", () => {
    const crossing = text(evaluation({ violations: [0.5, 1, 2], hours: [119, 120, 121] }));
    expect(crossing).toContain(
      "2 of 2 gates are met by the mean of the seeds. The interval of 1 of these means crosses",
    );
    expect(crossing).toContain("so that other seeds may miss it: diurnal (violations).");
    expect(text(evaluation({ violations: [1, 1.2, 1.6], hours: [119, 120, 121] }))).not.toContain("crosses its goal");
  });

  it("is said to be missed, and by how much, when the mean misses it", () => {
    const missing = evaluation({ violations: [1, 2, 3], hours: [119, 120, 121] });
    expect(text(missing)).toContain("1 of 2 gates are met");
    expect(text(missing)).toContain(
      "| diurnal | violations | ≤ 1.7 % | 2.0 [1.0–3.0] | **missed** by 0.30 percentage points | – |",
    );
    expect(text(missing)).toContain(
      "- **diurnal**: violations 2.0 %, 0.30 percentage points over the goal of 1.7 %. The goal lies within the interval of the mean (from 1.0 %).",
    );
    expect(terminalReport(missing)).toMatch(/diurnal, violations +2\.0 \[1\.0–3\.0\] +≤ 1\.7 % +MISSED +0\.30 points/);
  });

  it("that perfect knowledge misses too is said to be out of reach", () => {
    const bound = cell(diurnal, policy("perfect"), { violations: [1.8, 1.8, 1.8], hours: [200, 200, 200] });
    const missing = text(evaluation({ violations: [2, 2, 2], hours: [130, 130, 130] }, { bounds: [bound] }));
    expect(missing).toContain("Perfect knowledge misses it too (1.8 %)");
    expect(missing.match(/Perfect knowledge misses it too/g)).toHaveLength(1);
    expect(missing).toContain("| **out of reach**, missed by 0.30 percentage points |");
  });

  it("fails a run of ten seeds that misses it, if it could be met", () => {
    const missed: Figures = { violations: [2, 2, 2], hours: [120, 120, 120] };
    const boundAt = (violations: number) =>
      cell(diurnal, policy("perfect"), { violations: Array(3).fill(violations), hours: [200, 200, 200] });
    const of = (figures: Figures, bound: number, seeds: number) =>
      held(evaluation(figures, { seeds, bounds: [boundAt(bound)] }));
    expect(of(good, 1, 10)).toBe(true);
    expect(of(missed, 1, 10)).toBe(false);
    expect(of(missed, 1, 9)).toBe(true);
    expect(of(missed, 1.8, 10)).toBe(true);
    // More task-hours than somebody who waits less well needs bound nothing.
    expect(of({ violations: [1, 1, 1], hours: [130, 130, 130] }, 1, 10)).toBe(false);
  });

  it("fails any run whose law broke an invariant", () => {
    expect(held(evaluation(good, { seeds: 1, broken: ["flash, seed 1: something"] }))).toBe(false);
  });

  it("names the variants that reach it, or says that none does", () => {
    const variant = cell(diurnal, policy("window-60"), { violations: [1, 1, 1], hours: [140, 140, 140] });
    const own = { violations: [2, 2, 2], hours: [130, 130, 130] };
    const missing = text(evaluation(own, { variants: [cell(diurnal, ours, own), variant] }));
    expect(missing).toMatch(/violations 2\.0 %.*these reach it: Title of window-60\./);
    expect(missing).toMatch(/task-hours 130 h.*none reaches it\./);
  });

  it("that a rival meets for less is said, with the rival's name", () => {
    const cheaper = cell(diurnal, keda, { violations: [1, 1.5, 2], hours: [109, 110, 111] });
    const base = evaluation(good);
    const cells = base.cells.map((one) => (one.policy === keda ? cheaper : one));
    expect(text({ ...base, cells })).toContain("- diurnal: keda (−10.0 task-hours against ours)");
    expect(text({ ...base, cells })).toContain("**keda** is better on diurnal (10.0 of 120 task-hours less).");
    expect(text({ ...base, cells })).toContain("On 0 of 1 workload no rival");
    expect(text(base)).toContain("- diurnal: none");
  });
});

describe("a comparison of ours with a rival", () => {
  const against = (violations: number[], hours: number[]) =>
    compare(
      cell(diurnal, ours, { violations: [10, 20, 30], hours: [10, 11, 12] }),
      cell(diurnal, keda, { violations, hours }),
    ).verdict;

  it.each([
    ["worse", [12, 22, 33], [10, 11, 12]],
    ["worse", [12, 22, 33], [12, 13, 15]],
    ["better", [10, 20, 30], [9, 10, 10]],
    ["better", [8, 17, 28], [9, 10, 10]],
    ["dearer", [8, 17, 28], [12, 13, 15]],
    ["slower", [12, 22, 33], [9, 10, 10]],
    ["alike", [9, 20, 31], [9, 11, 13]],
  ])("says %s for violations %j at %j task-hours", (verdict, violations, hours) => {
    expect(against(violations, hours)).toBe(verdict);
  });
});

describe("the table for terminals", () => {
  it("lists the policies in the order of the report, ours first", () => {
    const lines = terminalReport(evaluation(good)).split("\n");
    const order = lines.flatMap((line) => /^ {2}(ours|keda|document) /.exec(line)?.[1] ?? []);
    expect(order).toEqual(["ours", "keda", "document"]);
  });

  it("fits into 100 columns", () => {
    for (const line of terminalReport(evaluation(good)).split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("says that an invariant is broken, where and by whom", () => {
    const broken = evaluation({ ...good, blind: 2 });
    expect(broken.broken).toEqual(["diurnal · ours: 6 scale-ins without fresh data, 0 allowed"]);
    expect(terminalReport(broken)).toContain("invariants: BROKEN\n  diurnal · ours: 6 scale-ins");
    expect(text(broken)).toContain("- diurnal · ours: 6 scale-ins without fresh data, 0 allowed");
    expect(text(broken)).not.toContain("Always kept");
    expect(text(evaluation(good))).toContain("Always kept");
  });
});

describe("the document", () => {
  it("names every policy with its source and every workload with what it is", () => {
    const markdown = text(evaluation(good));
    for (const name of ["ours", "keda", "document"]) {
      expect(markdown).toContain(`- **${name}**, Title of ${name}: https://example.org/${name}.`);
    }
    expect(markdown).toContain("`diurnal`: about diurnal.");
  });

  it("shows exactly the pictures that it comes with", () => {
    const files = evaluationDocument(evaluation(good), [
      { workload: diurnal, runs: cell(diurnal, ours, good).runs.slice(0, 1) },
    ]);
    const shown = [...(files.get("scaler-evaluation.md") ?? "").matchAll(/src="([^"]+)"/g)].map(([, path]) => path);
    expect(shown).toEqual(["images/scaler/costs-diurnal.svg", "images/scaler/story-diurnal-ours.svg"]);
    expect([...files.keys()].filter((path) => path.endsWith(".svg"))).toEqual(shown);
  });
});

describe("a story", () => {
  const told = (needs: readonly (number | null)[], where = diurnal) => {
    const moments = needs.map((need, at) => ({ at, ready: 1, unacked: 1, need, desired: 1, running: 1 }));
    const runs = cell(where, ours, good)
      .runs.slice(0, 1)
      .map((run) => ({ ...run, moments }));
    return storyPictures({ workload: where, runs })[0] ?? "";
  };

  it("says where a need that is higher than the picture is cut", () => {
    expect(told([2, 56, 3])).toContain(">need (cut at 12, up to 56)</text>");
    expect(told([2, 12, 3])).toContain(">need</text>");
    expect(told([null, null])).not.toContain(">need");
  });

  it("marks when poison messages come", () => {
    const poisoned = { ...diurnal, trace: () => ({ name: "diurnal", durationSeconds: 9, messages: [poison] }) };
    const poison = { at: 1, serviceSeconds: 1, poison: true };
    expect(told([1, 2, 3], poisoned)).toContain(">poison</text>");
    expect(told([1, 2, 3])).not.toContain(">poison</text>");
  });
});

describe("a figure", () => {
  it.each([
    [{ mean: 12.34, low: 11, high: 13.96 }, "12.3 [11.0–14.0]"],
    [{ mean: 126.4, low: 124.2, high: 128.1 }, "126 [124–128]"],
    [{ mean: 263.9, low: 263.8, high: 264.1 }, "264"],
  ])("%j is written as %s", (value, written) => {
    expect(withInterval(value)).toBe(written);
  });

  it.each([
    [{ mean: 4.2, low: 3.9, high: 4.5 }, "+4.2 [+3.9 to +4.5]"],
    [{ mean: -0.02, low: -0.3, high: 0.2 }, "0.0 [−0.3 to +0.2]"],
  ])("%j is written as the difference %s", (value, written) => {
    expect(difference(value)).toBe(written);
  });
});
