/** The figures of a run that a gate limits. */
export type GatedFigure = "violationPercent" | "taskHours" | "waitP95Seconds";

/** What the production law must reach on a workload, as a mean over the seeds (control law: measured goals). */
export interface Gate {
  /** Its name, see traces. */
  readonly workload: string;
  readonly figure: GatedFigure;
  readonly atMost: number;
}

export const GATES: readonly Gate[] = [
  { workload: "code-burst", figure: "violationPercent", atMost: 12.5 },
  { workload: "code-burst", figure: "taskHours", atMost: 39 },
  { workload: "code-like", figure: "violationPercent", atMost: 12.5 },
  { workload: "code-like", figure: "taskHours", atMost: 39 },
  { workload: "diurnal", figure: "violationPercent", atMost: 1.7 },
  { workload: "diurnal", figure: "taskHours", atMost: 125 },
  { workload: "flash", figure: "waitP95Seconds", atMost: 390 },
  { workload: "short-jobs", figure: "violationPercent", atMost: 5.8 },
  { workload: "short-jobs", figure: "taskHours", atMost: 26.5 },
];

/** Means of one policy on one workload; `Value` may say more than the mean, as an interval does. */
export type Measured<Value> = Readonly<Record<GatedFigure, Value>> & {
  readonly workload: string;
  readonly policy: string;
};

export interface GateResult<Value> extends Gate {
  readonly value: Value;
  readonly met: boolean;
  /** How far the mean is above the limit; negative where there is room. */
  readonly above: number;
}

/** The gates of the workloads that were measured. */
export function checkGates<Value extends { readonly mean: number }>(
  measured: readonly Measured<Value>[],
  policy = "ours",
): GateResult<Value>[] {
  return GATES.flatMap((gate) =>
    measured
      .filter((one) => one.policy === policy && one.workload === gate.workload)
      .map((one) => {
        const value = one[gate.figure];
        return { ...gate, value, met: value.mean <= gate.atMost, above: value.mean - gate.atMost };
      }),
  );
}
