import { parseDocument } from "yaml";
import { formats } from "../validation/formats";
import { keyOf } from "../validation/paths";
import type { Rule } from "../validation/problem";
import { textsAt } from "./json-rule";
import type { RuleTable } from "./table";

/** ValidStringIsJSONOrYAML in internal/verify/validate.go: what does not begin like JSON is YAML, with CloudFormation's own tags. */
const templateBody: Rule = (config) =>
  textsAt(config, "template_body").flatMap(({ at, text }) => {
    const wrong = /^\s*\{/.test(text) ? formats.json(keyOf(at), text) : yamlProblem(keyOf(at), text);
    return wrong === undefined ? [] : [{ path: at, summary: wrong }];
  });

function yamlProblem(key: string, text: string): string | undefined {
  const [error] = parseDocument(text, { uniqueKeys: false }).errors;
  return error === undefined ? undefined : `"${key}" contains an invalid YAML: ${error.message}`;
}

/** Rules about templates of CloudFormation. */
export const templates: RuleTable = { aws_cloudformation_stack: [templateBody] };
