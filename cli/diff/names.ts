import type { Environment } from "../../environments";

/**
 * The text as an environment without a prefix would have it: `busyb-staging-alb` of busyb/staging and `busyb-alb` are the same
 * name, so are `euglena/development` and `euglena`. Names of other environments stay: whoever uses those does so on purpose or
 * by mistake, and both are to be seen.
 */
export function withoutPrefix(text: string, { system, name }: Pick<Environment, "system" | "name">): string {
  return text.replaceAll(new RegExp(`(?<![a-z0-9])${system}[-/]${name}(?![a-z0-9])`, "g"), system);
}
