import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, replaced } from "./support";

const STACK = "aws_cloudformation_stack";
const stack = (more: ObjectValue = {}) => ({ name: "alarms", template_body: '{"Resources":{"A":{}}}', ...more });

describe("a stack", () => {
  test.each<[string, ObjectValue, boolean]>([
    ["nothing else", {}, false],
    ["its template in another layout", { template_body: '{ "Resources": { "A": {} } }' }, false],
    ["another template", { template_body: '{"Resources":{"B":{}}}' }, true],
    ["other parameters", { parameters: { Size: "2" } }, true],
    ["other tags", { tags: { a: "1" } }, true],
    ["another role", { iam_role_arn: "arn:aws:iam::848960888155:role/deploy" }, true],
  ])("with %s: other outputs or not", (_case, after, isNew) => {
    const { planned } = change(STACK, stack(), stack(after), { outputs: { Arn: "a" } });
    expect(planned).toMatchObject({ outputs: isNew ? UNKNOWN : { Arn: "a" } });
  });

  test("is made anew to be rolled back otherwise", () => {
    expect(replaced(STACK, stack(), stack({ on_failure: "DELETE", timeout_in_minutes: 5 }))).toEqual([
      "on_failure",
      "timeout_in_minutes",
    ]);
  });
});
