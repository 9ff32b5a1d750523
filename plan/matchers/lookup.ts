import { at, isList, isObject, jsonDocument } from "../differences-parts";
import { formatPath, type Path } from "../differences-path";
import { UNKNOWN } from "../provider/protocol/value";
import type { ResourceChange } from "../terraform/document";
import { isMarked, mergeUnknown } from "../terraform/known-values";
import { sayNone } from "./nearest";
import { findResource, sayAction, sayUnknown } from "./resource";
import type { Planned } from "./subject";

/** A value after apply; UNKNOWN also where it is part of something unknown. */
export interface Found {
  value: unknown;
  /** It, or a part of it, must not be printed. */
  sensitive: boolean;
}

/** Why there is no value. */
export interface Missing {
  missing: string;
  /** The resource or its attribute does not exist, so that the question makes no sense. */
  isMistake: boolean;
}

/** The value of a resource after apply, also inside a JSON text. */
export function lookUp(plan: Planned, address: string, path: Path): Found | Missing {
  const resource = findResource(plan, address);
  if (resource === undefined) return { missing: sayUnknown(plan, address), isMistake: true };
  if (resource.change.after === null && !isMarked(resource.change.after_unknown))
    return { missing: `${sayAction(resource)}: it has no values after apply.`, isMistake: true };
  return follow(resource, path);
}

function follow({ address, change }: ResourceChange, path: Path): Found | Missing {
  let value = mergeUnknown(change.after, change.after_unknown);
  let marks = change.after_sensitive;
  for (const [depth, step] of path.entries()) {
    if (value === UNKNOWN) break;
    const opened = jsonDocument(value) ?? value;
    value = at(opened, step);
    if (value === undefined) {
      const place = [address, formatPath(path.slice(0, depth))].join(" ").trim();
      return { missing: `${place} ${sayMissing(opened, step)}.`, isMistake: depth === 0 };
    }
    marks = marks === true || at(marks, step);
  }
  return { value, sensitive: isMarked(marks) };
}

function sayMissing(opened: unknown, step: string | number): string {
  const name = formatPath([step]);
  if (isList(opened))
    return `is a list of ${opened.length}${typeof step === "string" ? `; take one of it first: [0].${name}` : ` without ${name}`}`;
  if (!isObject(opened)) return `is no list or object, so it has no ${name}`;
  return `has ${sayNone(name, Object.keys(opened))}`;
}
