import type { ReviewInput } from "../input";
import type { Risk } from "../model";
import type { References } from "../references";
import type { Subject } from "../subjects";

/** What a person must look at before a merge. */
export function risksOf(_subjects: readonly Subject[], _references: References, _input: ReviewInput): Risk[] {
  return [];
}
