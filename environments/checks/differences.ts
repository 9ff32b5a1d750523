import type { Problem } from "../../modules/core/rules";
import type { Environment } from "../define";

type Named = Pick<Environment, "system" | "name">;

/** Differences are declared against another environment of the same system, which may have problems of its own. */
export function checkDifferences({ system, name, expectedDifferences }: Environment, all: readonly Named[]): Problem[] {
  const to = expectedDifferences?.to;
  const others = all.filter((other) => other.system === system && other.name !== name).map((other) => other.name);
  if (to === undefined || others.includes(to)) return [];
  const known = others.join(", ") || "none";
  const message = `"${to}" is no other environment of ${system}; known: ${known}; name one of these or remove expectedDifferences`;
  return [{ field: "expectedDifferences.to", message }];
}
