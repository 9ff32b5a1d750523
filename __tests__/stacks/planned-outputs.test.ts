import { join } from "node:path";
import { loadSchema, readManifest } from "../../plan";
import { readConfigurationFile } from "../../plan/terraform/configuration";
import { plannedOutputs } from "../../plan/terraform/planned-outputs";
import { stackPlan, testFolder } from "../support/plans";

/** A run works out what readers of a stack get from its plan; here the same stacks were applied for real. */
describe.each(readManifest(join(testFolder(), "cdktf.out")))("$name", ({ name, directory }) => {
  test("gives its readers what terraform gives them after apply", () => {
    const { document, second } = stackPlan(name);
    if (document === undefined || second === undefined) throw new Error(`${name} was not planned twice`);
    const applied = Object.entries(second.output_changes ?? {}).map(([output, { after }]) => [output, after]);
    expect(plannedOutputs(document, readConfigurationFile(directory), loadSchema())).toEqual(
      Object.fromEntries(applied),
    );
  });
});
