import { arnProblem, formats } from "../../validation/formats";
import { keyOf } from "../../validation/paths";
import type { Problem, Rule } from "../../validation/problem";
import { complies, demanding, notLonger } from "../demand";
import { textsAt } from "../json-rule";

/** validateRuleName and validateTargetID in internal/service/events/validate.go */
export function eventName(...paths: readonly string[]): Rule {
  return demanding(paths, [notLonger(64), complies(/^[0-9A-Za-z_.-]+$/)]);
}

const BUS_NAME = /^[/.\-_A-Za-z0-9]+$/;
const BUS_ARN = /^arn:[^:]+:events:[^:]*:[^:]*:event-bus\/[/.\-_A-Za-z0-9]+$/;

/** validBusNameOrARN in the same file: of two forms that do not fit, both are said. */
export const eventBus: Rule = (config) =>
  textsAt(config, "event_bus_name").flatMap(({ at, text }): Problem[] => {
    const key = keyOf(at);
    if (text === "" || BUS_NAME.test(text) || (BUS_ARN.test(text) && arnProblem(text) === undefined)) return [];
    return [
      { path: at, summary: formats.arn(key, text) ?? `"${key}" (${text}) is not a valid Event Bus ARN` },
      { path: at, summary: `expected value of ${key} to match regular expression "^[/.\\-_A-Za-z0-9]+$", got ${text}` },
    ];
  });
