import type { AttributePath } from "../protocol/attribute-path";
import type { Problem } from "./problem";

/** How an error is headed, and what it says. */
export type Wording = Required<Pick<Problem, "summary" | "detail">>;

/** A path as the plugin framework writes it: `rule[0].status`. */
export function frameworkPath(path: AttributePath): string {
  return path.map((step, index) => (typeof step === "number" ? `[${step}]` : index === 0 ? step : `.${step}`)).join("");
}

/** What a validator says of a value. */
export function invalidValue(detail: string): Wording {
  return { summary: "Invalid Attribute Value", detail };
}

/** A text that the type of an enum refuses, which has no validator. Source: internal/framework/types/string_enum.go. */
export function notInEnum(text: string, allowed: readonly (string | number)[]): Wording {
  const detail = `A string value was provided that is not valid.\n\nGiven Value: ${text}\nExpecting One Of: ${allowed.join(", ")}`;
  return { summary: "Invalid String Enum Value", detail };
}

/** The same for the type of times. Source: timetypes/diagnostics.go of terraform-plugin-framework-timetypes. */
export function noTime(text: string): Wording {
  const detail = `A string value was provided that is not valid RFC3339 string format.\n\nGiven Value: ${text}`;
  return { summary: "Invalid RFC3339 String Value", detail };
}
