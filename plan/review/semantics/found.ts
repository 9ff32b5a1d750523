import { type Place, within } from "./place";
import { textsOf } from "./text";

/** One value that differs, as text. */
export interface Found {
  readonly place: Place;
  readonly before?: string;
  readonly after?: string;
  /** Whether the value will be known only after apply. */
  readonly unknown?: boolean;
  /** Whether only its sensitivity changes: terraform then calls nobody. */
  readonly sensitivity?: boolean;
}

/** Compares what is at a place on two sides. */
export type Compare = (place: Place, before: unknown, after: unknown) => Found[];

export function replaced(place: Place, before: unknown, after: unknown): Found {
  return { place, ...textsOf(before, after) };
}

/** Two texts that AWS reads alike. */
export function sameMeaning(place: Place): Found {
  return { place: within(place, "written differently, means the same") };
}
