import { actionOf, describeDifference, differences, type ResourceChange } from "../plan";
import { paint } from "./paint";
import type { PlannedStack, Run } from "./runs/run";

/** Differences of one resource that are shown; the plan's file has them all. */
const SHOWN = 12;

const MARKS = {
  create: paint.green,
  update: paint.yellow,
  replace: paint.red,
  destroy: paint.red,
  forget: paint.yellow,
};

/** What changes, resource by resource, with what forces a replacement. Where nothing existed, new resources are only counted. */
export function changesText({ planned, fresh }: Pick<Run, "planned" | "fresh">): string {
  return planned
    .map((stack) => stackText(stack, fresh))
    .filter(Boolean)
    .join("");
}

function stackText({ entry, result }: PlannedStack, fresh: boolean): string {
  const lines = (result.document?.resource_changes ?? [])
    .filter(({ mode, change }) => mode === "managed" && !(fresh && actionOf(change) === "create"))
    .flatMap((resource) => resourceLines(resource, result.constructPaths?.[resource.address]));
  return lines.length === 0 ? "" : `\n${paint.bold(entry.stack)}\n${lines.join("\n")}\n`;
}

function resourceLines(resource: ResourceChange, constructPath: string | undefined): string[] {
  const action = actionOf(resource.change);
  // The stack's own name stands above already.
  const construct = constructPath === undefined ? "" : paint.dim(`  ${constructPath.split("/").slice(1).join("/")}`);
  const moved = resource.previous_address === undefined ? [] : [`      moved from ${resource.previous_address}`];
  if (!(action in MARKS))
    return moved.length === 0 ? [] : [`  ${"move".padEnd(8)} ${resource.address}${construct}`, ...moved];
  const mark = Object.entries(MARKS).find(([name]) => name === action)?.[1] ?? String;
  const found = action === "update" || action === "replace" ? differences(resource.change, resource.type) : [];
  // What forces the replacement is what one reads first.
  const sorted = [...found].sort((a, b) => Number(b.forcesReplacement) - Number(a.forcesReplacement));
  const shown = sorted.slice(0, SHOWN).map((difference) => `      ${describeDifference(difference)}`);
  const rest = sorted.length > SHOWN ? [`      … and ${sorted.length - SHOWN} more`] : [];
  return [`  ${mark(action.padEnd(8))} ${resource.address}${construct}`, ...moved, ...shown, ...rest];
}
