import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing } from "./support";

const MACHINE = "aws_sfn_state_machine";
const machine = (publish: boolean, more: ObjectValue = {}) => ({
  name: "orders",
  role_arn: "arn:aws:iam::848960888155:role/orders",
  definition: '{"StartAt":"A"}',
  publish,
  ...more,
});

describe("a state machine", () => {
  test("has another definition in another layout", () => {
    const definition = '{ "StartAt": "A" }';
    expect(differing(MACHINE, machine(false), machine(false, { definition }))).toEqual(["definition"]);
  });

  test.each<[string, boolean, ObjectValue, boolean]>([
    ["published", true, { definition: '{"StartAt":"B"}' }, true],
    ["published, with other tracing", true, { tracing_configuration: [{ enabled: true }] }, true],
    ["published, unchanged", true, {}, false],
    ["not published", false, { definition: '{"StartAt":"B"}' }, false],
  ])("that is %s: another version or not", (_case, publish, after, isNew) => {
    const as = { state_machine_version_arn: "v1", revision_id: "r1", tracing_configuration: [{ enabled: false }] };
    const { planned } = change(MACHINE, machine(publish), machine(publish, after), as);
    const expected = isNew ? UNKNOWN : "v1";
    expect(planned).toMatchObject({ state_machine_version_arn: expected, revision_id: isNew ? UNKNOWN : "r1" });
  });
});
