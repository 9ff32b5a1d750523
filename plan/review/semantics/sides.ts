import { asAnswered } from "../../differences";
import { at, isObject } from "../../differences-parts";
import type { Subject, Values } from "../subjects";
import { seal } from "./sealed";

/** Two states of a resource, in the form in which AWS gives them back, with what is sensitive sealed. */
export interface Sides {
  readonly before: Values;
  readonly after: Values;
}

/** A resource before and after its change. */
export function sidesOf({ before, after, change, type }: Subject): Sides {
  const { before_sensitive: marks, after_sensitive: newMarks } = change;
  return {
    before: sealMembers(asAnswered(before, type), marks, newMarks),
    after: sealMembers(asAnswered(after, type), newMarks, marks),
  };
}

/** Two resources of one type, each as its plan leaves it. */
export function sidesBetween(one: Subject, other: Subject): Sides {
  const [marks, otherMarks] = [one.change.after_sensitive, other.change.after_sensitive];
  return {
    before: sealMembers(asAnswered(one.after, one.type), marks, otherMarks),
    after: sealMembers(asAnswered(other.after, other.type), otherMarks, marks),
  };
}

/** A mark on the whole resource counts for each argument. */
function sealMembers(values: unknown, own: unknown, other: unknown): Values {
  if (!isObject(values)) return {};
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, seal(value, markOf(own, name), markOf(other, name))]),
  );
}

function markOf(marks: unknown, name: string): unknown {
  return marks === true ? true : at(marks, name);
}
