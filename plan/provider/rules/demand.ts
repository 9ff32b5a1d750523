import { keyOf } from "../validation/paths";
import type { Rule } from "../validation/problem";
import { textsAt } from "./json-rule";

/** One demand on a text, and what the provider says where a text does not meet it. */
export interface Demand {
  meets: (text: string) => boolean;
  says: (key: string, text: string) => string;
}

/** Every text at these paths must meet all demands. An empty one counts as left out, for so it stands in a state. */
export function demanding(paths: readonly string[], demands: readonly Demand[]): Rule {
  return (config) =>
    paths
      .flatMap((path) => textsAt(config, path))
      .filter(({ text }) => text !== "")
      .flatMap(({ at, text }) =>
        demands.filter(({ meets }) => !meets(text)).map(({ says }) => ({ path: at, summary: says(keyOf(at), text) })),
      );
}

/** A text that matches a pattern, for validators with a sentence of their own. */
export function form(pattern: RegExp, says: Demand["says"]): Demand {
  return { meets: (text) => pattern.test(text), says };
}

/** A text in which a pattern is not found. */
export function without(pattern: RegExp, says: Demand["says"]): Demand {
  return { meets: (text) => !pattern.test(text), says };
}

/** StringMatch of the SDK's helper/validation, with a message. */
export function matches(pattern: RegExp, message: string): Demand {
  return form(pattern, (key) => `invalid value for ${key} (${message})`);
}

/** StringDoesNotMatch of the same. */
export function matchesNot(pattern: RegExp, message: string): Demand {
  return without(pattern, (key) => `invalid value for ${key} (${message})`);
}

/** At most so many bytes, which is what Go counts. */
export function atMost(bytes: number, says: Demand["says"]): Demand {
  return { meets: (text) => Buffer.byteLength(text) <= bytes, says };
}

/** The same in the words of most of the provider's older validators. */
export function notLonger(bytes: number): Demand {
  return atMost(bytes, (key, text) => `"${key}" cannot be longer than ${bytes} characters: ${JSON.stringify(text)}`);
}

/** Signs that a name may have, in the words of the older validators of events and dashboards. */
export function complies(pattern: RegExp): Demand {
  return form(
    pattern,
    (key, text) => `"${key}" doesn't comply with restrictions ("${pattern.source}"): ${JSON.stringify(text)}`,
  );
}
