import { printable } from "../../plan/differences-text";
import { dollarsChange, type Review, type ReviewedChange, type Risk } from "../../plan/review";
import { paint } from "../paint";
import { stackTable } from "../stack-table";

/** Risks and losses that are shown one by one; the page has them all. */
const SHOWN = 10;

const PAINTS = { fine: paint.green, look: paint.yellow, failed: paint.red } satisfies Record<
  Review["verdict"]["outcome"],
  (text: string) => string
>;

/** The review for a terminal, on one screen: what one must know before opening the page. The answer stands last, above the prompt. */
export function reviewSummary(review: Review): string {
  const { changes, risks, verdict, against } = review;
  const open = risks.filter(({ accepted }) => accepted === undefined);
  const told = new Set(open.map(({ change }) => change));
  // What is a risk already is said once.
  const isLoss = ({ id, action }: ReviewedChange) => (action === "destroy" || action === "replace") && !told.has(id);
  const losses = changes.filter(isLoss).length;
  return [
    costTable(review),
    ...listed("Needs a person", open, (risk) => riskText(risk, changes)),
    "",
    ...(losses === 0 ? [] : [paint.dim(`Also destroyed or replaced, without an open risk: ${losses}.`)]),
    PAINTS[verdict.outcome](printable(verdict.sentence)),
    paint.dim(printable(against)),
  ].join("\n");
}

function costTable({ stacks }: Review): string {
  const sumOf = (side: "before" | "after") => stacks.reduce((sum, { cost }) => sum + cost[side].typical, 0);
  return stackTable(
    stacks.map(({ environment, part, counts, cost, errors }) => ({
      environment: printable(environment),
      part: printable(part),
      counts: errors === undefined ? counts : undefined,
      last: dollarsChange(cost.before.typical, cost.after.typical),
    })),
    { title: "a month", total: dollarsChange(sumOf("before"), sumOf("after")) },
  );
}

function listed<T>(title: string, items: readonly T[], textOf: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const rest = items.length > SHOWN ? [`  … and ${items.length - SHOWN} more`] : [];
  return ["", paint.bold(`${title} (${items.length})`), ...items.slice(0, SHOWN).map(textOf), ...rest];
}

function riskText({ rule, change: id, sentence }: Risk, changes: readonly ReviewedChange[]): string {
  const change = changes.find((one) => one.id === id);
  const where = change === undefined ? id : `${change.stack} ${change.path}`;
  return `  ${paint.yellow(rule)} ${printable(where)}\n      ${printable(sentence)}`;
}
