import type { Amount } from "../model";

/** `$0.40`, `$18.02`, `$412`, `$1,204`: cents only where they count. */
export function dollars(amount: number): string {
  const digits = Math.abs(amount) < 100 ? 2 : 0;
  return amount.toLocaleString("en-US", {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** One number, or from the fewest tasks to the most: `$36.04–$180`. */
export function dollarsRange({ min, max }: Amount): string {
  const [low, high] = [dollars(min), dollars(max)];
  return low === high ? low : `${low}–${high}`;
}

/** One number where nothing changes, else both: `$36.04 → $41.20`. */
export function dollarsChange(before: number, after: number): string {
  const [old, now] = [dollars(before), dollars(after)];
  return old === now ? now : `${old} → ${now}`;
}
