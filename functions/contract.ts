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
type Shape = Record<string, z.ZodType>;
type Facts = Omit<FieldFacts, "allowed" | "unit"> & { readonly unit?: string };

const kept = new WeakMap<z.ZodType, FieldFacts & { readonly decode: (text: string) => unknown }>();

function keep<T extends z.ZodType>(schema: T, facts: FieldFacts, decode: (text: string) => unknown): T {
  kept.set(schema, { ...facts, decode });
  return schema;
}

// Number("") is 0 and Number("0x10") is 16: only what a person would write as a number counts as one.
const toNumber = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
const toFlag = (text: string) => (text === "true" ? true : text === "false" ? false : text);

/** A name or ARN. Any text, because at synthesis it may still be an unresolved token. */
export const text = (facts: Facts) =>
  keep(z.string().min(1), { unit: "text", allowed: "a text that is not empty", ...facts }, (value) => value);

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

/** The field's own schema below `.default()` and `.optional()`, which is where its facts are kept. */
function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}

function factsOf(schema: z.ZodType) {
  const facts = kept.get(bare(schema));
  if (facts === undefined) throw new Error("every setting is built by text, whole, decimal, flag or oneOf");
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
    const { decode: _, ...facts } = factsOf(field);
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
export function encode(settings: Readonly<Record<string, Plain | undefined>>): Record<string, string> {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([key, value]) => [variableOf(key), String(value)]));
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
    : [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].map((key) => {
        const field = schema.shape[key];
        const facts = field === undefined ? undefined : factsOf(field);
        const got = values[key] === undefined ? "is missing" : `is ${JSON.stringify(values[key])}`;
        return `${nameOf(key)} ${got} but must be ${facts?.allowed}; set it, for example to ${facts?.example}`;
      });
  if (problems.length > 0) throw new SettingsError(`${where}: ${problems.join(" · ")}`);
  return parsed.data as z.output<z.ZodObject<T>>;
}

/** The settings are wrong; the message is one sentence with every problem. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}
