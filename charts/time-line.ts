import type { EChartsOption, LineSeriesOption } from "echarts";
import { BAND, colourAt, FAINT_INK, INK, PAPER, RULES } from "./colours";
import { renderSvg } from "./svg";
import { type Point, thin } from "./thin";
import { timeTicks } from "./time-ticks";
import { titleOf } from "./title";

export type { Point } from "./thin";

/** Values over time. */
export interface TimeSeries {
  /** In the legend; every name once. */
  readonly name: string;
  /** In order of time. A null value is a hole in the line. */
  readonly points: readonly Point[];
  /** The y axis it belongs to. */
  readonly axis: TimeLineAxis;
  /** Keeps each value until the next, as a count does, instead of joining points. @default false */
  readonly step?: boolean;
  /** @default false */
  readonly dashed?: boolean;
  /** Shades what is below the line, as for a supply that others are compared with. @default false */
  readonly filled?: boolean;
}

export type TimeLineAxis = "messages" | "tasks";

/** A time that is shaded, as a fault. */
export interface TimeBand {
  /** In seconds, on the scale of the points. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface TimeLineOptions {
  readonly title: string;
  /** Below the title, smaller. @default - none */
  readonly subtitle?: string;
  /** Title of each y axis, with its unit. @default the axis' name */
  readonly labels?: Partial<Record<TimeLineAxis, string>>;
  readonly series: readonly TimeSeries[];
  /** @default - none */
  readonly bands?: readonly TimeBand[];
  /** Unix time of second 0: the axis then shows clock time in UTC. @default - hours and minutes since second 0 */
  readonly startEpochSeconds?: number;
  /** Top of each y axis, so that two pictures can be compared. @default - the highest value */
  readonly highest?: Partial<Record<TimeLineAxis, number>>;
  /** In pixels. @default 760 */
  readonly width?: number;
  /** In pixels. @default 420 */
  readonly height?: number;
}

const LEFT = 46;
const RIGHT = 18;
const BOTTOM = 46;
/** Above each panel: its title and legend. */
const HEAD = 40;
const DASHES = [5, 4];
/** Of all series together: a picture of up to four points a column stays below 60 kB. */
const MOST_COLUMNS = 1000;
const AXES: readonly TimeLineAxis[] = ["messages", "tasks"];

/**
 * Draws series over one time axis: messages in a panel above, tasks in a panel below, because two scales in one panel
 * make lines cross where nothing meets. A panel without series is left out.
 * @returns an SVG document with its own background; equal input gives equal bytes
 */
export function timeLine(options: TimeLineOptions): string {
  const { title, subtitle, series, bands = [], width = 760, height = 420 } = options;
  const axes = AXES.filter((axis) => series.some((one) => one.axis === axis));
  const plotWidth = width - LEFT - RIGHT;
  const columns = Math.min(plotWidth / 2, MOST_COLUMNS / Math.max(1, series.length));
  const times = series.flatMap(({ points }) => points.map(([seconds]) => seconds));
  const from = times.reduce((a, b) => Math.min(a, b), times[0] ?? 0);
  const to = times.reduce((a, b) => Math.max(a, b), from + 1);
  const ticks = timeTicks(from, to, options.startEpochSeconds, plotWidth / 60);
  const top = subtitle === undefined ? 34 : 52;
  const panel = (height - top - BOTTOM) / Math.max(1, axes.length) - HEAD;
  const headOf = (position: number) => top + position * (panel + HEAD);
  const last = axes.length - 1;

  const lines = series.map((one, position): LineSeriesOption => {
    const axis = axes.indexOf(one.axis);
    return {
      name: one.name,
      type: "line",
      xAxisIndex: axis,
      yAxisIndex: axis,
      data: thin(one.points, columns).map(([seconds, value]) => [seconds, value ?? "-"]),
      step: one.step ? "end" : false,
      symbol: "none",
      silent: true,
      lineStyle: { width: 1.6, type: one.dashed ? DASHES : "solid", color: colourAt(position) },
      areaStyle: one.filled ? { color: colourAt(position), opacity: 0.16 } : undefined,
      itemStyle: { color: colourAt(position) },
    };
  });
  const shades = axes.map(
    (_, axis): LineSeriesOption => ({
      type: "line",
      xAxisIndex: axis,
      yAxisIndex: axis,
      data: [],
      silent: true,
      markArea: {
        silent: true,
        itemStyle: { color: BAND },
        label: { show: axis === 0, color: FAINT_INK, fontSize: 11, position: "top", distance: 3 },
        data: bands.map((band) => [
          { name: band.label, xAxis: Math.max(from, band.from) },
          { xAxis: Math.min(to, band.to) },
        ]),
      },
    }),
  );

  const option: EChartsOption = {
    backgroundColor: PAPER,
    title: titleOf(title, subtitle),
    legend: axes.map((axis, position) => ({
      data: series.filter((one) => one.axis === axis).map(inLegend),
      top: headOf(position) + 12,
      right: RIGHT,
      padding: 0,
      itemWidth: 22,
      itemGap: 14,
      textStyle: { color: INK, fontSize: 12 },
    })),
    grid: axes.map((_, position) => ({
      left: LEFT,
      right: RIGHT,
      top: headOf(position) + HEAD,
      height: panel,
    })),
    xAxis: axes.map((_, position) => ({
      type: "value",
      gridIndex: position,
      min: from,
      max: to,
      name: position === last ? ticks.meaning : "",
      nameLocation: "middle",
      nameGap: 26,
      nameTextStyle: { color: FAINT_INK, fontSize: 12 },
      axisLine: { onZero: false, lineStyle: { color: FAINT_INK } },
      axisTick: { show: true, customValues: [...ticks.at], lineStyle: { color: FAINT_INK } },
      axisLabel: {
        show: position === last,
        customValues: [...ticks.at],
        formatter: (seconds: number) => ticks.label(seconds),
        color: FAINT_INK,
        fontSize: 12,
      },
      splitLine: { show: false },
    })),
    yAxis: axes.map((axis, position) => ({
      type: "value",
      gridIndex: position,
      min: 0,
      max: options.highest?.[axis],
      minInterval: 1,
      splitNumber: 4,
      name: options.labels?.[axis] ?? axis,
      nameGap: 14,
      nameTextStyle: { color: INK, fontSize: 12, fontWeight: "bold", align: "left", padding: [0, 0, 0, 12 - LEFT] },
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: FAINT_INK, fontSize: 12 },
      splitLine: { lineStyle: { color: RULES } },
    })),
    series: [...lines, ...shades],
  };
  return renderSvg(option, { width, height }, subtitle === undefined ? title : `${title}. ${subtitle}`);
}

/** The line alone: without a symbol, which would hide what sets it apart. */
const inLegend = ({ name, dashed }: TimeSeries) => ({
  name,
  itemStyle: { opacity: 0 },
  lineStyle: { width: 2, type: dashed ? DASHES : ("solid" as const) },
});
