import type { GatedFigure } from "../gates";

/** Figures of a run that are costs, as the report names them. */
export const FIGURES: Readonly<
  Record<
    GatedFigure,
    {
      readonly title: string;
      readonly unit: string /** Of the distance between two of them. */;
      readonly apart: string;
    }
  >
> = {
  violationPercent: { title: "violations", unit: "%", apart: "percentage points" },
  taskHours: { title: "task-hours", unit: "h", apart: "h" },
  waitP95Seconds: { title: "p95 wait", unit: "s", apart: "s" },
};
