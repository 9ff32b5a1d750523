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
  return sealed(type, [before, change.before_sensitive], [after, change.after_sensitive]);
}

/** Two resources of one type, each as its plan leaves it. */
export function sidesBetween(one: Subject, other: Subject): Sides {
  return sealed(one.type, [one.after, one.change.after_sensitive], [other.after, other.change.after_sensitive]);
}

type Side = readonly [values: Values | null, marks: unknown];

/** Without what is the same on both sides: most of a resource is. */
function sealed(type: string, [before, marks]: Side, [after, newMarks]: Side): Sides {
  const [left, right] = [membersOf(asAnswered(before, type)), membersOf(asAnswered(after, type))];
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].filter(
    (name) => left[name] !== right[name] || markOf(marks, name) !== markOf(newMarks, name),
  );
  const side = (values: Values, own: unknown, other: unknown) =>
    Object.fromEntries(names.map((name) => [name, seal(values[name], markOf(own, name), markOf(other, name))]));
  return { before: side(left, marks, newMarks), after: side(right, newMarks, marks) };
}

function membersOf(values: unknown): Values {
  return isObject(values) ? values : {};
}

/** A mark on the whole resource counts for each argument. */
function markOf(marks: unknown, name: string): unknown {
  return marks === true ? true : at(marks, name);
}
