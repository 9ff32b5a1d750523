import type { Rule } from "../validation/problem";
import { atMost, demanding, form } from "./demand";
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

const signs = form(
  /^[0-9A-Za-z/_+=.@-]+$/,
  (key) => `only alphanumeric characters and /_+=.@- special characters are allowed in "${key}"`,
);
const notGreater = (bytes: number) => atMost(bytes, (key) => `"${key}" cannot be greater than ${bytes} characters`);

/** validSecretName and validSecretNamePrefix in internal/service/secretsmanager/validate.go */
const secretName = demanding(["name"], [signs, notGreater(512)]);
const secretPrefix = demanding(["name_prefix"], [signs, notGreater(486)]);

/** Rules about secrets. */
export const secrets: RuleTable = { aws_secretsmanager_secret: [recoveryWindow, secretName, secretPrefix] };
