import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actionOf, ProviderProcess, planFolder, type StackPlan, throwAwayFolder } from "../../../plan";
import type { Arguments, AttributeChange, RightConfiguration, WrongConfiguration } from "./case";

/*
 * What the AWS provider rejects, and what it makes of a change, collected from its own tests, documentation and source: never
 * from our facts. All wrong configurations are one terraform plan, all changes another.
 */
interface Truth {
  readonly right?: readonly RightConfiguration[];
  readonly wrong?: readonly WrongConfiguration[];
  readonly changes?: readonly AttributeChange[];
}

const truths: Truth[] = readdirSync(__dirname)
  .filter((file) => !/^(case|truth\.test)\.ts$/.test(file))
  .map((file) => require(join(__dirname, file)));
const right = truths.flatMap((truth) => truth.right ?? []);
const wrong = truths.flatMap((truth) => truth.wrong ?? []);
const changes = truths.flatMap((truth) => truth.changes ?? []);

/**
 * Cases that are planned at once: terraform reads the whole file again for every error it words, and writes the whole state
 * with every resource it makes.
 */
const PART = 80;

function partsOf<T>(cases: readonly T[]): [number, T][][] {
  const all = [...cases.entries()];
  return Array.from({ length: Math.ceil(all.length / PART) }, (_, part) => all.slice(part * PART, (part + 1) * PART));
}

const provider = ProviderProcess.start(throwAwayFolder());
afterAll(() => provider.stop());
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
  // Over many lines: terraform repeats the line of every error.
  writeFileSync(join(directory, "main.tf.json"), JSON.stringify({ provider, resource }, null, 1));
  return directory;
}

describe("the offline provider rejects what the AWS provider rejects", () => {
  let plans: StackPlan[];
  /** Terraform plans nothing where validation fails: what passes it is planned in a second run. */
  beforeAll(async () => {
    const first = await Promise.all(
      partsOf(wrong).map((part, index) => planFolder(write(`wrong-${index}`, part), { provider })),
    );
    const rest = [...wrong.entries()].filter(([index, { type }]) => errorsOf(first, type, index).length === 0);
    plans = [...first, await planFolder(write("planned", rest), { provider })];
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

describe("the offline provider accepts what the AWS provider accepts", () => {
  let plans: StackPlan[];
  beforeAll(async () => {
    plans = await Promise.all(
      partsOf(right).map((part, index) => planFolder(write(`right-${index}`, part), { provider })),
    );
  });

  test.each(right.map((one, index) => [one.type, one.what, index] as const))("%s: %s", (type, _what, index) => {
    const plan = plans[Math.floor(index / PART)];
    expect(plan?.diagnostics.filter(({ address }) => address === `${type}.${name(index)}`)).toEqual([]);
    const errors = plan?.diagnostics.filter(({ severity, address }) => severity === "error" && address === undefined);
    expect(errors).toEqual([]);
  });
});

describe("the offline provider makes of a change what the AWS provider makes of it", () => {
  let plans: StackPlan[];
  beforeAll(async () => {
    const planPart = (part: [number, AttributeChange][], index: number) => {
      const from = write(
        `before-${index}`,
        part.map(([key, { type, before }]) => [key, { type, config: before }]),
      );
      const after = write(
        `after-${index}`,
        part.map(([key, { type, after }]) => [key, { type, config: after }]),
      );
      return planFolder(after, { from, provider });
    };
    plans = await Promise.all(partsOf(changes).map(planPart));
  });

  test("there are enough cases to say so, each with its source", () => {
    expect(changes.length).toBeGreaterThanOrEqual(100);
    expect(changes.filter(({ source }) => source.length < 10)).toEqual([]);
    const errors = plans.flatMap(({ diagnostics }) => diagnostics).filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
  });

  test.each(changes.map((one, index) => [one.type, one.what, one, index] as const))(
    "%s: %s",
    (type, _what, one, index) => {
      const planned = plans[Math.floor(index / PART)]?.document?.resource_changes;
      const resource = planned?.find(({ address }) => address === `${type}.${name(index)}`);
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
