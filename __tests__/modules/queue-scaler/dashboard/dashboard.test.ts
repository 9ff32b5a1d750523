import { z } from "zod";
import { QUEUE_METRICS, SCALER_METRICS, SIGNALS } from "../../../../functions/metrics";
import type { QueueScalerProps } from "../../../../modules/queue-scaler";
import { QueueScaler } from "../../../../modules/queue-scaler";
import { emptyStack, planWith } from "../../../support/module-stack";
import { agent, alarms, mail, queueScaler } from "../fixture";

/**
 * What CloudWatch documents of the widgets that are used, strict: a field that it does not know is passed over in silence.
 * Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
 */
const place = {
  x: z.int().min(0).max(23),
  y: z.int().min(0),
  width: z.int().min(1).max(24),
  height: z.int().min(1).max(1000),
};
const period = z.union([z.literal([1, 5, 10, 30]), z.int().multipleOf(60)]);
const side = z.enum(["left", "right"]);
const rendering = z.strictObject({
  label: z.string().optional(),
  stat: z.enum(["Maximum", "Minimum", "Average", "Sum", "SampleCount"]).optional(),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  period: period.optional(),
  yAxis: side.optional(),
  id: z
    .string()
    .regex(/^[a-z]\w*$/)
    .optional(),
  visible: z.boolean().optional(),
});
const metric = z.tuple([z.string(), z.string(), z.string(), z.string(), rendering]);
const expression = z.tuple([
  rendering
    .omit({ stat: true, period: true })
    .extend({ expression: z.string().regex(/^(FILL\(\w+, 0\)|DIFF\(\w+\))$/) }),
]);
const axis = z.strictObject({ label: z.string(), min: z.number().optional(), showUnits: z.boolean().optional() });
const widget = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("metric"),
    ...place,
    properties: z.strictObject({
      title: z.string(),
      region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/),
      view: z.enum(["timeSeries", "singleValue", "gauge", "bar", "pie", "table"]),
      period,
      metrics: z
        .array(z.union([metric, expression]))
        .min(1)
        .max(500),
      yAxis: z.strictObject({ left: axis.optional(), right: axis.optional() }),
      annotations: z
        .strictObject({
          horizontal: z.array(z.strictObject({ label: z.string(), value: z.number(), yAxis: side.optional() })),
        })
        .optional(),
    }),
  }),
  z.strictObject({ type: z.literal("text"), ...place, properties: z.strictObject({ markdown: z.string().min(1) }) }),
  z.strictObject({
    type: z.literal("alarm"),
    ...place,
    properties: z.strictObject({ title: z.string(), alarms: z.array(z.string()).min(1).max(100) }),
  }),
]);
const body = z.strictObject({ widgets: z.array(widget).max(500) });

type Widget = z.output<typeof widget>;

/** The body as the configuration has it: ARNs of alarms are `${…}` there. */
function widgetsOf(changes: Partial<QueueScalerProps> = {}): Widget[] {
  const stack = emptyStack();
  new QueueScaler(stack, "scaler", { ...queueScaler, alarms, ...changes });
  stack.prepareStack();
  const [dashboard]: { dashboard_body: string }[] = Object.values(
    stack.toTerraform().resource.aws_cloudwatch_dashboard,
  );
  return body.parse(JSON.parse(dashboard?.dashboard_body ?? "")).widgets;
}

const chart = (title: RegExp) => {
  const found = widgetsOf().find((one) => one.type === "metric" && title.test(one.properties.title));
  if (found?.type !== "metric") throw new Error(`no chart ${title}`);
  return found;
};
const words = (widgets: readonly Widget[]) =>
  widgets.flatMap((one) => (one.type === "text" ? [one.properties.markdown] : []));

test("is what CloudWatch takes, with alarms and without, planned and applied", async () => {
  expect(widgetsOf()).toHaveLength(2 + 2 * 5);
  expect(widgetsOf({ alarms: undefined })).toHaveLength(1 + 2 * 4);
  await planWith((stack) => {
    new QueueScaler(stack, "scaler", queueScaler);
  });
});

test.each([
  ["with alarms", {}],
  ["without alarms", { alarms: undefined }],
])("no widget covers another or stands out of the 24 columns, and the rows have no hole, %s", (_, changes) => {
  const cells = widgetsOf(changes).flatMap(({ x, y, width, height }) =>
    Array.from({ length: width * height }, (__, index) => `${x + (index % width)} ${y + Math.floor(index / width)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(cells.filter((cell) => Number(cell.split(" ")[0]) > 23)).toEqual([]);
  expect(cells).toHaveLength(24 * (3 + 2 * 18));
});

test("messages and tasks of a service share one time axis: messages to the left, tasks and their limits to the right", () => {
  const { metrics, annotations, yAxis } = chart(/^Messages of jobs/).properties;
  const ns = "shop/production";
  expect(
    metrics.map((row) => {
      if (row.length === 1) return [row[0].expression, row[0].yAxis ?? "left"];
      const [namespace, name, dimension, value, options] = row;
      return [namespace, name, dimension, value, options.yAxis ?? "left"];
    }),
  ).toEqual([
    [ns, "Ready", "Queue", "jobs", "left"],
    [ns, "Unacked", "Queue", "jobs", "left"],
    [ns, "RedeliverTotal", "Queue", "jobs", "left"],
    ["DIFF(redelivered)", "left"],
    [ns, "Need", "service", "shop-agent", "right"],
    [ns, "Desired", "service", "shop-agent", "right"],
    [ns, "Running", "service", "shop-agent", "right"],
    [ns, "Consumers", "Queue", "jobs", "right"],
  ]);
  expect(yAxis).toMatchObject({ left: { label: "messages", min: 0 }, right: { label: "tasks", min: 0 } });
  expect(annotations?.horizontal).toEqual([
    { label: "minTasks 1", value: 1, yAxis: "right" },
    { label: "maxTasks 11", value: 11, yAxis: "right" },
  ]);
});

test("the age of readings stands between the limits of the settings, beside how many there are", () => {
  const { metrics, annotations } = chart(/^Age .* jobs/).properties;
  expect(metrics.map(([, name]) => name)).toEqual(["MetricAge", "Heartbeat"]);
  expect(annotations?.horizontal.map(({ value }) => value)).toEqual([135, 540]);
});

test("decisions and all signals are counted, with 0 where nothing was published", () => {
  const { metrics } = chart(/^Decisions/).properties;
  const hidden = metrics.flatMap((row) => (row.length === 5 ? [row] : []));
  const shown = metrics.flatMap((row) => (row.length === 1 ? row : []));
  expect(hidden.map(([, name]) => name)).toEqual(["ScaleOut", "ScaleIn", "Hold", ...Object.values(SIGNALS)]);
  for (const [, , , , options] of hidden) expect(options).toMatchObject({ stat: "Sum", visible: false });
  expect(shown.map(({ expression }) => expression)).toEqual(hidden.map(([, , , , { id }]) => `FILL(${id}, 0)`));
  expect(shown.map(({ label }) => label)).toEqual([
    "tasks added",
    "tasks taken away",
    "nothing changed",
    ...Object.values(SIGNALS),
  ]);
});

test("a chart has no metric that nobody publishes, and joins values at the pace at which they come", () => {
  const published: string[] = [SIGNALS, SCALER_METRICS, QUEUE_METRICS].flatMap((names) => Object.values(names));
  for (const one of widgetsOf()) {
    if (one.type !== "metric") continue;
    for (const row of one.properties.metrics) {
      if (row.length === 1) continue;
      const [, name, dimension, value, { period = one.properties.period }] = row;
      expect(published).toContain(name);
      expect([name, period]).toEqual([name, dimension === "service" && value === "shop-agent" ? 180 : 60]);
    }
  }
});

test("the alarms of each part stand beside it", () => {
  const titles = widgetsOf().flatMap((one) =>
    one.type === "alarm" ? [`${one.properties.title}: ${one.properties.alarms.length}`] : [],
  );
  expect(titles).toEqual(["Reading the queues: 2", "Alarms of agent: 16", "Alarms of mail: 15"]);
});

test("the words say the rules of each service, where to look and what to do first when an alarm rings", () => {
  const [head = "", first = "", second = ""] = words(widgetsOf());
  const log = (name: string) =>
    `https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Faws$252Flambda$252F${name}`;
  expect(head).toContain(`(${log("reader")})`);
  expect(first).toContain(
    "1 to 11 tasks work on **jobs**. It is decided every 3 minutes, and at once when messages wait.",
  );
  expect(first).toContain("Tasks are protected while they work, for 120 minutes at most.");
  expect(first).toContain(`[Decisions](${log("law")})`);
  expect(first).toContain(
    "(https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/cluster/services/shop-agent/events?region=eu-west-1)",
  );
  expect(first).toContain("| saturated | decide whether to raise maxTasks or to let the queue wait |");
  expect(second).toContain("It is decided every minute, and");
  expect(second).toContain("Tasks are not protected while they work: a mail is sent in a second.");
});

test("without alarms the words say what to do about a signal, not about an alarm", () => {
  const [, first = ""] = words(widgetsOf());
  const [, silent = ""] = words(widgetsOf({ alarms: undefined }));
  expect([first.includes("| alarm | do first |"), silent.includes("| alarm |")]).toEqual([true, false]);
  expect(silent).toContain("| signal | do first |");
});

test("a reason with a template of Terraform in it stays a text", () => {
  const service = { ...mail.service, taskProtection: { none: "$" + "{var.x} is a text" } };
  const [, , second = ""] = words(widgetsOf({ services: { agent, mail: { ...mail, service } } }));
  expect(second).toContain("$$" + "{var.x} is a text");
});
