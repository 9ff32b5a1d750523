import { keyOf } from "../validation/paths";
import type { Rule } from "../validation/problem";
import { textsAt } from "./json-rule";

/** Texts that stand for a truth, so that false differs from nothing: internal/types/nullable/bool.go */
export function nullableBool(path: string): Rule {
  return (config) =>
    textsAt(config, path).flatMap(({ at, text }) =>
      ["", "true", "false"].includes(text)
        ? []
        : [{ path: at, summary: `expected ${keyOf(at)} to be one of '', 'true', or 'false', got '${text}'` }],
    );
}
