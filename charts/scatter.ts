import type { EChartsOption, LineSeriesOption, ScatterSeriesOption } from "echarts";
import { COLOURS, FAINT_INK, INK, PAPER, RULES } from "./colours";
import { paretoFront } from "./pareto";
import { type Box, placeLabels } from "./place-labels";
import { type Plane, plane } from "./plane";
import { renderSvg } from "./svg";
import { titleOf } from "./title";

/** A mean with its interval. */
export interface Measured {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface ScatterPoint {
  readonly name: string;
  /** A cost above zero. */
  readonly x: Measured;
  /** Another cost, in percent. */
  readonly y: Measured;
  /** The one the picture is about. @default false */
  readonly emphasised?: boolean;
}

export interface ScatterOptions {
  readonly title: string;
  /** Below the title, smaller. @default - none */
  readonly subtitle?: string;
  /** Titles of the axes, with their units. */
  readonly labels: { readonly x: string; readonly y: string };
  readonly points: readonly ScatterPoint[];
  /** The area up to these values is marked. @default - none */
  readonly goal?: { readonly x: number; readonly y: number };
  /** In pixels. @default 560 */
  readonly width?: number;
  /** In pixels. @default 400 */
  readonly height?: number;
}

type Place = readonly [x: number, y: number];

const MARGIN = { left: 46, right: 18, top: 78, bottom: 46 };
const [BLUE, , GREEN] = COLOURS;
/** Estimated, of the labels' font. */
const PIXELS_PER_LETTER = 6.4;

/**
 * Draws what things cost in two ways, less being better of both, with the intervals of the means as crosses. Those that
 * nothing beats are joined (Pareto front). The x axis has a logarithmic scale, the y axis that of square roots.
 * @returns an SVG document with its own background; equal input gives equal bytes
 */
export function scatter(options: ScatterOptions): string {
  const { title, subtitle, labels, goal, width = 560, height = 400 } = options;
  // What the picture is about lies on top.
  const points = options.points.toSorted((a, b) => Number(a.emphasised ?? false) - Number(b.emphasised ?? false));
  const inner = { left: MARGIN.left, top: MARGIN.top, right: width - MARGIN.right, bottom: height - MARGIN.bottom };
  const axes = plane(
    points.flatMap(({ x }) => [x.low, x.high]).concat(goal?.x ?? []),
    points.map(({ y }) => y.high).concat(goal?.y ?? []),
    inner,
  );
  const front = paretoFront(points.map((point) => ({ x: point.x.mean, y: point.y.mean, point })));
  const onFront = new Set(front.map(({ point }) => point));

  const named = label(points, axes, inner);
  const dots: ScatterSeriesOption = {
    type: "scatter",
    silent: true,
    z: 4,
    data: points.map((point, index) => {
      const colour = point.emphasised ? BLUE : onFront.has(point) ? INK : FAINT_INK;
      return {
        value: [...axes.place(point.x.mean, point.y.mean)],
        symbol: point.emphasised ? "diamond" : "circle",
        symbolSize: point.emphasised ? 14 : 8,
        itemStyle: {
          color: onFront.has(point) || point.emphasised ? colour : PAPER,
          borderColor: colour,
          borderWidth: 1.5,
          opacity: 1,
        },
        label: {
          show: true,
          formatter: point.name,
          // Counted from the symbol's corner.
          position: named[index]?.offset.map((pixels) => pixels + (point.emphasised ? 7 : 4)) ?? "right",
          align: "left",
          verticalAlign: "middle",
          color: colour,
          fontSize: 12,
          textBorderColor: PAPER,
          textBorderWidth: 3,
          fontWeight: point.emphasised ? "bold" : "normal",
        },
      };
    }),
  };
  const frontLine: LineSeriesOption = {
    type: "line",
    silent: true,
    symbol: "none",
    data: front.map(({ x, y }) => [...axes.place(x, y)]),
    lineStyle: { color: FAINT_INK, width: 1.2, type: [4, 4] },
    markArea: goal && {
      silent: true,
      itemStyle: { color: GREEN, opacity: 0.12 },
      label: { color: GREEN, fontSize: 11, position: "insideBottomLeft" },
      data: [[{ name: "goal", coord: [axes.x.min, 0] }, { coord: [...axes.place(goal.x, goal.y)] }]],
    },
  };

  const option: EChartsOption = {
    backgroundColor: PAPER,
    title: titleOf(title, subtitle),
    grid: { ...MARGIN },
    xAxis: {
      type: "value",
      ...axes.x,
      name: labels.x,
      nameLocation: "middle",
      nameGap: 26,
      nameTextStyle: { color: FAINT_INK, fontSize: 12 },
      axisLine: { lineStyle: { color: FAINT_INK } },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value",
      ...axes.y,
      name: labels.y,
      nameGap: 12,
      nameTextStyle: { color: FAINT_INK, fontSize: 12, align: "left", padding: [0, 0, 0, 12 - MARGIN.left] },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    series: [
      ...axes.y.axisLabel.customValues.map((at) => segment([axes.x.min, at], [axes.x.max, at], RULES)),
      frontLine,
      ...points.flatMap(({ x, y }) => [
        segment(axes.place(x.low, y.mean), axes.place(x.high, y.mean), FAINT_INK),
        segment(axes.place(x.mean, y.low), axes.place(x.mean, y.high), FAINT_INK),
      ]),
      ...named.flatMap(({ leader }) => (leader ? [segment(...leader, FAINT_INK)] : [])),
      dots,
    ],
  };
  return renderSvg(option, { width, height }, subtitle === undefined ? title : `${title}. ${subtitle}`);
}

interface PlacedLabel {
  /** From the dot to the label's middle left, in pixels. */
  readonly offset: Place;
  /** Joins a label with its dot when it stands apart from it. */
  readonly leader: readonly [from: Place, to: Place] | null;
}

function label(points: readonly ScatterPoint[], axes: Plane, inner: Box): PlacedLabel[] {
  const dots = points.map(({ name, x, y }) => {
    const [left, top] = axes.pixel(axes.place(x.mean, y.mean));
    return { x: left, y: top, textWidth: PIXELS_PER_LETTER * name.length };
  });
  // What lies on top comes first: its label gets the best place.
  const offsets = placeLabels(dots.toReversed(), { ...inner, top: inner.top - 12 }).toReversed();
  return offsets.map((offset, index) => {
    const { x, y, textWidth } = dots[index] ?? { x: 0, y: 0, textWidth: 0 };
    const [right, down] = offset;
    if (Math.abs(down) < 8) return { offset, leader: null };
    const nearest = Math.min(Math.max(0, right), right + textWidth);
    const end: Place = [x + (right > 0 ? right : nearest), y + down - Math.sign(down) * 6];
    return { offset, leader: [axes.unpixel([x, y]), axes.unpixel(end)] };
  });
}

const segment = (from: Place, to: Place, color: string): LineSeriesOption => ({
  type: "line",
  silent: true,
  symbol: "none",
  data: [[...from], [...to]],
  lineStyle: { color, width: 1 },
});
