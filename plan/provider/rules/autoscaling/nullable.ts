import type { AttributePath } from "../../protocol/attribute-path";
import type { Value } from "../../protocol/value";
import { keyOf } from "../../validation/paths";
import type { Problem } from "../../validation/problem";
import { textOf } from "../reading";

/** A number that the provider keeps as a text, so that 0 differs from nothing. Source: internal/sdkv2/types/nullable/float.go. */
export function nullableFloat(path: AttributePath, given: Value | undefined): Problem[] {
  const text = textOf(given);
  if (text === undefined || /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return [];
  const reason = `strconv.ParseFloat: parsing "${text}": invalid syntax`;
  return [{ path, summary: `${keyOf(path)}: cannot parse '${text}' as float: ${reason}` }];
}
