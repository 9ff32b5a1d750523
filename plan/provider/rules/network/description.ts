import { keyOf } from "../../validation/paths";
import type { Rule } from "../../validation/problem";
import { textsAt } from "../json-rule";

const LONGEST = 255;

/** The provider quotes it. */
const PATTERN = "^[0-9A-Za-z_ .:/()#,@\\[\\]+=&;{}!$*-]*$";
const ALLOWED = new RegExp(PATTERN);

/** Descriptions of security group rules at a path. Source: internal/service/ec2/validate.go, validSecurityGroupRuleDescription. */
export function ruleDescription(path: string): Rule {
  return (config) =>
    textsAt(config, path).flatMap(({ at, text }) => [
      ...(Buffer.byteLength(text) > LONGEST
        ? [{ path: at, summary: `"${keyOf(at)}" cannot be longer than ${LONGEST} characters: ${JSON.stringify(text)}` }]
        : []),
      ...(ALLOWED.test(text)
        ? []
        : [
            {
              path: at,
              summary: `"${keyOf(at)}" doesn't comply with restrictions (${JSON.stringify(PATTERN)}): ${JSON.stringify(text)}`,
            },
          ]),
    ]);
}
