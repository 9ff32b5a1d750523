import type { Environment } from "../environments";
import { UsageError } from "./errors";
import { nearest } from "./inventory";

/**
 * The environment with this name, such as euglena/production.
 * @throws UsageError with the nearest names
 */
export function environmentNamed(name: string, environments: readonly Environment[]): Environment {
  const names = environments.map((environment) => `${environment.system}/${environment.name}`);
  const found = environments[names.indexOf(name)];
  if (found !== undefined) return found;
  throw new UsageError(
    `no environment is named "${name}"; the nearest: ${nearest(name, names).join(", ")}`,
    "Run slipway list for all of them.",
  );
}
