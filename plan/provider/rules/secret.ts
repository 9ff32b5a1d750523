import type { Rule } from "../validation/problem";
import { numberOf } from "./reading";
import type { RuleTable } from "./table";

/** 0 deletes at once, or a week to a month of waiting: internal/service/secretsmanager/secret.go (0 to 30 stands in the facts). */
const recoveryWindow: Rule = ({ recovery_window_in_days: days }) => {
  const window = numberOf(days);
  return window !== undefined && window > 0 && window < 7
    ? [
        {
          path: ["recovery_window_in_days"],
          summary: `expected recovery_window_in_days to be in the range (7 - 30), got ${window}`,
          detail: `expected recovery_window_in_days to be one of [0], got ${window}`,
        },
      ]
    : [];
};

/** Rules about secrets. */
export const secrets: RuleTable = { aws_secretsmanager_secret: [recoveryWindow] };
