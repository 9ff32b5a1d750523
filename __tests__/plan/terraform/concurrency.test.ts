import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { planFolder, planStacks, type StackPlan } from "../../../plan";
import { ProviderProcess } from "../../../plan/provider/process";
import { throwAwayFolder } from "../../../plan/terraform/folder";
import { slipway } from "../../support/cli";
import { eventually, Fixture, network, subnet, throwAwayFolders } from "../support";
import { Folders } from "./folders";

const folders = new Folders();
const topic = (region: string) => `provider "aws" {
  region = "${region}"
}
resource "aws_sns_topic" "news" {
  name = "news"
}
`;
const east = folders.write("east", { "main.tf": topic("us-east-2") });
const west = folders.write("west", { "main.tf": topic("us-west-2") });

let provider: ProviderProcess;
beforeAll(() => {
  provider = ProviderProcess.start(throwAwayFolder());
});
afterAll(async () => {
  await provider.stop();
  folders.remove();
});

/** Terraform's documents; a plan that failed has none, and says why. */
function texts(plans: readonly StackPlan[]): string[] {
  expect(plans.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  return plans.map(({ documentText = "" }) => withoutRun(documentText));
}

/** What terraform wrote, but for the time and the throw-away folder of the run. */
function withoutRun(text: string): string {
  return text.replace(/"timestamp":"[^"]*"/, "").replaceAll(/"[^"]*\/terraform\.tfstate"/g, '"state"');
}

test("runs at once with one provider, over the same stacks and over folders, each give what they give alone", async () => {
  const { stacks, directory } = new Fixture().add("network", network).add("app", subnet("network"), ["network"]);
  const planned = {
    stacks: async () => texts(await planStacks(stacks, { provider })),
    east: async () => texts([await planFolder(east, { provider })]),
    west: async () => texts([await planFolder(west, { provider })]),
  };
  try {
    const alone = { stacks: await planned.stacks(), east: await planned.east(), west: await planned.west() };
    expect(new Set(Object.values(alone).flat()).size).toBe(4);
    const atOnce = [planned.stacks(), planned.stacks(), planned.east(), planned.west()];
    expect(await Promise.all(atOnce)).toEqual([alone.stacks, alone.stacks, alone.east, alone.west]);
    await eventually("the folder is empty again", () => readdirSync(provider.folder).length === 0);
  } finally {
    rmSync(directory, { recursive: true });
  }
});

test("two commands at once do not meet, and leave nothing in the temporary folder", async () => {
  const temporary = folders.write("t", { "kept.txt": "" });
  const plan = async (dir: string, name: string) => {
    const out = join(folders.directory, `out-${name}`);
    const ended = await slipway(["plan", "--dir", dir, "--out", out], { environment: { TMPDIR: temporary } });
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    return withoutRun(readFileSync(join(out, "plans", `${name}.json`), "utf8"));
  };
  const atOnce = await Promise.all([plan(east, "east"), plan(west, "west")]);
  expect(atOnce).toEqual(texts([await planFolder(east, { provider }), await planFolder(west, { provider })]));
  expect(throwAwayFolders(temporary)).toEqual([]);
});
