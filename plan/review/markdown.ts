import type { Review } from "./model";

/** The review as a comment of a pull request. */
export function markdownOf(review: Review): string {
  return `# ${review.verdict.sentence}\n`;
}
