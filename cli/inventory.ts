import { closest, distance } from "fastest-levenshtein";
import { type Account, accounts, type Environment } from "../environments";
import { UsageError } from "./errors";

/** One stack, and whose it is. */
export interface StackEntry {
  /** Full name, such as `busyb-production-network`. */
  readonly stack: string;
  /** Such as `busyb/production`; for a bootstrap stack `<account>/<region>`. */
  readonly environment: string;
  /** Name inside the environment, such as `network`. */
  readonly part: string;
  readonly account: string;
  readonly region: string;
}

/** Stacks in the order of deployment, as main.ts builds them. */
export function stackEntries(stacks: readonly string[], all: readonly Environment[]): StackEntry[] {
  return stacks.map((stack) => {
    const environment = all.find(({ system, name }) => stack.startsWith(`${system}-${name}-`));
    if (environment) {
      const { system, name, account, region } = environment;
      return {
        stack,
        environment: `${system}/${name}`,
        part: stack.slice(system.length + name.length + 2),
        account,
        region,
      };
    }
    const owner: Account | undefined = accounts.find(
      ({ account, region }) => stack === `bootstrap-${account}-${region}`,
    );
    const { account = "", region = "" } = owner ?? {};
    return { stack, environment: `${account}/${region}`, part: "bootstrap", account, region };
  });
}

/** The entries that the names mean, in their own order. All of them without a name. */
export function select(entries: readonly StackEntry[], names: readonly string[]): StackEntry[] {
  if (names.length === 0) return [...entries];
  const wanted = new Set<string>();
  for (const name of names) {
    const found = entries.filter((entry) => meanings(entry).includes(name));
    if (found.length === 0) throw unknownName(name, entries);
    for (const { stack } of found) wanted.add(stack);
  }
  return entries.filter(({ stack }) => wanted.has(stack));
}

/** Every name that an entry answers to. */
function meanings({ stack, environment, part }: StackEntry): string[] {
  const [system = ""] = environment.split("/");
  return [stack, environment, `${environment}/${part}`, system];
}

function unknownName(name: string, entries: readonly StackEntry[]): UsageError {
  const known = [...new Set(entries.flatMap(meanings))];
  return new UsageError(
    `no system, environment or stack is named "${name}"; the nearest: ${nearest(name, known).join(", ")}`,
    "Run slipway list for all of them.",
  );
}

/** Up to three names that may have been meant, the nearest first; at least one. */
export function nearest(name: string, known: readonly string[]): string[] {
  const near = known
    .map((candidate) => ({ candidate, apart: distance(name, candidate) }))
    .sort((a, b) => a.apart - b.apart)
    .filter(({ candidate, apart }) => apart <= Math.max(3, name.length / 3) || candidate.includes(name))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
  return near.length > 0 ? near : [closest(name, [...known])];
}
