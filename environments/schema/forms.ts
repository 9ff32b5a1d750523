import { z } from "zod";

/** What a schema allows at a place, for sentences: zod's issues tell the place, but not the other possibilities. */

type Schema = z.core.$ZodType;

/** The schema below its `.optional()`. */
function bare(schema: Schema | undefined): Schema | undefined {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;
}

/** The schema of a place below another one, through the forms of unions that the value was meant to be. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[], value: unknown): Schema | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return bare(schema);
  const here = formOf(schema, value);
  const below = (next: Schema | undefined) => (next ? schemaAt(next, rest, property(value, key)) : undefined);
  if (here instanceof z.ZodObject) return below(here.shape[String(key)]);
  if (here instanceof z.ZodRecord) return below(here.valueType);
  if (here instanceof z.ZodArray) return below(here.element);
  return undefined;
}

/**
 * The one form of a union that a value was meant to be: by its discriminator, else the one with the fewest fields too many
 * or missing. The schema itself when it has one form only; undefined when several fit equally well, or none.
 */
export function formOf(schema: Schema | undefined, value: unknown): Schema | undefined {
  const here = bare(schema);
  if (here instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = here.def;
    const meant = property(value, discriminator);
    return here.options.find(
      (option) => option instanceof z.ZodObject && option.shape[discriminator].safeParse(meant).success,
    );
  }
  if (!(here instanceof z.ZodUnion)) return here;
  const fitting = here.options
    .filter((option) => hasType(option, value))
    .map((option) => ({ option, misfit: misfit(option, value) }));
  const least = Math.min(...fitting.map((one) => one.misfit));
  const [best, second] = fitting.filter((one) => one.misfit === least);
  return second ? undefined : best?.option;
}

function hasType(schema: Schema, value: unknown): boolean {
  if (schema instanceof z.ZodArray) return Array.isArray(value);
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
  }
  return z.safeParse(schema, value).success;
}

/** Fields too many and fields missing for this form. */
function misfit(form: Schema, value: unknown): number {
  if (!(form instanceof z.ZodObject)) return 0;
  const names = Object.keys(Object(value));
  const unknown = names.filter((name) => !fieldsOf(form).includes(name));
  const missing = requiredOf(form).filter((name) => !names.includes(name));
  return unknown.length + missing.length;
}

/** The names of an object's fields; none when it is not an object of fixed fields. */
export function fieldsOf(schema: Schema | undefined): string[] {
  const here = bare(schema);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** The fields that an object cannot do without. */
export function requiredOf(schema: Schema): string[] {
  const here = bare(schema);
  if (!(here instanceof z.ZodObject)) return [];
  return Object.entries(here.shape).flatMap(([name, field]) => (field instanceof z.ZodOptional ? [] : [name]));
}

/** The forms of a union; the schema itself when it is none. */
export function variantsOf(schema: Schema | undefined): readonly Schema[] {
  const here = bare(schema);
  if (here === undefined) return [];
  return here instanceof z.ZodUnion ? here.options : [here];
}

/** What to write there, such as `{ secret, key }` or `a list [ … ]`. */
export function describe(schema: Schema): string {
  const here = bare(schema);
  if (here instanceof z.ZodUnion) return orList(here.options.map(describe));
  if (here instanceof z.ZodObject) {
    const required = requiredOf(here).map((name) => withValue(name, here.shape[name]));
    const shown = required.length > 0 ? required : fieldsOf(here).map((name) => `${name}?`);
    return `{ ${shown.join(", ")} }`;
  }
  if (here instanceof z.ZodRecord) return "an object { … }";
  if (here instanceof z.ZodArray) return "a list [ … ]";
  if (here instanceof z.ZodLiteral) return orList([...here.values].map((value) => JSON.stringify(value)));
  if (here instanceof z.ZodEnum) return orList(here.options.map((value) => JSON.stringify(value)));
  if (here instanceof z.ZodNumber) return "a number";
  if (here instanceof z.ZodBoolean) return "true or false";
  return 'a text "…"';
}

/** A field, and its value where only one is allowed (`by: "cpu"`) or the schema has an example. */
function withValue(name: string, schema: Schema | undefined): string {
  if (schema instanceof z.ZodLiteral) return `${name}: ${describe(schema)}`;
  const examples: unknown = schema && z.globalRegistry.get(schema)?.examples;
  const [example]: unknown[] = Array.isArray(examples) ? examples : [];
  return example === undefined ? name : `${name}: ${JSON.stringify(example)}`;
}

/** `a, b or c` */
export function orList(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} or ${parts[parts.length - 1]}`;
}

export function property(value: unknown, key: PropertyKey): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
