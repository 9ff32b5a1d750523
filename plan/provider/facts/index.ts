import { resourceFacts } from "./resources";
import type { Defaults } from "./types";

/** Paths of a type whose change forces replacement. For a type without facts: none, it is planned by schema alone. */
export function forcesReplacement(type: string): readonly string[] {
  return resourceFacts[type]?.forcesReplacement ?? [];
}

/** Defaults of a type's arguments. */
export function defaults(type: string): Defaults {
  return resourceFacts[type]?.defaults ?? {};
}

/** Whether anything is known about a type beyond its schema. */
export function hasFacts(type: string): boolean {
  return type in resourceFacts;
}
