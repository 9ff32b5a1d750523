import type { ChangeLine, Review, ReviewedChange, SameChange } from "../model";
import { plural } from "../words";
import { code, text } from "./text";

/** Values of one change that are shown; the page has them all. */
const SHOWN = 8;
/** New resources that are named in one line. */
const MOST_NAMED = 40;

/** Where a change is: `euglena/production · gateway/service/task aws_ecs_task_definition`. */
export function place({ environment, part, path, address, type }: ReviewedChange): string {
  return `${text(environment)} · ${code(`${part}/${path}`)}${path === address ? "" : ` ${code(type)}`}`;
}

/** A destroyed or replaced resource. */
export function lossItem(change: ReviewedChange): string {
  return [`- **${change.action}** ${place(change)}`, ...lossLines(change)].join("\n");
}

/** Why something is lost, and what follows from it. */
export function lossLines({ because, consequence }: ReviewedChange): string[] {
  const source = consequence?.source === undefined ? "" : ` ([source](${consequence.source}))`;
  return [
    ...(because === undefined ? [] : [`  - why: ${text(because)}`]),
    ...(consequence === undefined ? [] : [`  - what follows: ${text(consequence.sentence)}${source}`]),
  ];
}

/** A sentence to be followed by another one. */
export function followed(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/** The changes by service. */
export function changeItems(review: Review, wanted: (change: ReviewedChange) => boolean): string[] {
  return byService(review, wanted, (pairs) => pairs.map(({ change, same }) => changeItem(change, same)));
}

/** What changes quietly, in words with the number of resources. */
export function quietItems(review: Review): string[] {
  return byService(
    review,
    ({ quiet }) => quiet !== undefined,
    (pairs) =>
      pairs.map(({ change, same: { ids, environments, summary = "" } }) => {
        const what = ids.length === 1 ? code(change.path) : plural(ids.length, "resource");
        return `- ${text(summary)}: ${what} in ${environments.map(text).join(", ")}`;
      }),
  );
}

/** New resources by service, those of the same environments in one line. */
export function createItems(review: Review): string[] {
  return byService(
    review,
    ({ action }) => action === "create",
    (pairs) => {
      const environments = [...new Set(pairs.map(({ same }) => same.environments.map(text).join(", ")))];
      return environments.map((names) => {
        const made = pairs.filter(({ same }) => same.environments.map(text).join(", ") === names);
        const named = made.slice(0, MOST_NAMED).map(({ change, same }) => created(change, same));
        const rest = made.length - named.length;
        return `- ${names}: ${[...named, ...(rest > 0 ? [`… and ${rest.toLocaleString("en-US")} more`] : [])].join(", ")}`;
      });
    },
  );
}

function created({ path }: ReviewedChange, { ids, environments }: SameChange): string {
  const each = ids.length / environments.length;
  return `${code(path)}${each > 1 ? ` × ${each}` : ""}`;
}

interface Pair {
  /** The first of those that are the same. */
  readonly change: ReviewedChange;
  readonly same: SameChange;
}

function byService(
  { groups, changes }: Review,
  wanted: (change: ReviewedChange) => boolean,
  write: (pairs: readonly Pair[]) => string[],
): string[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return groups.flatMap(({ service, changes: alike }) => {
    const pairs = alike.flatMap((same) => {
      const change = byId.get(same.ids[0] ?? "");
      return change !== undefined && wanted(change) ? [{ change, same }] : [];
    });
    return pairs.length === 0 ? [] : [`\n**${text(service)}**\n`, ...write(pairs)];
  });
}

function changeItem(change: ReviewedChange, { ids, environments, oddOnesOut }: SameChange): string {
  const { action, path, type, address, importedAs, movedFrom } = change;
  const alike = ids.length > environments.length ? ` (${plural(ids.length, "resource")})` : "";
  const head = `- ${action} ${code(path)}${path === address ? "" : ` ${code(type)}`} in ${environments.map(text).join(", ")}${alike}`;
  return [
    head,
    ...(importedAs === undefined ? [] : [`  - adopts ${code(importedAs)}`]),
    ...(movedFrom === undefined ? [] : [`  - moved from ${code(movedFrom)}`]),
    ...lineItems(change.consequence?.severity === "none" ? change.lines.map(withoutForce) : change.lines),
    ...oddOnesOut.map(({ environment, how }) => `  - ⚠ ${text(environment)} ${text(how)}`),
  ].join("\n");
}

/** Where nobody notices the replacement, what forces it is no news. */
function withoutForce({ forcesReplacement: _nobodyNotices, ...line }: ChangeLine): ChangeLine {
  return line;
}

/** What somebody or something changed in AWS. */
export function driftItem(change: ReviewedChange): string {
  return [`- ${place(change)}`, ...lineItems(change.lines)].join("\n");
}

function lineItems(lines: readonly ChangeLine[]): string[] {
  const told = lines.filter(({ quiet }) => quiet === undefined);
  // What forces a replacement is what one reads first.
  const sorted = [...told].sort((a, b) => Number(b.forcesReplacement ?? false) - Number(a.forcesReplacement ?? false));
  const rest = sorted.length - SHOWN;
  return [
    ...sorted.slice(0, SHOWN).map((line) => `  - ${lineText(line)}`),
    ...(rest > 0 ? [`  - … and ${rest} more`] : []),
  ];
}

/** `port: 80 → 8080`, each value as code. */
export function lineText({ what, before, after, forcesReplacement }: ChangeLine): string {
  const forces = forcesReplacement ? " **forces replacement**" : "";
  if (before === undefined && after === undefined) return `${text(what)}${forces}`;
  if (before === undefined) return `${text(what)}: + ${code(after ?? "")}${forces}`;
  if (after === undefined) return `${text(what)}: − ${code(before)}${forces}`;
  return `${text(what)}: ${code(before)} → ${code(after)}${forces}`;
}
