import { allEnvironments } from "../environments";
import type { Terms } from "../plan";

/** What the environments say about their own review. */
export function termsOfEnvironments(): Record<string, Terms> {
  return Object.fromEntries(allEnvironments().map((environment) => [`${environment.system}/${environment.name}`, {}]));
}
