import type { Difference } from "./differences";
import { formatPath } from "./differences-path";
import { UNKNOWN } from "./provider/protocol/value";

/** Characters of a value that are shown. */
const LONGEST = 60;
/** Characters that two long texts have in common, shown before they part. */
const LEAD = 20;

/** One difference in one line: `port: 8080 → 9090 (forces replacement)`, `password: (sensitive)`, `arn: … → known after apply`. */
export function describeDifference({ path, before, after, sensitive, forcesReplacement }: Difference): string {
  const change = sensitive ? "(sensitive)" : describeChange(textOf(before), textOf(after));
  return `${formatPath(path)}: ${change}${forcesReplacement ? " (forces replacement)" : ""}`;
}

/** A value in one line; a long one is cut. */
export function describeValue(value: unknown): string {
  return cut(textOf(value), 0);
}

/** Of long texts that begin alike, the place where they part is shown. */
function describeChange(before: string, after: string): string {
  const isLong = before.length > LONGEST || after.length > LONGEST;
  const from = isLong ? Math.max(0, commonLength(before, after) - LEAD) : 0;
  return `${cut(before, from)} → ${cut(after, from)}`;
}

function cut(text: string, from: number): string {
  const end = from + LONGEST;
  return `${from > 0 ? "…" : ""}${text.slice(from, end)}${text.length > end ? "…" : ""}`;
}

function commonLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}

const MARK = "known after apply";

function textOf(value: unknown): string {
  if (value === UNKNOWN) return MARK;
  if (typeof value === "string") return needsQuotes(value) ? quote(value) : value;
  return printable(JSON.stringify(value, leaveOutNulls) ?? "null");
}

/** Blocks hold every attribute of their schema, most of them null. */
function leaveOutNulls(_name: string, value: unknown): unknown {
  if (value === UNKNOWN) return MARK;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null));
}

/** A text stands as it is, unless it could be taken for something else or would not be seen. */
function needsQuotes(text: string): boolean {
  return text === "" || text === MARK || /^\s|\s$|\p{C}/u.test(text) || /^(true|false|null|-?\d+(\.\d+)?)$/.test(text);
}

function quote(text: string): string {
  return printable(JSON.stringify(text));
}

/** What is left of characters that steer a terminal or cannot be seen. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
