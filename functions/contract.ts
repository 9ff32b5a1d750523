import * as z from "zod";

/** What a person needs to know of one setting; README.md and `slipway scaler settings` print it. */
export interface FieldFacts {
  readonly about: string;
  readonly unit: string;
  /** The values allowed, as the error message says them. */
  readonly allowed: string;
  /** Where the default and the limits come from. */
  readonly source: string;
  /** A value that is right, for the remedy of the error message; the default when there is one. */
  readonly example?: string;
}

type Plain = string | number | boolean;
type Entries = readonly Readonly<Record<string, Plain | undefined>>[];
type Shape = Record<string, z.ZodType>;
type Facts = Omit<FieldFacts, "allowed" | "unit"> & { readonly unit?: string };

interface Kept extends FieldFacts {
  readonly decode: (text: string) => unknown;
  /** The fields of one entry, for a list. */
  readonly entry?: Shape;
}

const kept = new WeakMap<z.ZodType, Kept>();

function keep<T extends z.ZodType>(schema: T, facts: FieldFacts, decode: Kept["decode"], entry?: Shape): T {
  kept.set(schema, { ...facts, decode, ...(entry && { entry }) });
  return schema;
}

// Number("") is 0 and Number("0x10") is 16: only what a person would write as a number counts as one.
const toNumber = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
const toFlag = (text: string) => (text === "true" ? true : text === "false" ? false : text);

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A name or ARN. Any text, because at synthesis it may still be an unresolved token. */
export const text = (facts: Facts) =>
  keep(z.string().min(1), { unit: "text", allowed: "a text that is not empty", ...facts }, (value) => value);

/** A name of which not every text will do; `allowed` says it as the error message does. */
export const matching = (pattern: RegExp, allowed: string, facts: Facts) =>
  keep(z.string().regex(pattern), { unit: "text", allowed, ...facts }, (value) => value);

/** A whole number within limits, both included. */
export const whole = (from: number, to: number, facts: Facts) =>
  keep(
    z.int().min(from).max(to),
    { unit: "count", allowed: `a whole number from ${from} to ${to}`, ...facts },
    toNumber,
  );

/** A number within limits, both included. */
export const decimal = (from: number, to: number, facts: Facts) =>
  keep(z.number().min(from).max(to), { unit: "count", allowed: `a number from ${from} to ${to}`, ...facts }, toNumber);

/** true or false. */
export const flag = (facts: Facts) => keep(z.boolean(), { unit: "switch", allowed: "true or false", ...facts }, toFlag);

/** One of a few numbers. */
export const oneOf = <const T extends readonly [number, ...number[]]>(values: T, facts: Facts) =>
  keep(z.literal([...values]), { unit: "count", allowed: `one of ${values.join(", ")}`, ...facts }, toNumber);

/** From so many to so many objects with the same fields. One variable holds them, as JSON. */
export const list = <T extends Shape>(from: number, to: number, entry: T, facts: Facts) => {
  const keys = Object.entries(entry).map(([key, field]) => (field instanceof z.ZodOptional ? `${key}?` : key));
  return keep(
    z.array(z.strictObject(entry)).min(from).max(to).readonly(),
    { unit: "list", allowed: `a list of ${from} to ${to} objects { ${keys.join(", ")} }`, ...facts },
    toJson,
    entry,
  );
};

/** The field's own schema below `.default()` and `.optional()`, which is where its facts are kept. */
function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}

function factsOf(schema: z.ZodType) {
  const facts = kept.get(bare(schema));
  if (facts === undefined)
    throw new Error("every setting is built by text, matching, whole, decimal, flag, oneOf or list");
  return facts;
}

/** minTasks → MIN_TASKS */
export const variableOf = (key: string) => key.replace(/([A-Z])/g, "_$1").toUpperCase();

export interface FieldRow extends FieldFacts {
  readonly key: string;
  readonly variable: string;
  /** "- required" where there is none. */
  readonly default: string;
}

/** All fields of a contract, for tables. */
export function fieldRows(schema: z.ZodObject<Shape>): FieldRow[] {
  return Object.entries(schema.shape).map(([key, field]) => {
    const { decode: _, entry: __, ...facts } = factsOf(field);
    const preset = field.safeParse(undefined);
    const value = !preset.success
      ? "- required"
      : preset.data === undefined
        ? "- see description"
        : String(preset.data);
    return { key, variable: variableOf(key), default: value, ...facts };
  });
}

/** Settings as environment variables: plain conversion, no checks, so that unresolved tokens pass. */
export function encode(settings: Readonly<Record<string, Plain | Entries | undefined>>): Record<string, string> {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  const written = (value: unknown) => (typeof value === "object" ? JSON.stringify(value) : String(value));
  return Object.fromEntries(entries.map(([key, value]) => [variableOf(key), written(value)]));
}

/** Environment variables as raw values; what can't be read stays text, and `check` then complains with that text. */
export function decode(schema: z.ZodObject<Shape>, environment: Readonly<Record<string, string | undefined>>) {
  const entries = Object.entries(schema.shape).flatMap(([key, field]) => {
    const value = environment[variableOf(key)];
    return value === undefined ? [] : [[key, factsOf(field).decode(value)] as const];
  });
  return Object.fromEntries(entries);
}

/** A relation between fields that does not hold: what, and the remedy. */
export interface Breach {
  readonly what: string;
  readonly fix: string;
}

/** One sentence: which field or entry, what it is, what is allowed, and the remedy. */
function problemOf(shape: Shape, issue: z.core.$ZodIssue, values: unknown, nameOf: (key: string) => string): string {
  const [key, index, part] = issue.path.map(String);
  const schema = shape[key ?? ""];
  const facts = schema && factsOf(schema);
  const value = memberOf(values, key);
  const name = nameOf(key ?? "");
  if (facts?.entry === undefined || index === undefined) return wrong(name, value, facts);
  const entry = memberOf(value, index);
  const inEntry = part === undefined ? undefined : facts.entry[part];
  if (inEntry !== undefined) return wrong(`${name}[${index}].${part}`, memberOf(entry, part), factsOf(inEntry));
  const keys = Object.keys(facts.entry).join(", ");
  if (issue.code !== "unrecognized_keys") {
    return `${name}[${index}] is ${JSON.stringify(entry)} but must be an object with ${keys}; write it as one`;
  }
  return `${name}[${index}] has ${issue.keys.join(", ")} but there are only ${keys}; correct the name or remove it`;
}

const memberOf = (values: unknown, key: string | undefined): unknown =>
  typeof values === "object" && values !== null && key !== undefined ? Reflect.get(values, key) : undefined;

function wrong(name: string, value: unknown, facts: Kept | undefined): string {
  const got =
    value === undefined
      ? "is missing"
      : Array.isArray(value)
        ? `has ${value.length} entries`
        : `is ${JSON.stringify(value)}`;
  return `${name} ${got} but must be ${facts?.allowed}; set it, for example to ${facts?.example}`;
}

/** Checks values against the contract; throws one sentence that names every problem. */
export function check<T extends Shape>(
  where: string,
  schema: z.ZodObject<T>,
  values: Readonly<Record<string, unknown>>,
  relations: (settings: z.output<z.ZodObject<T>>) => Breach[],
  nameOf: (key: string) => string,
): z.output<z.ZodObject<T>> {
  const parsed = schema.safeParse(values);
  const problems = parsed.success
    ? relations(parsed.data).map(({ what, fix }) => `${what}; ${fix}`)
    : [...new Set(parsed.error.issues.map((issue) => problemOf(schema.shape, issue, values, nameOf)))];
  if (problems.length > 0) throw new SettingsError(`${where}: ${problems.join(" · ")}`);
  return parsed.data as z.output<z.ZodObject<T>>;
}

/** The settings are wrong; the message is one sentence with every problem. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}
