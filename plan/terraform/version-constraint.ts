import { satisfies } from "semver";

/** Whether a version meets a constraint of Terraform's: `~> 6.0`, `>= 5.1, < 7.0`, `6.25.0`. */
export function isMet(constraint: string, version: string): boolean {
  return constraint
    .split(",")
    .map((part) => part.trim())
    .every((part) => meets(part, version));
}

function meets(part: string, version: string): boolean {
  if (part.startsWith("!=")) return version !== part.slice(2).trim();
  if (!part.startsWith("~>")) return satisfies(version, part.replace(/^=\s*/, ""));
  const lowest = part.slice(2).trim();
  // The last number given may grow: `~> 6.2` below 7, `~> 6.2.1` below 6.3.
  return satisfies(version, lowest.split(".").length > 2 ? `~${lowest}` : `^${lowest}`);
}
