import { at, isList, isObject } from "../../../differences-parts";
import type { Subject, Values } from "../../subjects";

/** A resource's values after apply without those that terraform marks as sensitive: what may stand in a picture. */
export function visible({ after, change }: Subject): Values {
  const left = unmarked(after, change.after_sensitive);
  return isObject(left) ? left : {};
}

function unmarked(value: unknown, marks: unknown): unknown {
  if (marks === true) return undefined;
  if (isList(value)) return value.map((item, index) => unmarked(item, at(marks, index)));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unmarked(item, at(marks, name))]));
}
