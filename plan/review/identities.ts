import { isList, isObject } from "../differences-parts";
import type { Subject } from "./subjects";

/** Subjects by what AWS calls them: for links that no configuration holds. */
export class Identities {
  private readonly byName = new Map<string, Subject>();

  constructor(subjects: readonly Subject[]) {
    for (const subject of subjects) {
      for (const values of [subject.before, subject.after]) {
        for (const name of [values?.arn, values?.id]) {
          // The id of some types is no more than a name, which several have: the first one counts.
          if (typeof name === "string" && name !== "" && !this.byName.has(name)) this.byName.set(name, subject);
        }
      }
    }
  }

  /** The subject with this id or ARN. */
  named(name: string): Subject | undefined {
    return this.byName.get(name);
  }

  /** Every other subject whose id or ARN stands somewhere in values. */
  in(values: unknown, own?: Subject): Subject[] {
    const found = textsIn(values).flatMap((text) => this.named(text) ?? []);
    return [...new Set(found)].filter((subject) => subject !== own);
  }
}

/** Every text in a value, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (isList(value)) return value.flatMap(textsIn);
  return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
