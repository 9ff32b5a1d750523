import type { ChangeLine, Review, ReviewedChange, SameChange } from "../model";
import { plural } from "../words";
import { code, text } from "./text";

/** Values of one change that are shown; the page has them all. */
const SHOWN = 8;

/** A destroyed or replaced resource: what, where, why, and what follows. */
export function lossItem({ action, path, address, type, environment, because, consequence }: ReviewedChange): string {
  const where = `${text(environment)} · ${code(path)}${path === address ? "" : ` · ${code(type)}`}`;
  const source = consequence?.source === undefined ? "" : ` ([source](${consequence.source}))`;
  return [
    `- **${action}** ${where}`,
    ...(because === undefined ? [] : [`  - why: ${text(because)}`]),
    ...(consequence === undefined ? [] : [`  - what follows: ${text(consequence.sentence)}${source}`]),
  ].join("\n");
}

/** The changes by service; of those of a kind that needs no reading, only how many. */
export function changeItems({ groups, changes }: Review, wanted: (change: ReviewedChange) => boolean): string[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return groups.flatMap(({ service, changes: same }) => {
    const items = same.flatMap((one) => {
      const change = byId.get(one.ids[0] ?? "");
      return change !== undefined && wanted(change) ? [changeItem(change, one)] : [];
    });
    return items.length === 0 ? [] : [`\n**${text(service)}**\n`, ...items];
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
    ...(action === "create" ? [] : lineItems(change.lines)),
    ...oddOnesOut.map(({ environment, how }) => `  - ⚠ ${text(environment)} ${text(how)}`),
  ].join("\n");
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
