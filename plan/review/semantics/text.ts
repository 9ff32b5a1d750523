import { isList, isObject, jsonDocument } from "../../differences-parts";
import { describePair, describeValue, quoteText } from "../../differences-text";
import { Sealed, sealDocument } from "./sealed";

/** Elements that are named one by one; of more, the number is said. */
const MOST_LISTED = 5;

/** A value in one line, without what must not be shown. */
export function textOf(value: unknown): string {
  return value instanceof Sealed ? value.text : describeValue(shown(value));
}

/** Two values in one line each: of long ones the place where they part. Missing where there is nothing. */
export function textsOf(before: unknown, after: unknown): { before?: string; after?: string } {
  if (isNothing(before) || isNothing(after) || before instanceof Sealed || after instanceof Sealed)
    return {
      before: isNothing(before) ? undefined : textOf(before),
      after: isNothing(after) ? undefined : textOf(after),
    };
  const [left, right] = describePair(shown(before), shown(after));
  return { before: left, after: right };
}

/** `a, b, c`; of many, `a, b, c, d, e and 12 more`. */
export function listOf(values: readonly unknown[]): string {
  const texts = values.slice(0, MOST_LISTED).map(textOf).join(", ");
  return values.length > MOST_LISTED ? `${texts} and ${values.length - MOST_LISTED} more` : texts;
}

/** Of a list, what is taken out and what is put in. */
export function elementsOf(
  removed: readonly unknown[],
  added: readonly unknown[],
): { before?: string; after?: string } {
  return {
    before: removed.length === 0 ? undefined : listOf(removed),
    after: added.length === 0 ? undefined : listOf(added),
  };
}

/** A name as it stands in a label: `"web"`. */
export function label(name: unknown): string {
  return name instanceof Sealed ? name.text : quoteText(String(name));
}

export function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Whether it says nothing: no value, an empty text, list or map. */
export function isEmpty(value: unknown): boolean {
  if (isNothing(value) || value === "") return true;
  if (value instanceof Sealed) return false;
  return (isList(value) && value.length === 0) || (isObject(value) && Object.values(value).every(isNothing));
}

/** Everything in a value as it may be shown; JSON texts are looked into, as a secret may stand in them too. */
function shown(value: unknown): unknown {
  if (value instanceof Sealed) return value.text;
  if (isList(value)) return value.map(shown);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shown(item)]));
  const document = jsonDocument(value);
  return document === undefined ? value : shown(sealDocument(document));
}
