import type { ResourceChange } from "../terraform/document";
import type { Finding } from "./finding";
import { findResource, isChanged, resourcesOf, sayAction, sayChange, sayUnknown } from "./resource";
import type { Planned } from "./subject";

/** Resources that are shown, and differences of each. */
const MOST_RESOURCES = 10;
const MOST_DIFFERENCES = 3;

export function toPlanNothing(plan: Planned): Finding {
  const all = resourcesOf(plan);
  const changed = all.filter(isChanged);
  const says = () =>
    changed.length === 0
      ? `The plan changes nothing: ${counted(all.length)} in it.`
      : `The plan changes ${counted(changed.length)}:${listed(changed)}`;
  return { holds: changed.length === 0, says };
}

export function toOnlyChange(plan: Planned, addresses: readonly string[]): Finding {
  const changed = resourcesOf(plan).filter(isChanged);
  const others = changed.filter(({ address }) => !addresses.includes(address));
  const missed = addresses.filter((wanted) => !changed.some(({ address }) => address === wanted));
  const sayMissed = (address: string) => {
    const resource = findResource(plan, address);
    return resource === undefined ? sayUnknown(plan, address) : sayAction(resource);
  };
  const says = () => {
    if (others.length + missed.length === 0) return `The plan changes these and no others:${listed(changed)}`;
    const otherwise = others.length > 0 ? [`${counted(others.length)} not named:${listed(others)}`] : [];
    return [...missed.map(sayMissed), ...otherwise].join("\n");
  };
  return { holds: others.length + missed.length === 0, says };
}

function counted(count: number): string {
  return `${count} resource${count === 1 ? "" : "s"}`;
}

function listed(changed: readonly ResourceChange[]): string {
  const rest = changed.length - MOST_RESOURCES;
  const shown = changed.slice(0, MOST_RESOURCES).map((resource) => sayChange(resource, MOST_DIFFERENCES));
  const lines = rest > 0 ? [...shown, `and ${rest} more`] : shown;
  return lines.map((text) => `\n  ${text.replaceAll("\n", "\n  ")}`).join("");
}
