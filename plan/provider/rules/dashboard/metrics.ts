import { isObject, type ObjectValue, type Value } from "../../protocol/value";

const MOST_METRICS = 500;

/**
 * What is wrong with the metrics of a metric widget. Each is [namespace, name, dimension, value, …, { options }], or one object
 * with an expression; "." repeats what stands above, "..." the rest. Source:
 * docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html#CloudWatch-Dashboard-Properties-Metrics-Array-Format
 */
export function metricProblems({ metrics, annotations }: ObjectValue): string[] {
  if (metrics === undefined)
    return annotations === undefined ? ["of type metric needs properties.metrics or properties.annotations"] : [];
  if (!Array.isArray(metrics)) return ["has properties.metrics that is no list; write [[namespace, name, …], …]"];
  if (metrics.length > MOST_METRICS) return [`shows ${metrics.length} metrics; allowed: ${MOST_METRICS}`];
  const ids = metrics.flatMap((metric) => (Array.isArray(metric) ? (optionsOf(metric)?.id ?? []) : []));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  return [
    ...metrics.flatMap((metric, index) => {
      const wrong = metricProblem(metric, index);
      return wrong === undefined ? [] : [`has properties.metrics[${index}] ${JSON.stringify(metric)}, which ${wrong}`];
    }),
    ...(twice === undefined ? [] : [`gives the id ${JSON.stringify(twice)} to more than one metric`]),
  ];
}

function metricProblem(metric: Value, index: number): string | undefined {
  if (!Array.isArray(metric)) return "is no list; write [namespace, name, …] or [{ expression: … }]";
  const options = optionsOf(metric);
  const parts = options === undefined ? metric : metric.slice(0, -1);
  if (!parts.every((part) => typeof part === "string")) return "holds something else than texts before its options";
  if (typeof options?.id === "string" && !/^[a-z][0-9A-Za-z_]*$/.test(options.id))
    return `has the id "${options.id}"; an id starts with a small letter and holds letters, digits and "_"`;
  if (options?.expression !== undefined)
    return parts.length === 0 ? undefined : "has both an expression and a metric; keep one";
  if (index === 0 && parts.some((part) => part === "." || part === "..."))
    return "repeats what stands above, but it is the first";
  if (parts.includes("...")) return undefined;
  if (parts.length < 2) return "names no namespace and metric";
  return parts.length % 2 === 0 ? undefined : `has a dimension without a value ("${parts.at(-1)}")`;
}

function optionsOf(metric: Value[]): ObjectValue | undefined {
  const last = metric.at(-1);
  return isObject(last) ? last : undefined;
}
