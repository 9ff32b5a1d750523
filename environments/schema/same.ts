import type { z } from "zod";

/** `T` with everything readonly: how modules write what zod infers as changeable. */
type Readonlyish<T> = T extends readonly (infer Item)[]
  ? readonly Readonlyish<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Readonlyish<T[Key]> }
    : T;

/** `schema`, which compiles only when it accepts exactly what the module's own type `T` says. */
export function same<T>() {
  return <Schema extends z.ZodType>(
    schema: Readonlyish<z.output<Schema>> extends T
      ? T extends Readonlyish<z.output<Schema>>
        ? Schema
        : never
      : never,
  ): Schema => schema;
}
