import { either } from "../reading";
import { cronProblem } from "./cron";

/** How a service takes its schedules. */
export interface ScheduleForm {
  /** Kinds that it takes, in the order in which they are offered. */
  kinds: readonly ("rate" | "cron" | "at")[];
  /** Whether `rate(1 minutes)` and `rate(5 minute)` are refused. */
  minds: boolean;
}

/** docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html */
export const ruleSchedule: ScheduleForm = { kinds: ["rate", "cron"], minds: true };
/** docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html */
export const schedulerSchedule: ScheduleForm = { kinds: ["rate", "cron", "at"], minds: false };
/** docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-using-cron-expressions.html */
export const scalingSchedule: ScheduleForm = { kinds: ["at", "rate", "cron"], minds: false };

const EXAMPLES = { rate: "rate(5 minutes)", cron: "cron(0 8 ? * MON-FRI *)", at: "at(2030-01-31T12:00:00)" };

/** What is wrong with a schedule; undefined when nothing is. */
export function scheduleProblem(expression: string, { kinds, minds }: ScheduleForm): string | undefined {
  const [, kind, inside = ""] = /^(rate|cron|at)\((.*)\)$/s.exec(expression) ?? [];
  const known = kinds.find((each) => each === kind);
  if (known === undefined)
    return `"${expression}" is no schedule; write ${either(kinds.map((each) => EXAMPLES[each]))}`;
  const wrong = {
    rate: () => rateProblem(inside, minds),
    cron: () => cronProblem(inside),
    at: () => atProblem(inside),
  }[known]();
  return wrong === undefined ? undefined : `"${expression}" ${wrong}`;
}

function rateProblem(inside: string, minds: boolean): string | undefined {
  const [, number, unit = ""] = /^(\d+) ([a-z]+)$/.exec(inside) ?? [];
  if (number === undefined) return `has no rate; write a whole number and a unit, such as ${EXAMPLES.rate}`;
  if (!/^(minute|hour|day)s?$/.test(unit)) return `has the unit "${unit}"; write minutes, hours or days`;
  if (Number(number) === 0) return "has the rate 0; write at least 1";
  const right = Number(number) === 1 ? unit.replace(/s$/, "") : unit.replace(/s?$/, "s");
  return minds && unit !== right ? `needs the unit "${right}"; write rate(${number} ${right})` : undefined;
}

function atProblem(inside: string): string | undefined {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(inside) && !Number.isNaN(Date.parse(`${inside}Z`))
    ? undefined
    : `has no time; write ${EXAMPLES.at}, without a time zone`;
}
