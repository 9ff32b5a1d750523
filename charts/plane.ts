import { FAINT_INK } from "./colours";
import type { Box } from "./place-labels";

type Pair = readonly [x: number, y: number];

/** An axis whose scale is not linear: the chart draws transformed values, its labels say the original ones. */
export interface ScaledAxis {
  readonly min: number;
  readonly max: number;
  readonly axisTick: { readonly customValues: number[] };
  readonly axisLabel: {
    readonly customValues: number[];
    readonly formatter: (at: number) => string;
    readonly color: string;
    readonly fontSize: number;
  };
}

export interface Plane {
  readonly x: ScaledAxis;
  readonly y: ScaledAxis;
  /** Where a cost and a percentage stand on the scales of the axes. */
  place(cost: number, percent: number): Pair;
  pixel(place: Pair): Pair;
  unpixel(pixel: Pair): Pair;
}

/** Ticks in every power of ten. */
const DECADE = [1, 1.5, 2, 3, 4, 5, 6, 8];
const PERCENT = [0, 1, 2, 5, 10, 20, 40, 60, 80, 100];

/** Costs are compared by their ratio. */
const stretch = (cost: number): number => Math.log10(cost);
/** Percentages near 0 and near 100 stand in one picture; a logarithm would have no place for 0. */
const squeeze = (percent: number): number => Math.sqrt(Math.max(0, percent));

/** The scales for these costs and percentages, in this part of a picture. */
export function plane(costs: readonly number[], percents: readonly number[], inner: Box): Plane {
  const xTicks = decadeTicks(costs);
  const highest = percents.reduce((a, b) => Math.max(a, b), 0);
  const top = PERCENT.find((tick) => tick > 0 && tick >= highest) ?? 100;
  // Without the 1, which would touch the 2 in a high picture.
  const yTicks = PERCENT.filter((tick) => tick <= top && (tick !== 1 || top <= 20));
  const x = axis(xTicks, stretch, (at) => 10 ** at);
  const y = axis(yTicks, squeeze, (at) => at ** 2);
  const perX = (inner.right - inner.left) / (x.max - x.min);
  const perY = (inner.bottom - inner.top) / (y.max - y.min);
  return {
    x,
    y,
    place: (cost, percent) => [stretch(cost), squeeze(percent)],
    pixel: ([at, up]) => [inner.left + (at - x.min) * perX, inner.bottom - (up - y.min) * perY],
    unpixel: ([left, down]) => [x.min + (left - inner.left) / perX, y.min + (inner.bottom - down) / perY],
  };
}

function axis(
  ticks: readonly number[],
  scale: (value: number) => number,
  original: (at: number) => number,
): ScaledAxis {
  const at = ticks.map(scale);
  return {
    min: at.at(0) ?? 0,
    max: at.at(-1) ?? 1,
    axisTick: { customValues: at },
    axisLabel: {
      customValues: at,
      formatter: (place) => String(Number(original(place).toPrecision(3))),
      color: FAINT_INK,
      fontSize: 12,
    },
  };
}

/** From the tick below the lowest value to the one above the highest; between decades only where there is room. */
function decadeTicks(values: readonly number[]): number[] {
  const lowest = values.reduce((a, b) => Math.min(a, b), values[0] ?? 1);
  const highest = values.reduce((a, b) => Math.max(a, b), lowest);
  const first = Math.floor(Math.log10(lowest));
  const last = Math.floor(Math.log10(highest)) + 1;
  const all = Array.from({ length: last - first + 1 }, (_, decade) => 10 ** (first + decade)).flatMap((unit) =>
    DECADE.map((factor) => factor * unit),
  );
  const below = all.findLastIndex((tick) => tick <= lowest);
  const above = all.findIndex((tick) => tick >= highest && tick > lowest);
  const ticks = all.slice(below, above + 1);
  return ticks.length <= 9
    ? ticks
    : ticks.filter((tick, i) => i === 0 || i === ticks.length - 1 || [1, 2, 5].includes(leading(tick)));
}

const leading = (value: number): number => Number(value.toExponential(1).split("e")[0]);
