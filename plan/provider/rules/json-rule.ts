import type { AttributePath } from "../protocol/attribute-path";
import type { ObjectValue, Value } from "../protocol/value";
import { formats } from "../validation/formats";
import { keyOf, placesAt, scalars } from "../validation/paths";
import type { Problem, Rule } from "../validation/problem";

/** What is wrong inside a document, without the name of the argument that holds it. */
export interface Finding {
  text: string;
  warning?: true;
}

/** Words what is wrong with a text before anybody looks inside it. */
export type JsonWording = (key: string, text: string) => string | undefined;

/**
 * A rule about the JSON document that an argument holds, at a path such as `policy` or `inline_policy.policy`. A text known
 * only after apply is left alone; one that is no JSON is worded as the provider words it.
 */
export function aboutJson(
  path: string,
  check: (document: Value, config: ObjectValue) => Finding[],
  wording: JsonWording = plainJson,
): Rule {
  return (config) =>
    textsAt(config, path).flatMap(({ at, text }) => {
      const malformed = wording(keyOf(at), text);
      if (malformed !== undefined) return [{ path: at, summary: malformed }];
      if (text === "") return [];
      const document: Value = JSON.parse(text);
      return check(document, config).map((finding) => worded(at, finding));
    });
}

/** Every known text at a path. */
export function textsAt(config: ObjectValue, path: string): { at: AttributePath; text: string }[] {
  return placesAt(config, path)
    .flatMap(scalars)
    .flatMap(({ path: at, value }) => (typeof value === "string" ? [{ at, text: value }] : []));
}

/** A finding as a problem of an argument: `policy: …`. */
export function worded(at: AttributePath, { text, warning }: Finding): Problem {
  return { path: at, summary: `${keyOf(at)}: ${text}`, ...(warning ? { warning } : {}) };
}

/** An empty text is read as an argument that was left out. */
function plainJson(key: string, text: string): string | undefined {
  return text === "" ? undefined : formats.json(key, text);
}
