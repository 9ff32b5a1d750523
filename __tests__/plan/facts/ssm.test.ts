import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing, replaced } from "./support";

const parameter = { name: "/shop/key", type: "String" };
const given = (more: ObjectValue) => ({ ...parameter, value: "a", ...more });

describe("a parameter", () => {
  test.each([
    ["Standard", "Advanced", []],
    ["Advanced", "Standard", ["tier"]],
    ["Advanced", "Intelligent-Tiering", []],
  ])("goes from %s to %s", (before, after, expected) => {
    expect(replaced("aws_ssm_parameter", given({ tier: before }), given({ tier: after }))).toEqual(expected);
  });

  test("whose tier AWS chooses has the one it chose", () => {
    const chosen = given({ tier: "Intelligent-Tiering" });
    expect(differing("aws_ssm_parameter", chosen, chosen, { tier: "Standard" })).toEqual([]);
  });

  test.each<[string, ObjectValue, boolean]>([
    ["another value", { value: "b" }, true],
    ["a value known after apply", { value: UNKNOWN }, true],
    ["another description", { description: "the key" }, true],
    ["other tags", { tags: { a: "1" } }, false],
  ])("with %s: another version or not", (_case, after, isNew) => {
    const { planned } = change("aws_ssm_parameter", given({}), given(after), { version: 1 });
    expect(planned).toMatchObject({ version: isNew ? UNKNOWN : 1 });
  });

  test("with another insecure value makes AWS answer with the value", () => {
    const insecure = (insecure_value: string) => ({ ...parameter, insecure_value });
    const { planned } = change("aws_ssm_parameter", insecure("a"), insecure("b"));
    expect(planned).toMatchObject({ insecure_value: "b", value: UNKNOWN });
  });
});
