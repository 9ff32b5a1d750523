import type { Consequence } from "../model";

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
