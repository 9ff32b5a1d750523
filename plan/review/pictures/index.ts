import type { ReviewInput } from "../input";
import type { Picture, ReviewedChange } from "../model";
import type { References } from "../references";
import type { Subject } from "../subjects";

/** A picture of what changes in each environment, and one of each system. */
export async function picturesOf(
  _subjects: readonly Subject[],
  _references: References,
  _changes: readonly ReviewedChange[],
  _input: ReviewInput,
): Promise<Picture[]> {
  return [];
}
