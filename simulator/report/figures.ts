import type { GatedFigure } from "../gates";

/** Figures of a run that are costs, as the report names them. */
export const FIGURES: Readonly<Record<GatedFigure, { readonly title: string; readonly unit: string }>> = {
  violationPercent: { title: "violations", unit: "%" },
  taskHours: { title: "task-hours", unit: "h" },
  waitP95Seconds: { title: "p95 wait", unit: "s" },
};
