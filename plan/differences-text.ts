import { UNKNOWN } from "./provider/protocol/value";

/** Characters of a value that are shown. */
const LONGEST = 60;
/** The end of an ARN says which thing it is. */
const LONGEST_ARN = 150;
/** Characters that two long texts have in common, shown before they part. */
const LEAD = 20;

/** A value in one line; a long one is cut. */
export function describeValue(value: unknown): string {
  return cut(textOf(value), 0);
}

/** Two values in one line; of long ones that begin alike, the place where they part is shown. */
export function describeValues(before: unknown, after: unknown): string {
  return describePair(before, after).join(" → ");
}

/** The same as two texts. */
export function describePair(before: unknown, after: unknown): [before: string, after: string] {
  const [left, right] = [textOf(before), textOf(after)];
  const isLong = left.length > longestOf(left) || right.length > longestOf(right);
  const from = isLong ? Math.max(0, commonLength(left, right) - LEAD) : 0;
  return [cut(left, from), cut(right, from)];
}

function cut(text: string, from: number): string {
  const end = from + longestOf(text);
  return `${from > 0 ? "…" : ""}${text.slice(from, end)}${text.length > end ? "…" : ""}`;
}

function longestOf(text: string): number {
  return /^"?arn:/.test(text) ? LONGEST_ARN : LONGEST;
}

function commonLength(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}

const MARK = "known after apply";

function textOf(value: unknown): string {
  if (value === UNKNOWN) return MARK;
  if (typeof value === "string") return needsQuotes(value) ? quoteText(value) : value;
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

/** A text in quotes, as TypeScript and JSON write it; nothing in it steers a terminal or cannot be seen. */
export function quoteText(text: string): string {
  return printable(JSON.stringify(text));
}

/** What is left of characters that steer a terminal or cannot be seen. */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
