import { actionOf, describeDifference, differences, type ResourceChange } from "../plan";
import { paint } from "./paint";
import type { PlannedStack } from "./runs/run";

/** Differences of one resource that are shown; the plan's file has them all. */
const SHOWN = 12;

const MARKS = { update: paint.yellow, replace: paint.red, destroy: paint.red, forget: paint.yellow };

/** What changes of what exists, resource by resource, with what forces a replacement. New resources are only counted. */
export function changesText(planned: readonly PlannedStack[]): string {
  return planned.map(stackText).filter(Boolean).join("");
}

function stackText({ entry, result }: PlannedStack): string {
  const lines = (result.document?.resource_changes ?? [])
    .filter(({ mode }) => mode === "managed")
    .flatMap(resourceLines);
  return lines.length === 0 ? "" : `\n${paint.bold(entry.stack)}\n${lines.join("\n")}\n`;
}

function resourceLines(resource: ResourceChange): string[] {
  const action = actionOf(resource.change);
  const moved = resource.previous_address === undefined ? [] : [`      moved from ${resource.previous_address}`];
  if (!(action in MARKS)) return moved.length === 0 ? [] : [`  ${"move".padEnd(8)} ${resource.address}`, ...moved];
  const mark = Object.entries(MARKS).find(([name]) => name === action)?.[1] ?? String;
  const found = action === "update" || action === "replace" ? differences(resource.change, resource.type) : [];
  // What forces the replacement is what one reads first.
  const sorted = [...found].sort((a, b) => Number(b.forcesReplacement) - Number(a.forcesReplacement));
  const shown = sorted.slice(0, SHOWN).map((difference) => `      ${describeDifference(difference)}`);
  const rest = sorted.length > SHOWN ? [`      … and ${sorted.length - SHOWN} more`] : [];
  return [`  ${mark(action.padEnd(8))} ${resource.address}`, ...moved, ...shown, ...rest];
}
