import { formats } from "../validation/formats";
import { keyOf } from "../validation/paths";
import type { Rule } from "../validation/problem";
import { textsAt } from "./json-rule";
import type { RuleTable } from "./table";

/**
 * ValidStringIsJSONOrYAML in internal/verify/validate.go. What does not begin like JSON is YAML, which is not read here:
 * CloudFormation has tags of its own.
 */
const templateBody: Rule = (config) =>
  textsAt(config, "template_body")
    .filter(({ text }) => /^\s*\{/.test(text))
    .flatMap(({ at, text }) => {
      const wrong = formats.json(keyOf(at), text);
      return wrong === undefined ? [] : [{ path: at, summary: wrong }];
    });

/** Rules about templates of CloudFormation. */
export const templates: RuleTable = { aws_cloudformation_stack: [templateBody] };
