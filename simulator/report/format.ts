import type { Interval } from "../statistics";

/** Digits after the point that tell values of this size apart. */
const digits = (value: number): number => (Math.abs(value) < 99.95 ? 1 : 0);

export const number = (value: number): string => {
  const text = value.toFixed(digits(value));
  return Number(text) === 0 ? text.replace("-", "") : text;
};

/** As `12.5 [11.0–13.9]`; the value alone when all seeds agree. */
export function withInterval({ mean, low, high }: Interval): string {
  return number(low) === number(high) ? number(mean) : `${number(mean)} [${number(low)}–${number(high)}]`;
}

/** As `+4.2`, `−0.3`, `0.0`. */
export const signed = (value: number): string =>
  `${Number(number(value)) > 0 ? "+" : ""}${number(value)}`.replace("-", "−");

/** As `+4.2 [+3.9 to +4.5]`. */
export function difference({ mean, low, high }: Interval): string {
  return signed(low) === signed(high) ? signed(mean) : `${signed(mean)} [${signed(low)} to ${signed(high)}]`;
}

/** As `3 workloads`, `1 workload`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** As `a, b and c`. */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** As a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
