import type { ChangeAction, Consequence } from "../model";

/** What an action did, as people say it: `3 destroyed`. */
export const DONE: Readonly<Record<ChangeAction, string>> = {
  destroy: "destroyed",
  replace: "replaced",
  update: "updated",
  create: "created",
  import: "imported",
  move: "moved",
  forget: "forgotten",
};

export const SEVERITY: Readonly<Record<Consequence["severity"], string>> = {
  data: "Data",
  interruption: "Interrupts",
  unknown: "Consequence unknown",
  none: "Interrupts nobody",
};

const toTheDollar = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
const toTheCent = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** US dollars, to the cent. */
export function dollarsAndCents(amount: number): string {
  return toTheCent.format(amount);
}

/** US dollars, to the dollar. */
export function wholeDollars(amount: number): string {
  return toTheDollar.format(amount);
}

/** `1 change`, `2 changes`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}

/** Address of an element inside the page. */
export function linkTo(id: string): string {
  return `#${encodeURIComponent(id)}`;
}
