import { isList, isObject } from "../../differences-parts";
import { Sealed } from "./sealed";

/** What a configuration gives of a value: without what the provider fills into its blocks. */
export function given(value: unknown, expression: unknown): unknown {
  if (value instanceof Sealed || isExpression(expression)) return value;
  const blocks = (isList(expression) ? expression : [expression]).filter(isObject);
  if (isList(value)) return value.map((element) => givenMembers(element, blocks));
  return givenMembers(value, blocks);
}

/** Whether a configuration gives what is at a place, or a whole that it is part of. */
export function isGiven(expression: unknown, names: readonly string[]): boolean {
  const [name, ...rest] = names;
  if (name === undefined || isExpression(expression)) return true;
  const blocks = (isList(expression) ? expression : [expression]).filter(isObject);
  return blocks.some((block) => Object.hasOwn(block, name) && isGiven(block[name], rest));
}

/** Blocks of one name stand in any order: what one of them gives counts for all. */
function givenMembers(value: unknown, blocks: readonly Record<string, unknown>[]): unknown {
  if (!isObject(value) || value instanceof Sealed) return value;
  const names = new Set(blocks.flatMap((block) => Object.keys(block)));
  const kept = Object.entries(value).filter(([name]) => names.has(name));
  return Object.fromEntries(
    kept.map(([name, item]) => [
      name,
      given(
        item,
        blocks.flatMap((block) => block[name] ?? []),
      ),
    ]),
  );
}

/** Terraform writes an argument's expression by its value or by what it mentions. */
function isExpression(expression: unknown): boolean {
  if (isList(expression)) return expression.length > 0 && expression.every(isExpression);
  return !isObject(expression) || "constant_value" in expression || "references" in expression;
}
