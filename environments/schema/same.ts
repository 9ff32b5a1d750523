import type { z } from "zod";

/**
 * `T` with every field required and marked as what it was. Two types are mutually assignable in this form only when they
 * have the same fields: on its own, an optional field more or less would not show.
 */
type Exactly<T> = T extends readonly (infer Item)[]
  ? { readonly list: Exactly<Item> }
  : T extends object
    ? {
        readonly [Key in keyof T]-?: {
          readonly value: Exactly<Exclude<T[Key], undefined>>;
          readonly presence: object extends Pick<T, Key> ? "optional" : "required";
        };
      }
    : T;

type Same<A, B> = [Exactly<A>] extends [Exactly<B>] ? ([Exactly<B>] extends [Exactly<A>] ? true : false) : false;

/** `schema`, which compiles only when it accepts exactly what the module's own type `T` says. */
export function same<T>() {
  return <Schema extends z.ZodType>(schema: Same<z.output<Schema>, T> extends true ? Schema : never): Schema => schema;
}
