import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { rules } from "../../../plan/provider/rules";
import type { Problem } from "../../../plan/provider/validation/problem";

/** What the rules of a type find wrong. */
export function problemsOf(type: string, config: ObjectValue): Problem[] {
  return (rules[type] ?? []).flatMap((rule) => rule(config));
}

/** The same as texts: summary, detail where there is one, and whether it is a warning. */
export function said(type: string, config: ObjectValue): string[] {
  return problemsOf(type, config).map(
    ({ summary, detail, warning }) =>
      `${warning ? "warning: " : ""}${summary}${detail === undefined ? "" : ` | ${detail}`}`,
  );
}
