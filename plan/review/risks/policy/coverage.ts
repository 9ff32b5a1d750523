import { patternCovers, patternsOverlap } from "./pattern";
import type { Condition, PatternSet, Statement } from "./statement";

type Covers = (wide: string, narrow: string) => boolean;

const ANYTHING: PatternSet = { except: false, patterns: ["*"] };

/** Whether whatever a statement speaks of, another one speaks of too. Says no where it cannot tell. */
export function covers(wide: Statement, narrow: Statement): boolean {
  return (
    wide.allows === narrow.allows &&
    actionsCover(wide.actions, narrow.actions) &&
    setCovers(wide.resources, narrow.resources) &&
    setCovers(wide.principals, narrow.principals, principalCovers) &&
    wide.conditions.every((condition) => narrow.conditions.some((other) => isImplied(condition, other)))
  );
}

/** Whether all actions of a set are in another one, in small or capital letters. */
export function actionsCover(wide: PatternSet, narrow: PatternSet): boolean {
  return setCovers(inSmallLetters(wide), inSmallLetters(narrow));
}

function inSmallLetters({ except, patterns }: PatternSet): PatternSet {
  return { except, patterns: patterns.map((pattern) => pattern.toLowerCase()) };
}

/** Whether all that a set holds is in another one. */
export function setCovers(
  wide: PatternSet = ANYTHING,
  narrow: PatternSet = ANYTHING,
  covering: Covers = patternCovers,
): boolean {
  const holds = ({ patterns }: PatternSet, pattern: string) => patterns.some((one) => covering(one, pattern));
  if (wide.except && narrow.except) return wide.patterns.every((pattern) => holds(narrow, pattern));
  if (wide.except)
    return narrow.patterns.every((pattern) => !wide.patterns.some((one) => patternsOverlap(one, pattern)));
  // Everything but some is more than any list, unless that holds everything.
  if (narrow.except) return wide.patterns.includes("*");
  return narrow.patterns.every((pattern) => holds(wide, pattern));
}

/** An account's root stands for everybody in the account. */
function principalCovers(wide: string, narrow: string): boolean {
  const account = /^(AWS:arn:[^:]+:iam::\d{12}:)root$/.exec(wide)?.[1];
  return patternCovers(wide, narrow) || (account !== undefined && narrow.startsWith(account));
}

/** Whether a condition holds whenever another one does: one of fewer values, or (negated) of more. */
function isImplied(wide: Condition, narrow: Condition): boolean {
  if (wide.operator !== narrow.operator || wide.key !== narrow.key) return false;
  const covering: Covers = /Like/.test(wide.operator) ? patternCovers : (one, other) => one === other;
  const [more, fewer] = /Not/.test(wide.operator) ? [narrow, wide] : [wide, narrow];
  return fewer.values.every((value) => more.values.some((one) => covering(one, value)));
}
