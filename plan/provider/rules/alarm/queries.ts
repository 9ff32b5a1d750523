import { isObject, UNKNOWN, type Value } from "../../protocol/value";
import { keyOf } from "../../validation/paths";
import type { Problem, Rule } from "../../validation/problem";
import { meant } from "../nearest";
import { type Block, blocksOf, isAbsent, isPresent, textOf } from "../reading";

/** docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html */
const ID = /^[a-z][0-9A-Za-z_]*$/;
const MOST_QUERIES = 20;

/** What each query says: a metric or an expression, under an id of its own. */
export const queries: Rule = (config) => {
  const blocks = blocksOf(config, "metric_query");
  const ids = blocks.map(({ value }) => textOf(value.id) ?? "");
  const areKnown = isWhole(config.metric_query) && !ids.includes("");
  const text = `metric_query: ${blocks.length} queries; an alarm has at most ${MOST_QUERIES}`;
  return [
    ...(blocks.length > MOST_QUERIES ? [{ path: ["metric_query"], summary: text }] : []),
    ...blocks.flatMap((block, index) => [
      ...idProblems(ids, index).map((wrong) => about(block, wrong)),
      ...contentProblems(block),
      ...(areKnown ? referenceProblems(block, ids) : []),
    ]),
  ];
};

function about({ path, value }: Block, text: string): Problem {
  const id = textOf(value.id);
  return { path, summary: `${keyOf(path)}${id === undefined ? "" : ` "${id}"`}: ${text}` };
}

function idProblems(ids: readonly string[], index: number): string[] {
  const id = ids[index] ?? "";
  if (id === "") return [];
  if (!ID.test(id)) return ['an id starts with a small letter and holds letters, digits and "_"'];
  return ids.indexOf(id) === index ? [] : ["this id stands more than once; every query needs its own"];
}

function contentProblems(block: Block): Problem[] {
  const { expression, metric } = block.value;
  if (isPresent(expression) && isPresent(metric))
    return [{ path: block.path, summary: "No metric_query may have both `expression` and a `metric` specified" }];
  if (isAbsent(expression) && isAbsent(metric))
    return [about(block, "names neither expression nor metric; write one of them")];
  return textOf(expression)?.includes("SEARCH(")
    ? [about(block, "an alarm cannot watch a SEARCH expression; name the metrics")]
    : [];
}

function referenceProblems(block: Block, ids: readonly string[]): Problem[] {
  return namesIn(textOf(block.value.expression) ?? "")
    .filter((name) => !ids.includes(name))
    .map((name) => about(block, `the expression uses "${name}", which no query has as its id${meant(name, ids)}`));
}

/** Ids that an expression uses; SQL of Metrics Insights names metrics, not ids. */
function namesIn(expression: string): string[] {
  if (/^\s*SELECT\b/i.test(expression)) return [];
  const plain = expression.replaceAll(/"[^"]*"|'[^']*'/g, "");
  return [...new Set(plain.match(/\b[a-z][0-9A-Za-z_]*\b(?!\s*\()/g) ?? [])];
}

/** An alarm watches one result, and for anomaly detection also the band around it: PutMetricAlarm, Metrics. */
export const returnedData: Rule = (config) => {
  const blocks = blocksOf(config, "metric_query");
  const isKnown = blocks.every(({ value }) => value.return_data !== UNKNOWN && value.id !== UNKNOWN);
  if (blocks.length === 0 || !isWhole(config.metric_query) || !isKnown) return [];
  const returned = blocks.filter(({ value }) => value.return_data === true && value.id !== config.threshold_metric_id);
  return returned.length === 1 || config.threshold_metric_id === UNKNOWN
    ? []
    : [
        {
          path: ["metric_query"],
          summary: `metric_query: ${returned.length} queries have return_data = true${listed(returned.flatMap(({ value }) => textOf(value.id) ?? []))}; exactly one must, the one that the alarm watches`,
        },
      ];
};

/** Whether every block of a list is there, though its values may be known only after apply. */
export function isWhole(list: Value | undefined): boolean {
  return Array.isArray(list) && list.every(isObject);
}

function listed(ids: string[]): string {
  return ids.length === 0 ? "" : ` (${ids.join(", ")})`;
}
