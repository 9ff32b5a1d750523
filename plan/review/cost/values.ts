import { isList, isObject } from "../../differences-parts";
import type { Values } from "../subjects";

/** Values of a plan are anything, also unknown: these take what they can use. */

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A number, also one that the provider writes as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

export function blocksOf(value: unknown): Values[] {
  return isList(value) ? value.filter(isObject) : [];
}

/** How many elements a list has; one where only AWS knows. */
export function countOf(value: unknown): number {
  return isList(value) ? value.length : 1;
}

/** What stands last in an ARN or path. */
export function lastStep(value: unknown): string | undefined {
  return textOf(value)?.split(/[/:]/).at(-1);
}

/** A kind of thing, and its name where that is known: `ALB euglena-alb`. */
export function named(kind: string, name: unknown): string {
  return [kind, textOf(name)].filter((part) => part !== undefined).join(" ");
}
