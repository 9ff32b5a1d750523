import { goJsonError } from "../../validation/go-json-error";
import { duplicateKeys } from "./duplicate-keys";

/**
 * What the provider says of an IAM policy before AWS sees it; undefined when it says nothing. Source: ValidIAMPolicyJSON in
 * internal/verify/validate.go.
 */
export function policyTextProblem(key: string, text: string): string | undefined {
  const wrong = (why: string) => `"${key}" contains an invalid JSON policy: ${why}`;
  if (text === "") return `"${key}" is an empty string, which is not a valid JSON value`;
  if (/^\s/.test(text)) return wrong("leading space characters are not allowed");
  if (text.startsWith('"')) return wrong(`contains a JSON-encoded string, not a JSON-encoded object${hint(text)}`);
  if (text.startsWith("[")) return wrong("contains a JSON array, not a JSON object");
  if (!text.startsWith("{")) return wrong("not a JSON object");
  const broken = goJsonError(text);
  if (broken !== undefined) return wrong(`${broken.message}, at byte offset ${broken.offset}`);
  const duplicates = duplicateKeys(text);
  return duplicates.length === 0
    ? undefined
    : `"${key}" contains duplicate JSON keys: ${duplicates.map((path) => `duplicate key "${path}"`).join("\n")}`;
}

/** What probably went wrong when an object was expected and a text came. */
function hint(text: string): string {
  const content = parsed(text);
  if (typeof content !== "string") return "";
  if (content.endsWith(".json"))
    return " (have you passed a JSON-encoded filename instead of the content of that file?)";
  return parsed(content) === undefined ? "" : " (have you double-encoded your JSON data?)";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
