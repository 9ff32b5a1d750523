import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { slipway } from "../support/cli";
import { stackPlan } from "../support/plans";

const folder = mkdtempSync(join(tmpdir(), "slipway-fixture-review-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const out = join(folder, "out");
const production = join(folder, "euglena-production-network.json");
const foreign = join(folder, "shop", "plan.json");

beforeAll(() => {
  writeFileSync(production, JSON.stringify(stackPlan("euglena-production-network").document));
  mkdirSync(join(folder, "shop"));
  writeFileSync(foreign, JSON.stringify(PLAN));
});

/** A plan of somebody else's configuration, with a secret in it. */
const PLAN = {
  format_version: "1.2",
  terraform_version: "1.11.4",
  resource_changes: [
    {
      address: "aws_db_instance.orders",
      mode: "managed",
      type: "aws_db_instance",
      name: "orders",
      provider_name: "registry.terraform.io/hashicorp/aws",
      change: {
        actions: ["delete"],
        before: { identifier: "orders", password: "hunter2-very-secret" },
        after: null,
        after_unknown: {},
        before_sensitive: { password: true },
        after_sensitive: false,
      },
    },
  ],
};

test("plans from anywhere are reviewed: what is lost ends with 3, and no secret is in any file", async () => {
  const { code, stdout, stderr } = await slipway(["review", foreign, "--out", out]);
  expect(stderr).toBe("");
  expect(code).toBe(3);
  expect(stdout).toContain("A person must look before this is merged");
  expect(stdout).toContain("aws_db_instance.orders");
  expect(readdirSync(out).sort()).toEqual(["review.html", "review.json", "review.md"]);
  for (const text of [stdout, ...readdirSync(out).map((name) => readFileSync(join(out, name), "utf8"))])
    expect(text).not.toContain("hunter2");
});

test("a stack of this repository is known by the name of its file, any other by its folder", async () => {
  const { stdout } = await slipway(["review", production, foreign, "--json", "--out", out]);
  const { stacks } = JSON.parse(stdout);
  expect(stacks).toMatchObject([
    { environment: "euglena/production", part: "network" },
    { environment: "shop", part: "plan" },
  ]);
});

test("a file that is no plan is named, ends with 1, and leaves the last review as it was", async () => {
  await slipway(["review", foreign, "--out", out]);
  const before = readFileSync(join(out, "review.html"), "utf8");
  const broken = join(folder, "broken.json");
  writeFileSync(broken, JSON.stringify(PLAN).slice(0, 200));
  const { code, stdout, stderr } = await slipway(["review", foreign, broken, "--out", out]);
  expect(code).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toBe(
    `slipway: ${broken} is cut off: its JSON ends in the middle; write it anew: terraform show -json <plan> > <file>\n`,
  );
  expect(readFileSync(join(out, "review.html"), "utf8")).toBe(before);
  expect(readdirSync(out).sort()).toEqual(["review.html", "review.json", "review.md"]);
});

test("without a run or files, it says what to do", async () => {
  const nowhere = join(folder, "nowhere");
  const { code, stderr } = await slipway(["review", "--out", nowhere]);
  expect(code).toBe(2);
  expect(stderr).toBe(
    `slipway: there is no run to review in ${nowhere}\nPlan first: slipway plan; or name files: slipway review <file>…\n`,
  );
  expect(existsSync(nowhere)).toBe(false);
});

test("a name that is nothing, and a folder without plans, are wrong usage", async () => {
  const empty = join(folder, "empty");
  mkdirSync(empty);
  expect(await slipway(["review", join(folder, "none.json"), "--out", out])).toMatchObject({
    code: 2,
    stderr: `slipway: ${join(folder, "none.json")} does not exist\nName files that terraform show -json wrote.\n`,
  });
  expect(await slipway(["review", empty, "--out", out])).toMatchObject({
    code: 2,
    stderr: `slipway: ${empty} has no .json file\nName files that terraform show -json wrote.\n`,
  });
});

test("two plans of one stack are wrong usage, however they are named", async () => {
  const other = join(folder, "shop", "euglena-production-network.json");
  writeFileSync(other, readFileSync(production));
  for (const [one, two] of [
    [production, other],
    [foreign, join(folder, "shop", "..", "shop", "plan.json")],
  ] as const)
    expect(await slipway(["review", one, two, "--out", out])).toMatchObject({
      code: 2,
      stderr: `slipway: ${one} and ${two} are plans of the same stack\nName one plan of each stack.\n`,
    });
});

test("a folder that nothing can be written to is named, and nothing half-written is left", async () => {
  const taken = join(folder, "taken");
  mkdirSync(join(taken, "review.html"), { recursive: true });
  for (const [name, why] of [
    [taken, "EISDIR"],
    ["/proc/slipway", "ENOENT"],
    [foreign, "EEXIST"],
  ] as const) {
    const { code, stdout, stderr } = await slipway(["review", foreign, "--out", name]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`slipway: nothing can be written to ${name} (${why}`);
    expect(stderr).toContain("\nName another folder: --out <folder>.\n");
  }
  expect(readdirSync(taken)).toEqual(["review.html"]);
});

test.each(["{", "null", '{"stacks":[{}],"against":"","fresh":true}', '{"stacks":[]}'])(
  "a run file that another version wrote, or nobody, is refused: %s",
  async (content) => {
    const broken = mkdtempSync(join(folder, "run-"));
    writeFileSync(join(broken, "run.json"), content);
    expect(await slipway(["review", "--out", broken])).toEqual({
      code: 2,
      stdout: "",
      stderr: `slipway: ${join(broken, "run.json")} is not what this version of slipway plan writes\nPlan again: slipway plan.\n`,
    });
  },
);

test("a run can be reviewed at once or later, with the same result", async () => {
  const later = join(folder, "later");
  const planned = await slipway(["plan", "busyb/staging/network", "--review", "--json", "--out", later]);
  expect(planned.stderr).toBe("");
  const html = readFileSync(join(later, "review.html"), "utf8");
  const reviewed = await slipway(["review", "--json", "--out", later]);
  expect(reviewed.stdout).toBe(planned.stdout);
  expect(reviewed.code).toBe(planned.code);
  expect(readFileSync(join(later, "review.html"), "utf8")).toBe(html);
});
