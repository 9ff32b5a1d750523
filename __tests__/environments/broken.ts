import type { Account, EnvironmentInput } from "../../environments";
import {
  accounts,
  environmentInputs,
  environmentsFolder,
  InvalidEnvironmentsError,
  loadEnvironments,
} from "../../environments";

/** What `loadEnvironments` says against environments; nothing when they can be built. */
export function problemsOf(
  inputs: readonly EnvironmentInput[],
  shared: readonly Account[] = accounts,
  folder: string = environmentsFolder,
): readonly string[] {
  try {
    loadEnvironments(inputs, shared, folder);
    return [];
  } catch (error) {
    if (error instanceof InvalidEnvironmentsError) return error.problems;
    throw error;
  }
}

/** An environment of this repository, by `<system>/<name>`. */
export function environment(name: string): EnvironmentInput {
  const found = environmentInputs.find((input) => `${input.system}/${input.name}` === name);
  if (!found) throw new Error(`no environment ${name}`);
  return found;
}

/** Takes a field away. */
export const MISSING = Symbol("missing");

/** A copy of a thing with one place changed; a place is its keys with dots between, keys with dots or slashes in brackets. */
export function withChange<T extends object>(thing: T, path: string, value: unknown): T {
  const copy = structuredClone(thing);
  const keys = [...path.matchAll(/\[([^\]]+)\]|[^.[\]]+/g)].map(([key, bracketed]) => bracketed ?? key);
  const last = keys.pop();
  if (last === undefined) throw new Error("an empty path");
  const parent = keys.reduce<object>((holder, key) => {
    const next: unknown = Reflect.get(holder, key);
    if (typeof next === "object" && next !== null) return next;
    const made = {};
    Reflect.set(holder, key, made);
    return made;
  }, copy);
  if (value === MISSING) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return copy;
}

/** What is said when one field of an environment is changed; the others of this repository stand beside it as they are. */
export function problemsWith(name: string, path: string, value: unknown): readonly string[] {
  const changed = environment(name);
  return problemsOf(environmentInputs.map((input) => (input === changed ? withChange(input, path, value) : input)));
}
