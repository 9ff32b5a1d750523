import type { AttributePath } from "../../protocol/attribute-path";
import type { Problem } from "../../validation/problem";

const SUMMARY = "Invalid Attribute Combination";

/** An argument that another one's value forbids. Source: internal/errs/diag.go, NewAttributeConflictsWhenError. */
export function conflictsWhen(path: AttributePath, other: AttributePath, value: string): Problem {
  const detail = `Attribute "${pathText(path)}" cannot be specified when "${pathText(other)}" is "${value}".`;
  return { path, summary: SUMMARY, detail };
}

/** The same where the provider only warns. Source: internal/errs/diag.go, NewAttributeConflictsWhenWillBeError. */
export function conflictsSoonWhen(path: AttributePath, other: AttributePath, value: string): Problem {
  const problem = conflictsWhen(path, other, value);
  return { ...problem, detail: `${problem.detail}\n\nThis will be an error in a future release.`, warning: true };
}

/** An argument that another one's value asks for. Source: internal/errs/diag.go, NewAttributeRequiredWhenError. */
export function requiredWhen(path: AttributePath, other: AttributePath, value: string): Problem {
  const detail = `Attribute "${pathText(path)}" must be specified when "${pathText(other)}" is "${value}".`;
  return { path: other, summary: SUMMARY, detail };
}

/** A path as these messages write it: `health_check[0].matcher`. Source: internal/errs/diag.go, PathString. */
export function pathText(path: AttributePath): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}
