import type { ChangeAction, Consequence } from "../model";

/** What was done, as people count it: `3 destroyed`. The order in which a person wants to read. */
export const DONE: Readonly<Record<ChangeAction, string>> = {
  destroy: "destroyed",
  replace: "replaced",
  update: "updated",
  create: "created",
  import: "imported",
  move: "moved",
  forget: "forgotten",
};

/** What a consequence is of, before the sentence that says it. */
export const SEVERITY: Readonly<Record<Consequence["severity"], string>> = {
  data: "Data",
  interruption: "Interrupts",
  unknown: "Consequence unknown",
  none: "Interrupts nobody",
};

/** Address of an element inside the page. */
export function linkTo(id: string): string {
  return `#${encodeURIComponent(id)}`;
}
