/** CloudFormation stacks. */
import type { Arguments, AttributeChange, WrongConfiguration } from "./case";

const TYPE = "aws_cloudformation_stack";
const STACK = "internal/service/cloudformation/stack.go resourceStack";

const template = { Resources: { Topic: { Type: "AWS::SNS::Topic" } } };
const stack = { name: "orders", template_body: JSON.stringify(template) };
const withStack = (more: Arguments) => ({ ...stack, ...more });

export const wrong: WrongConfiguration[] = [
  {
    what: "a template that begins like JSON and is none",
    type: TYPE,
    config: withStack({ template_body: "{Resources: [}" }),
    says: '"template_body" contains an invalid JSON',
    source: `${STACK} template_body, internal/verify/validate.go ValidStringIsJSONOrYAML`,
  },
  {
    what: "a template that is neither JSON nor YAML",
    type: TYPE,
    config: withStack({ template_body: "Resources:\n  Topic: [\n Type: x" }),
    says: '"template_body" contains an invalid YAML',
    source: `${STACK} template_body, internal/verify/validate.go ValidStringIsJSONOrYAML`,
  },
  {
    what: "a stack policy that is no JSON",
    type: TYPE,
    config: withStack({ policy_body: "Statement: []" }),
    says: '"policy_body" contains an invalid JSON',
    source: `${STACK} policy_body StringIsJSON`,
  },
  {
    what: "a capability that does not exist",
    type: TYPE,
    config: withStack({ capabilities: ["CAPABILITY_ALL"] }),
    says: "got CAPABILITY_ALL",
    source: `${STACK} capabilities`,
  },
  {
    what: "an unknown reaction to failure",
    type: TYPE,
    config: withStack({ on_failure: "RETRY" }),
    says: "expected on_failure to be one of",
    source: `${STACK} on_failure`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the layout of a template",
    type: TYPE,
    before: stack,
    after: withStack({ template_body: JSON.stringify(template, null, 2) }),
    action: "no-op",
    source: `${STACK} template_body StateFunc NormalizeJSONOrYAMLString`,
  },
  {
    what: "the contents of a template",
    type: TYPE,
    before: stack,
    after: withStack({ template_body: JSON.stringify({ Resources: { Queue: { Type: "AWS::SQS::Queue" } } }) }),
    action: "update",
    source: `${STACK} template_body`,
  },
  {
    what: "the name of a stack",
    type: TYPE,
    before: stack,
    after: withStack({ name: "invoices" }),
    action: "replace",
    because: "name",
    source: `${STACK} name ForceNew`,
  },
  {
    what: "how long a stack may take",
    type: TYPE,
    before: withStack({ timeout_in_minutes: 10 }),
    after: withStack({ timeout_in_minutes: 20 }),
    action: "replace",
    because: "timeout_in_minutes",
    source: `${STACK} timeout_in_minutes ForceNew`,
  },
  {
    what: "what happens on failure",
    type: TYPE,
    before: withStack({ on_failure: "ROLLBACK" }),
    after: withStack({ on_failure: "DELETE" }),
    action: "replace",
    because: "on_failure",
    source: `${STACK} on_failure ForceNew`,
  },
  {
    what: "the role of a stack",
    type: TYPE,
    before: stack,
    after: withStack({ iam_role_arn: "arn:aws:iam::111122223333:role/deploy" }),
    action: "update",
    source: `${STACK} iam_role_arn`,
  },
  {
    what: "parameters that are no longer configured",
    type: TYPE,
    before: withStack({ parameters: { Size: "small" } }),
    after: stack,
    action: "no-op",
    source: `${STACK} parameters Optional and Computed`,
  },
];
