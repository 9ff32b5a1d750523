import { isList } from "../../differences-parts";
import { plural } from "../words";
import { flat } from "./amount";
import type { Pricer } from "./charge";
import { prices } from "./prices";
import type { Resource } from "./resources";
import { callsOf } from "./schedule";
import { numberOf, textOf } from "./values";

/** A Lambda function: called by its schedules, and at its most as long as its timeout each time. */
export const lambdaFunction: Pricer = (resource, usage) => {
  const { values } = resource;
  const name = `Lambda ${textOf(values.function_name) ?? resource.subject.path}`;
  const scheduled = schedulesOf(resource);
  const calls = scheduled ?? usage.functionCalls;
  const isArm = isList(values.architectures) && values.architectures.includes("arm64");
  const second = (isArm ? prices.lambdaArmGbSecond : prices.lambdaGbSecond).usd;
  const gb = (numberOf(values.memory_size) ?? 128) / 1024;
  const timeout = numberOf(values.timeout) ?? 3;
  const usd = (seconds: number) => calls * (prices.lambdaRequest.usd + gb * second * seconds);
  const use = resource.others.useOf(resource);
  const seconds = Math.min(use?.seconds ?? usage.functionSeconds, timeout);
  const metrics = use?.metrics ?? usage.functionMetrics;
  const metricCalls = calls * (use?.metricCalls ?? 1);
  return [
    {
      name,
      what: `${name}, ${plural(calls, "call")}`,
      amount: { min: usd(seconds), typical: usd(seconds), max: usd(timeout) },
      assumption: `${scheduled === undefined ? `${plural(calls, "call")} a month, ` : ""}${seconds} s each`,
    },
    ...(metrics === 0
      ? []
      : [
          {
            name: `Metrics of ${name}`,
            what: `Metrics of ${name}`,
            amount: flat(metrics * prices.customMetricMonth.usd + metricCalls * prices.metricCall.usd),
            assumption: `${plural(metrics, "metric")} of its own`,
          },
        ]),
  ];
};

/** Calls a month by the rules that target it; undefined where none does. */
function schedulesOf(resource: Resource): number | undefined {
  const { others } = resource;
  const counts = others
    .near(resource, "aws_cloudwatch_event_target")
    .filter((target) => {
      const mentioned = others.mentioned(target, "arn", "aws_lambda_function");
      return mentioned.some(({ subject }) => subject.id === resource.subject.id);
    })
    .flatMap((target) =>
      others
        .near(target, "aws_cloudwatch_event_rule")
        .filter((rule) => rule.values.name === target.values.rule)
        .flatMap((rule) => callsOf(rule.values.schedule_expression) ?? []),
    );
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
}
