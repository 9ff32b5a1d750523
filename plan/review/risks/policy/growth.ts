import { covers } from "./coverage";
import type { PatternSet, Statement } from "./statement";

/** What a policy allows that it did not allow, or no longer denies: the part of a statement. */
export interface Growth {
  readonly part: Statement;
  /** Whether only a condition fell or was loosened. */
  readonly onlyCondition: boolean;
}

/** What policies allow more than policies before; empty when every part of them was allowed already. */
export function growthOf(before: readonly Statement[], after: readonly Statement[]): Growth[] {
  return [
    ...after.filter(({ allows }) => allows).flatMap((statement) => uncovered(statement, before)),
    ...before.filter(({ allows }) => !allows).flatMap((statement) => uncovered(statement, after)),
  ];
}

function uncovered(statement: Statement, by: readonly Statement[]): Growth[] {
  const rest = partsOf(statement).filter((part) => !by.some((other) => covers(other, part)));
  return merge(
    rest.map((part) => ({
      part,
      onlyCondition: by.some((other) => covers({ ...other, conditions: [] }, part)),
    })),
  );
}

/** One statement for each action, resource and principal, so that each may be covered by another statement. */
function partsOf(statement: Statement): Statement[] {
  return singles(statement.actions).flatMap((actions) =>
    each(statement.resources).flatMap((resources) =>
      each(statement.principals).map((principals) => ({ ...statement, actions, resources, principals })),
    ),
  );
}

function singles(set: PatternSet): PatternSet[] {
  return set.except ? [set] : set.patterns.map((pattern) => ({ except: false, patterns: [pattern] }));
}

function each(set: PatternSet | undefined): (PatternSet | undefined)[] {
  return set === undefined ? [undefined] : singles(set);
}

/** Parts of one statement that differ in their actions alone become one again. */
function merge(parts: readonly Growth[]): Growth[] {
  const byRest = new Map<string, Growth>();
  for (const growth of parts) {
    const { actions, ...rest } = growth.part;
    const key = JSON.stringify([rest, growth.onlyCondition, actions.except]);
    const known = byRest.get(key);
    const patterns = [...(known?.part.actions.patterns ?? []), ...actions.patterns];
    byRest.set(key, { ...growth, part: { ...growth.part, actions: { ...actions, patterns } } });
  }
  return [...byRest.values()];
}
