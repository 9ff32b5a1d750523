import { endingsOf } from "./endings-of";
import type { Rule } from "./rule";

/** A resource that holds data is destroyed or replaced. */
export const dataLoss: Rule = {
  id: "data-loss",
  title: "something that holds data goes",
  why: "What is deleted cannot be brought back by applying an older revision.",
  find: (subject) => endingsOf(subject, "data"),
};
