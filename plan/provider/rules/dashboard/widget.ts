import { isObject, type ObjectValue, type Value } from "../../protocol/value";
import { meant, orList } from "../nearest";
import { metricProblems } from "./metrics";

/** The body of a dashboard: docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html */
const COLUMNS = 24;
const MOST_ROWS = 1000;

/** Properties that a widget of each type needs. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  alarm: ["alarms"],
  custom: ["endpoint"],
  explorer: ["metrics"],
  log: ["region"],
  metric: ["region"],
  text: ["markdown"],
};

const TYPES = Object.keys(NEEDS);
const VIEWS = ["timeSeries", "singleValue", "gauge", "bar", "pie", "table"];

/** What CloudWatch would refuse in one widget. */
export function widgetProblems(widget: Value): string[] {
  if (!isObject(widget)) return ["is no object; write type, x, y, width, height and properties"];
  const { type, properties } = widget;
  const places = placeProblems(widget);
  if (typeof type !== "string" || !TYPES.includes(type))
    return [
      type === undefined
        ? `has no type; allowed: ${orList(TYPES)}`
        : `has the type ${JSON.stringify(type)}${meant(String(type), TYPES) || `; allowed: ${orList(TYPES)}`}`,
      ...places,
    ];
  if (!isObject(properties)) return ["has no properties", ...places];
  return [
    ...places,
    ...(NEEDS[type] ?? [])
      .filter((name) => properties[name] === undefined)
      .map((name) => `of type ${type} needs properties.${name}`),
    ...viewProblems(properties),
    ...(type === "metric" ? metricProblems(properties) : []),
    ...(type === "log" && properties.query === undefined && properties.queryLanguage === undefined
      ? ["of type log needs properties.query"]
      : []),
  ];
}

function viewProblems({ view }: ObjectValue): string[] {
  return typeof view !== "string" || VIEWS.includes(view)
    ? []
    : [`has the view "${view}"${meant(view, VIEWS) || `; allowed: ${orList(VIEWS)}`}`];
}

/** The grid has 24 columns; a widget without a place is put where there is room. */
function placeProblems(widget: ObjectValue): string[] {
  const { x, width = 6 } = widget;
  const found = [
    ...inRange(widget, "x", 0, COLUMNS - 1),
    ...inRange(widget, "y", 0, Number.MAX_SAFE_INTEGER),
    ...inRange(widget, "width", 1, COLUMNS),
    ...inRange(widget, "height", 1, MOST_ROWS),
  ];
  if (found.length > 0) return found;
  if ((x === undefined) !== (widget.y === undefined)) return ["has only one of x and y; write both or none"];
  return typeof x === "number" && typeof width === "number" && x + width > COLUMNS
    ? [`ends in column ${x + width} (x ${x} + width ${width}); a dashboard has ${COLUMNS}`]
    : [];
}

function inRange(widget: ObjectValue, name: string, low: number, high: number): string[] {
  const value = widget[name];
  if (value === undefined) return [];
  if (typeof value === "number" && Number.isInteger(value) && value >= low && value <= high) return [];
  const allowed = high === Number.MAX_SAFE_INTEGER ? `${low} or more` : `${low} to ${high}`;
  return [`has ${name} ${JSON.stringify(value)}; allowed: ${allowed}`];
}
