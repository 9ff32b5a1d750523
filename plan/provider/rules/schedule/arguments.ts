import type { Problem, Rule } from "../../validation/problem";
import { textsAt } from "../json-rule";
import { type ScheduleForm, scheduleProblem } from "./expression";

/** The argument that holds a schedule. */
export function scheduleAt(name: string, form: ScheduleForm): Rule {
  return (config) =>
    textsAt(config, name).flatMap(({ at, text }): Problem[] => {
      const wrong = text === "" ? undefined : scheduleProblem(text, form);
      return wrong === undefined ? [] : [{ path: at, summary: `${name}: ${wrong}` }];
    });
}

/** The argument that holds the time zone of a schedule. */
export function timeZoneAt(name: string): Rule {
  return (config) =>
    textsAt(config, name).flatMap(({ at, text }): Problem[] =>
      text === "" || isTimeZone(text)
        ? []
        : [
            {
              path: at,
              summary: `${name}: "${text}" is no time zone; write one of the IANA database, such as "Europe/Berlin"`,
            },
          ],
    );
}

function isTimeZone(name: string): boolean {
  try {
    // Offsets such as +01:00 are known to the runtime, but not to AWS.
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined && /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}
