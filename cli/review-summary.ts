import type { Review } from "../plan";

/** The review for a terminal: what one must know before opening the page. */
export function reviewSummary({ verdict }: Review): string {
  return verdict.sentence;
}
