import { join } from "node:path";
import { markdownOf, pageOf, type Review } from "../../plan/review";
import { makeFolder, replaceFile } from "../files";

export const REVIEW_FILES = ["review.html", "review.md", "review.json"] as const;

/** Writes review.html, review.md and review.json below a folder: all of them made first, then each at once or not at all. */
export function writeReview(out: string, review: Review): string[] {
  const texts: Record<(typeof REVIEW_FILES)[number], string> = {
    "review.html": pageOf(review),
    "review.md": markdownOf(review),
    "review.json": `${JSON.stringify(review, null, 2)}\n`,
  };
  makeFolder(out);
  return Object.entries(texts).map(([name, text]) => {
    const file = join(out, name);
    replaceFile(file, text);
    return file;
  });
}
