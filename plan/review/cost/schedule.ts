import { HOURS } from "./amount";
import { textOf } from "./values";

const HOURS_OF = { minute: 1 / 60, hour: 1, day: 24 } as const;

/** Calls a month of `rate(2 minutes)`; undefined of anything else, such as a cron expression. */
export function callsOf(expression: unknown): number | undefined {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(textOf(expression) ?? "") ?? [];
  if (unit !== "minute" && unit !== "hour" && unit !== "day") return undefined;
  return HOURS / (Number(count) * HOURS_OF[unit]);
}
