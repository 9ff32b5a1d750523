import type { ResourceFacts } from "../../../plan/provider/facts/types";
import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { constraintProblems } from "../../../plan/provider/validation/constraints";

const facts: ResourceFacts = {
  source: "a resource of the plugin framework",
  framework: true,
  values: { "rule.status": ["On", "Off"], "rule.class": ["COLD", "WARM"] },
  oneOf: ["rule.status"],
  formats: { owner: "accountId", since: "timestamp" },
  minItems: { rule: 1, tags: 1 },
  maxItems: { rule: 2 },
};

function said(config: ObjectValue, { framework }: Pick<ResourceFacts, "framework"> = facts): string[] {
  return constraintProblems(config, { ...facts, ...(framework ? {} : { framework: undefined }) }).map(
    ({ summary, detail }) => (detail === undefined ? summary : `${summary} | ${detail}`),
  );
}

describe("a resource of the plugin framework", () => {
  test("counts what nobody wrote as an empty list, and leaves a map alone that nobody gave", () => {
    const few = "Invalid Attribute Value | Attribute rule list must contain at least 1 elements, got: 0";
    expect(said({ rule: [], tags: null })).toEqual([few]);
    expect(said({ rule: [], tags: null }, {})).toEqual([]);
  });

  test("counts too many blocks, and the elements of a map", () => {
    expect(said({ rule: [{}, {}, {}], tags: {} })).toEqual([
      "Invalid Attribute Value | Attribute tags map must contain at least 1 elements, got: 0",
      "Invalid Attribute Value | Attribute rule list must contain at most 2 elements, got: 3",
    ]);
  });

  test("does not count what is known only after apply", () => {
    expect(said({ rule: UNKNOWN, tags: UNKNOWN })).toEqual([]);
  });

  test("words an enum by its type, unless a validator checks it", () => {
    expect(said({ rule: [{ status: "on", class: "cold" }] })).toEqual([
      'Invalid Attribute Value | Attribute rule[0].status value must be one of: ["On" "Off"], got: "on"',
      "Invalid String Enum Value | A string value was provided that is not valid.\n\nGiven Value: cold\nExpecting One Of: COLD, WARM",
    ]);
  });

  test("words accounts and times in its own way", () => {
    expect(said({ rule: [{}], owner: "root", since: "2030-01-01" })).toEqual([
      "Invalid Attribute Value | Attribute owner value must be a valid AWS account ID, got: root",
      "Invalid RFC3339 String Value | A string value was provided that is not valid RFC3339 string format.\n\nGiven Value: 2030-01-01",
    ]);
  });
});
