import type { ChangeAction } from "./model";

/** What can happen to a resource, in the order in which a person wants to read. */
export const ACTIONS: readonly ChangeAction[] = ["destroy", "replace", "update", "create", "import", "move", "forget"];

/** What was done, as people count it: `3 destroyed`. */
export const DONE: Readonly<Record<ChangeAction, string>> = {
  destroy: "destroyed",
  replace: "replaced",
  update: "updated",
  create: "created",
  import: "imported",
  move: "moved",
  forget: "forgotten",
};

/** `1 stack`, `2 stacks`. */
export function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
