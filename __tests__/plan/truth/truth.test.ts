import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actionOf, planFolder, type StackPlan } from "../../../plan";
import type { Arguments, AttributeChange, WrongConfiguration } from "./case";

/*
 * What the AWS provider rejects, and what it makes of a change, collected from its own tests, documentation and source: never
 * from our facts. All wrong configurations are one terraform plan, all changes another.
 */
interface Truth {
  readonly wrong?: readonly WrongConfiguration[];
  readonly changes?: readonly AttributeChange[];
}

const truths: Truth[] = readdirSync(__dirname)
  .filter((file) => !/^(case|truth\.test)\.ts$/.test(file))
  .map((file) => require(join(__dirname, file)));
const wrong = truths.flatMap((truth) => truth.wrong ?? []);
const changes = truths.flatMap((truth) => truth.changes ?? []);

const folder = mkdtempSync(join(tmpdir(), "slipway-truth-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const name = (index: number) => `case_${index}`;

/** One configuration with every case as a resource of its own. */
function write(part: string, cases: Iterable<[number, { type: string; config: Arguments }]>): string {
  const resource: Record<string, Record<string, Arguments>> = {};
  for (const [index, { type, config }] of cases) resource[type] = { ...resource[type], [name(index)]: config };
  const directory = join(folder, part);
  mkdirSync(directory);
  const provider = { aws: { region: "us-east-1", allowed_account_ids: ["123456789012"] } };
  writeFileSync(join(directory, "main.tf.json"), JSON.stringify({ provider, resource }));
  return directory;
}

describe("the offline provider rejects what the AWS provider rejects", () => {
  let plans: StackPlan[];
  /** Terraform plans nothing where validation fails: what passes it is planned in a second run. */
  beforeAll(async () => {
    const first = await planFolder(write("wrong", wrong.entries()));
    const rest = [...wrong.entries()].filter(([index, { type }]) => errorsOf([first], type, index).length === 0);
    plans = [first, await planFolder(write("planned", rest))];
  });

  function errorsOf(found: readonly StackPlan[], type: string, index: number): string[] {
    return found
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(({ severity, address }) => severity === "error" && address === `${type}.${name(index)}`)
      .map(({ summary, detail }) => `${summary}\n${detail}`);
  }

  test("there are enough cases to say so, each with its source", () => {
    expect(wrong.length).toBeGreaterThanOrEqual(150);
    expect(wrong.filter(({ source }) => source.length < 10)).toEqual([]);
    expect(new Set(wrong.map(({ type, what }) => `${type} ${what}`)).size).toBe(wrong.length);
  });

  test.each(wrong.map((one, index) => [one.type, one.what, one, index] as const))(
    "%s: %s",
    (type, _what, one, index) => {
      expect(errorsOf(plans, type, index).join("\n")).toContain(one.says);
    },
  );
});

describe("the offline provider makes of a change what the AWS provider makes of it", () => {
  let plan: StackPlan;
  beforeAll(async () => {
    const from = write("before", changes.map(({ type, before }) => ({ type, config: before })).entries());
    plan = await planFolder(write("after", changes.map(({ type, after }) => ({ type, config: after })).entries()), {
      from,
    });
  });

  test("there are enough cases to say so, each with its source", () => {
    expect(changes.length).toBeGreaterThanOrEqual(100);
    expect(changes.filter(({ source }) => source.length < 10)).toEqual([]);
    expect(plan.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test.each(changes.map((one, index) => [one.type, one.what, one, index] as const))(
    "%s: %s",
    (type, _what, one, index) => {
      const resource = plan.document?.resource_changes?.find(({ address }) => address === `${type}.${name(index)}`);
      if (resource === undefined) throw new Error("it was not planned");
      expect(actionOf(resource.change)).toBe(one.action);
      if (one.because === undefined) return;
      const paths = (resource.change.replace_paths ?? []).map((path) =>
        path.filter((step) => typeof step === "string").join("."),
      );
      expect(paths).toContainEqual(expect.stringMatching(new RegExp(`^${one.because}(\\.|$)`)));
    },
  );
});
