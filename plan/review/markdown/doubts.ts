import type { Review } from "../model";
import { plural } from "../words";
import { code, text } from "./text";

/** What the plans do not prove, a sentence each. */
export function doubtItems({ notes, doubts }: Review): string[] {
  const { assumptions, typesWithoutFacts, notLookedInto } = doubts;
  return [
    ...notes.map(text),
    ...assumptions
      .filter(({ undecided }) => undecided.length > 0)
      .map(
        ({ address, undecided }) =>
          `${code(address)} is replaced if its ${undecided.map(text).join(", ")} differ from what exists.`,
      ),
    ...(assumptions.length === 0
      ? []
      : [
          `Of ${plural(assumptions.length, "adopted object")}, arguments that nobody recorded are assumed equal to the configuration.`,
        ]),
    ...(typesWithoutFacts.length === 0
      ? []
      : [`Planned by schema alone, replacement not modelled: ${typesWithoutFacts.map(text).join(", ")}.`]),
    ...(notLookedInto.length === 0
      ? []
      : [
          `Known only after apply, so nobody looked into them: ${plural(notLookedInto.length, "document")} such as policies.`,
        ]),
  ].map((sentence) => `- ${sentence}`);
}
