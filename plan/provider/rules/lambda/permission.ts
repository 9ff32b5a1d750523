import type { Problem, Rule } from "../../validation/problem";
import { textsAt } from "../json-rule";
import { actionProblem } from "../policy/actions";
import { accountProblem, serviceProblem } from "../policy/principals";

/** Who may call a function: docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html */
export const permissionPrincipal: Rule = (config) =>
  textsAt(config, "principal").flatMap(({ at, text }): Problem[] => {
    const isService = /\.(amazonaws|amazon)\.com/.test(text);
    const wrong = isService ? serviceProblem(text) : accountProblem(text);
    return wrong === undefined ? [] : [{ path: at, summary: `principal: "${text}" ${wrong}` }];
  });

/** The form is known to the provider; whether there is such an action is not. */
export const permissionAction: Rule = (config) =>
  textsAt(config, "action").flatMap(({ at, text }): Problem[] => {
    const wrong = text.startsWith("lambda:") ? actionProblem(text) : undefined;
    return wrong === undefined ? [] : [{ path: at, summary: `action: ${wrong}` }];
  });
