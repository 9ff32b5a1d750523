import { formats } from "../../validation/formats";
import { keyOf } from "../../validation/paths";
import type { Problem, Rule } from "../../validation/problem";
import { textsAt } from "../json-rule";

const ACTIONS = ["alarm_actions", "insufficient_data_actions", "ok_actions"];

/** What an alarm can do to its own EC2 instance. */
const AUTOMATION = "^arn:[\\w-]+:automate:[\\w-]+:ec2:(reboot|recover|stop|terminate)$";

/** An ARN, or what has the form of one; else both errors are said: validEC2AutomateARN in internal/service/cloudwatch/validate.go */
export const alarmActions: Rule = (config) =>
  ACTIONS.flatMap((name) => textsAt(config, name)).flatMap(({ at, text }): Problem[] => {
    const key = keyOf(at);
    const wrong = formats.arn(key, text);
    if (wrong === undefined || new RegExp(AUTOMATION).test(text)) return [];
    const pattern = JSON.stringify(AUTOMATION);
    return [
      { path: at, summary: wrong },
      { path: at, summary: `"${key}" does not match EC2 automation ARN (${pattern}): ${JSON.stringify(text)}` },
    ];
  });
