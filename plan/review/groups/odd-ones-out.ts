import type { ChangeLine, ReviewedChange, SameChange } from "../model";
import { linesBetween } from "../semantics";
import type { Subject } from "../subjects";
import type { EnvironmentNames } from "./environment-names";
import type { SameResources } from "./same-resources";

type OddOneOut = SameChange["oddOnesOut"][number];

/** What a change is compared with. */
export interface Others {
  readonly names: EnvironmentNames;
  readonly resources: SameResources;
  readonly changes: ReadonlyMap<string, ReviewedChange>;
}

/**
 * Who has the resource of a change too and does otherwise: the environments of its system, and all of them once two share the
 * change. Who gets to the same values, or has them already, is not odd.
 */
export function oddOnesOut(change: ReviewedChange, environments: readonly string[], others: Others): OddOneOut[] {
  const same = others.resources.of(change.id);
  const subject = same.get(change.environment);
  if (subject === undefined) return [];
  const isShared = environments.length > 1;
  return [...same].flatMap(([environment, other]) => {
    const isAsked = isShared || systemOf(environment) === systemOf(change.environment);
    if (!isAsked || environments.includes(environment)) return [];
    const how = howOf(change, subject, other, isShared, others);
    return how === undefined ? [] : [{ environment, how }];
  });
}

function howOf(
  change: ReviewedChange,
  subject: Subject,
  other: Subject,
  isShared: boolean,
  others: Others,
): string | undefined {
  const isGone = other.action === "destroy" || other.action === "forget";
  switch (change.action) {
    case "create":
      if (isGone) return "is destroyed";
      // Who has it already is not odd, and of two new things that differ neither is.
      return isShared && other.action === "create" ? endsUp(change, subject, other, others) : undefined;
    case "destroy":
      if (isGone) return undefined;
      return other.action === "replace" ? "is replaced" : "stays";
    case "update":
    case "replace":
      return isGone ? "is destroyed" : endsUp(change, subject, other, others);
    default:
      return undefined;
  }
}

/** How the other resource ends up where the change makes a difference; undefined where both end up the same. */
function endsUp(change: ReviewedChange, subject: Subject, other: Subject, others: Others): string | undefined {
  const changed = new Set(others.changes.get(other.id)?.lines.map(({ what }) => what));
  const differing = linesBetween(other, subject).filter(
    (line) => isAbout(change, line) && !isOfItsOwn(line, change, other, others.names, changed.has(line.what)),
  );
  const [line, ...more] = differing;
  if (line === undefined) return undefined;
  const isChanged = changed.has(line.what);
  if (!isChanged && (more.length > 0 || isHidden(line))) return "does not change";
  const place = change.lines.length > 1 ? `${line.what}: ` : "";
  return `${place}${isChanged ? changing(line, other) : staying(line)}${more.length > 0 ? ` and ${more.length} more` : ""}`;
}

function changing({ before = "nothing", after = "nothing" }: ChangeLine, { action }: Subject): string {
  return `${action === "create" ? "is created with" : "changes to"} ${before} instead of ${after}`;
}

function staying({ before, after }: ChangeLine): string {
  if (before === undefined) return `stays without ${after}`;
  return after === undefined ? `keeps ${before}` : `stays ${before}`;
}

function isAbout({ lines, quiet: isQuiet }: ReviewedChange, { what, quiet }: ChangeLine): boolean {
  return lines.some((line) => line.what === what) && (quiet === undefined || isQuiet !== undefined);
}

/** Whether each environment has a value of its own there: a name, or a secret that changes in both. */
function isOfItsOwn(
  line: ChangeLine,
  { environment }: ReviewedChange,
  other: Subject,
  names: EnvironmentNames,
  isChanged: boolean,
): boolean {
  if (isHidden(line)) return isChanged;
  const { before = "", after = "" } = line;
  return names.without(other.stack.environment, before) === names.without(environment, after);
}

/** Two values that differ and are shown alike. */
function isHidden({ before, after }: ChangeLine): boolean {
  return before === after;
}

function systemOf(environment: string): string {
  return environment.split("/")[0] ?? environment;
}
