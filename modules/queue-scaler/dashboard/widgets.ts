/**
 * A widget of a dashboard, on a grid of 24 columns.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
export interface Widget {
  readonly type: "metric" | "text" | "alarm";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: object;
}

export type Place = Omit<Widget, "type" | "properties">;

export function text(place: Place, markdown: string): Widget {
  return { type: "text", ...place, properties: { markdown } };
}

export function alarmStates(place: Place, title: string, alarms: readonly string[]): Widget {
  return { type: "alarm", ...place, properties: { title, alarms } };
}

export interface Chart {
  readonly title: string;
  readonly region: string;
  /** Seconds of one point, where a metric does not say its own. @default 60 */
  readonly period?: number;
  readonly metrics: readonly (readonly unknown[])[];
  /** Labels of the two axes. */
  readonly left: string;
  readonly right: string;
  readonly lines?: readonly { readonly label: string; readonly value: number; readonly yAxis?: "left" | "right" }[];
}

export function chart(place: Place, { title, region, period = 60, metrics, left, right, lines }: Chart): Widget {
  const axis = (label: string) => ({ label, min: 0, showUnits: false });
  return {
    type: "metric",
    ...place,
    properties: {
      title,
      region,
      view: "timeSeries",
      period,
      metrics,
      yAxis: { left: axis(left), right: axis(right) },
      ...(lines ? { annotations: { horizontal: lines } } : {}),
    },
  };
}
