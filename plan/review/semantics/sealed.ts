import { at, isList, isObject } from "../../differences-parts";

/** A value that must not be shown. What is drawn from it is its text, never its value. */
export class Sealed {
  constructor(
    readonly text: "(sensitive)" | "(masked)",
    readonly value: unknown,
    /** Whether terraform itself marks it on this side. */
    readonly marked: boolean,
  ) {}
}

/** Values with what is sensitive in them sealed: by terraform's marks of both sides, as one side may be less careful. */
export function seal(value: unknown, ownMarks: unknown, otherMarks: unknown): unknown {
  return sealBy(value, ownMarks, joined([ownMarks, otherMarks]), false);
}

/** A document without marks of its own, with the secrets sealed that somebody wrote into an environment. */
export function sealDocument(document: unknown): unknown {
  return sealBy(document, undefined, undefined, false);
}

/** Members that hold variables of a program, by name or as pairs of name and value. */
const ENVIRONMENT = /environment|variables|^options$/i;

const SECRET_NAME = /pass|pwd|secret|token|key|credential/i;

/** A password in an address: `postgres://user:password@host`. */
const SECRET_VALUE = /:\/\/[^/\s:@]*:[^/\s@]+@/;

function sealBy(value: unknown, own: unknown, marks: Marks | undefined, isEnvironment: boolean): unknown {
  if (value === null || value === undefined) return value;
  if (marks === true) return new Sealed("(sensitive)", value, own === true);
  if (isList(value)) return value.map((item, index) => sealBy(item, at(own, index), marks?.element, isEnvironment));
  if (!isObject(value)) return value;
  const named = isEnvironment && typeof value.name === "string" ? value.name : undefined;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const variable = named !== undefined && name === "value" ? named : name;
      if (isEnvironment && typeof item === "string" && isSecret(variable, item))
        return [name, new Sealed("(masked)", item, false)];
      return [name, sealBy(item, at(own, name), marks?.members.get(name), isEnvironment || ENVIRONMENT.test(name))];
    }),
  );
}

function isSecret(variable: string, value: string): boolean {
  return value !== "" && (SECRET_NAME.test(variable) || SECRET_VALUE.test(value));
}

/** Marks of several values as one: of everything, or of what is in lists and objects. Elements move, so all of a list share theirs. */
type Marks = true | { readonly element?: Marks; readonly members: ReadonlyMap<string, Marks> };

function joined(marks: readonly unknown[]): Marks | undefined {
  if (marks.includes(true)) return true;
  const [lists, maps] = [marks.filter(isList), marks.filter(isObject)];
  if (lists.length + maps.length === 0) return undefined;
  const members = new Map<string, Marks>();
  for (const name of new Set(maps.flatMap((map) => Object.keys(map)))) {
    const mark = joined(maps.map((map) => at(map, name)));
    if (mark !== undefined) members.set(name, mark);
  }
  return { element: joined(lists.flat()), members };
}
