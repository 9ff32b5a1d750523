import type { Path } from "../differences-path";

/**
 * Matchers for a plan: a `Plan`, a `StackPlan`, terraform's own plan document, a `TerraformStack`, or a promise of one. For a
 * stack, which they plan, and for a promise they are to be awaited.
 *
 * An address is terraform's. A plan with errors answers no question but `toPlan` and `toFailPlan`: the others fail, with `.not`
 * too. So do those that ask about one resource when the plan has no such address, so that a slip of the pen does not pass for
 * an answer; only `.not.toCreate` holds then.
 */
export interface PlanMatchers<R> {
  /** Terraform plans it without an error. */
  toPlan(): R;

  /** Terraform refuses it, with an error that contains the text or matches: `summary at address (construct path): detail`. */
  toFailPlan(message?: string | RegExp): R;

  /** No resource is created, updated, replaced, destroyed, imported or forgotten. Outputs and moves do not count. */
  toPlanNothing(): R;

  /** The resource is created; `because` is a path that it sets. */
  toCreate(address: string, because?: string | Path): R;

  /** The resource is updated in place; `because` is a path that differs: `tags.Name`, or all of `tags`. */
  toUpdate(address: string, because?: string | Path): R;

  /** The resource is destroyed and created anew; `because` is a path that forces it. */
  toReplace(address: string, because?: string | Path): R;

  /** The resource is destroyed, with nothing in its place; `because` is a path that it had set. */
  toDestroy(address: string, because?: string | Path): R;

  /** Exactly these resources change, in whatever way; an import is a change too. */
  toOnlyChange(addresses: readonly string[]): R;

  /**
   * After apply the resource has a value at a path, `health_check[0].path`, which leads into JSON texts as well:
   * `container_definitions[0].image`. The value is compared as `toEqual` does, asymmetric matchers included; UNKNOWN is a
   * value known after apply. A JSON text is also equal to what it says.
   */
  toHavePlanned(address: string, path: string | Path, value: unknown): R;

  /** The value at the path, or what it is part of, is known after apply. */
  toBeUnknownUntilApply(address: string, path: string | Path): R;
}
