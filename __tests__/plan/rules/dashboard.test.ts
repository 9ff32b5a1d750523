import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { problemsOf, type Wrong } from "./support";

const body = (value: unknown): ObjectValue => ({ dashboard_body: JSON.stringify(value) });
const widget = (change: object) => body({ widgets: [{ type: "text", properties: { markdown: "x" }, ...change }] });
const metric = (properties: object) =>
  body({ widgets: [{ type: "metric", properties: { region: "eu-central-1", ...properties } }] });
const metrics = (...rows: unknown[]) => metric({ metrics: rows });

const wrong: Wrong[] = [
  ["that is a list", body([]), ["dashboard_body: the body is a JSON object with widgets"]],
  ["without widgets", body({}), ["dashboard_body: widgets is missing; write a list, it may be empty"]],
  ["whose widgets are no list", body({ widgets: {} }), ["dashboard_body: widgets is no list"]],
  [
    "with a text as widget",
    body({ widgets: ["x"] }),
    ["dashboard_body: widgets[0] is no object; write type, x, y, width, height and properties"],
  ],
  [
    "with a widget of no type",
    widget({ type: undefined }),
    ['dashboard_body: widgets[0] has no type; allowed: "alarm", "custom", "explorer", "log", "metric" or "text"'],
  ],
  [
    "with a widget of an unknown type",
    widget({ type: "metrics" }),
    ['dashboard_body: widgets[0] has the type "metrics"; did you mean "metric"?'],
  ],
  [
    "with a widget that shows nothing",
    widget({ properties: undefined }),
    ["dashboard_body: widgets[0] has no properties"],
  ],
  [
    "with an empty text",
    widget({ properties: {} }),
    ["dashboard_body: widgets[0] of type text needs properties.markdown"],
  ],
  [
    "with a log without query",
    widget({ type: "log", properties: { region: "eu-central-1" } }),
    ["dashboard_body: widgets[0] of type log needs properties.query"],
  ],
  [
    "with alarms of no name",
    widget({ type: "alarm", properties: {} }),
    ["dashboard_body: widgets[0] of type alarm needs properties.alarms"],
  ],
  [
    "with metrics of no region",
    widget({ type: "metric", properties: { metrics: [["A", "b"]] } }),
    ["dashboard_body: widgets[0] of type metric needs properties.region"],
  ],
  [
    "with an unknown view",
    metric({ metrics: [["A", "b"]], view: "timeseries" }),
    ['dashboard_body: widgets[0] has the view "timeseries"; did you mean "timeSeries"?'],
  ],
  [
    "with no metrics",
    metric({}),
    ["dashboard_body: widgets[0] of type metric needs properties.metrics or properties.annotations"],
  ],
  ["in column 24", widget({ x: 24, y: 0 }), ["dashboard_body: widgets[0] has x 24; allowed: 0 to 23"]],
  ["in half a column", widget({ x: 1.5, y: 0 }), ["dashboard_body: widgets[0] has x 1.5; allowed: 0 to 23"]],
  ["above the top", widget({ x: 0, y: -1 }), ["dashboard_body: widgets[0] has y -1; allowed: 0 or more"]],
  ["25 columns wide", widget({ width: 25 }), ["dashboard_body: widgets[0] has width 25; allowed: 1 to 24"]],
  ["of no height", widget({ height: 0 }), ["dashboard_body: widgets[0] has height 0; allowed: 1 to 1000"]],
  [
    "that ends beyond the last column",
    widget({ x: 13, y: 0, width: 12 }),
    ["dashboard_body: widgets[0] ends in column 25 (x 13 + width 12); a dashboard has 24"],
  ],
  ["with half a place", widget({ x: 0 }), ["dashboard_body: widgets[0] has only one of x and y; write both or none"]],
  [
    "with metrics that are no list",
    metric({ metrics: {} }),
    ["dashboard_body: widgets[0] has properties.metrics that is no list; write [[namespace, name, …], …]"],
  ],
  [
    "with a metric that is no list",
    metrics("CPU"),
    [
      'dashboard_body: widgets[0] has properties.metrics[0] "CPU", which is no list; write [namespace, name, …] or [{ expression: … }]',
    ],
  ],
  [
    "with a metric of no name",
    metrics(["AWS/ECS"]),
    ['dashboard_body: widgets[0] has properties.metrics[0] ["AWS/ECS"], which names no namespace and metric'],
  ],
  [
    "with a dimension of no value",
    metrics(["AWS/ECS", "CPU", "ClusterName"]),
    [
      'dashboard_body: widgets[0] has properties.metrics[0] ["AWS/ECS","CPU","ClusterName"], which has a dimension without a value ("ClusterName")',
    ],
  ],
  [
    "with a number in a metric",
    metrics(["AWS/ECS", "CPU", 1, "web"]),
    [
      'dashboard_body: widgets[0] has properties.metrics[0] ["AWS/ECS","CPU",1,"web"], which holds something else than texts before its options',
    ],
  ],
  [
    "with a metric that repeats nothing",
    metrics([".", "CPU"]),
    [
      'dashboard_body: widgets[0] has properties.metrics[0] [".","CPU"], which repeats what stands above, but it is the first',
    ],
  ],
  [
    "with an expression and a metric",
    metrics(["AWS/ECS", "CPU", { expression: "m1" }]),
    [
      'dashboard_body: widgets[0] has properties.metrics[0] ["AWS/ECS","CPU",{"expression":"m1"}], which has both an expression and a metric; keep one',
    ],
  ],
  [
    "with an id that begins with a capital",
    metrics(["A", "b", { id: "M1" }]),
    [
      'dashboard_body: widgets[0] has properties.metrics[0] ["A","b",{"id":"M1"}], which has the id "M1"; an id starts with a small letter and holds letters, digits and "_"',
    ],
  ],
  [
    "with an id twice",
    metrics(["A", "b", { id: "m1" }], ["A", "c", { id: "m1" }]),
    ['dashboard_body: widgets[0] gives the id "m1" to more than one metric'],
  ],
];

test.each(wrong)("a dashboard is wrong %s", (_, config, says) => {
  expect(problemsOf("aws_cloudwatch_dashboard", config)).toEqual(says);
});

test("a dashboard has 500 widgets, and a widget 500 metrics", () => {
  const text = { type: "text", properties: { markdown: "x" } };
  expect(problemsOf("aws_cloudwatch_dashboard", body({ widgets: Array(501).fill(text) }))).toEqual([
    "dashboard_body: has 501 widgets; allowed: 500",
  ]);
  expect(problemsOf("aws_cloudwatch_dashboard", metrics(...Array(501).fill(["A", "b"])))).toEqual([
    "dashboard_body: widgets[0] shows 501 metrics; allowed: 500",
  ]);
});
