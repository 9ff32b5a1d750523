import { z } from "zod";

/** Every field that a schema has, with `*` for a key or an index: `services.*.containers.*.image.tag`. */
export function fieldsOf(schema: z.core.$ZodType, at = ""): string[] {
  return [...new Set(walk(schema, at))].sort();
}

function walk(schema: z.core.$ZodType, at: string): string[] {
  const below = (key: string) => (at === "" ? key : `${at}.${key}`);
  if (schema instanceof z.ZodOptional) return walk(schema.unwrap(), at);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => walk(option, at));
  if (schema instanceof z.ZodRecord) return walk(schema.valueType, below("*"));
  if (schema instanceof z.ZodArray) return walk(schema.element, below("*"));
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]) => [below(key), ...walk(field, below(key))]);
}
