import type { ChangeGroup, ReviewedChange, SameChange } from "../model";
import type { Subject } from "../subjects";
import { EnvironmentNames } from "./environment-names";
import { type Others, oddOnesOut } from "./odd-ones-out";
import { instanceOf, SameResources } from "./same-resources";
import { summaryOf } from "./summary";

/** What changes quietly and alike in several services belongs to none of them. */
const SEVERAL_SERVICES = "several services";

/**
 * The changes by service, the same change of several environments once; what belongs to one environment (its names, account,
 * region, ids) may differ. Quiet changes are the same when their lines are, of whatever resources.
 */
export function groupsOf(changes: readonly ReviewedChange[], subjects: readonly Subject[]): ChangeGroup[] {
  const names = new EnvironmentNames();
  const resources = new SameResources(subjects, names);
  const others = { names, resources, changes: new Map(changes.map((change) => [change.id, change])) };
  const groups = new Map<string, SameChange[]>();
  for (const alike of inKinds(changes, names)) {
    const [first] = alike;
    const isOfOne = alike.every(({ service }) => service === first.service);
    const service = isOfOne ? first.service : SEVERAL_SERVICES;
    const group = groups.get(service) ?? [];
    groups.set(service, group);
    group.push(sameChange(alike, others));
  }
  return [...groups].map(([service, same]) => ({ service, changes: same }));
}

/** At least one. */
type Alike = [ReviewedChange, ...ReviewedChange[]];

/** Changes that are the same, in the order in which their kinds come first. */
function inKinds(changes: readonly ReviewedChange[], names: EnvironmentNames): Alike[] {
  const kinds = new Map<string, Alike>();
  for (const change of changes) {
    const kind = names.without(change.environment, kindOf(change));
    const alike = kinds.get(kind);
    if (alike === undefined) kinds.set(kind, [change]);
    else alike.push(change);
  }
  return [...kinds.values()];
}

function kindOf(change: ReviewedChange): string {
  const { quiet, lines, service, part, type, path, address, action, importedAs, movedFrom } = change;
  const said = [action, importedAs !== undefined, movedFrom !== undefined, lines];
  if (quiet !== undefined) return JSON.stringify([quiet, ...said]);
  return JSON.stringify([service, part, type, path, instanceOf(address), ...said]);
}

function sameChange(alike: Alike, others: Others): SameChange {
  const [first] = alike;
  const environments = [...new Set(alike.map(({ environment }) => environment))];
  return {
    ids: alike.map(({ id }) => id),
    environments,
    summary: first.quiet === undefined ? undefined : summaryOf(first.lines),
    oddOnesOut: oddOnesOut(first, environments, others),
  };
}
