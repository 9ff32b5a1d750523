import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { planFolder, planStacks } from "../../../plan";
import { ProviderProcess } from "../../../plan/provider/process";
import { throwAwayFolder } from "../../../plan/terraform/folder";
import { slipway } from "../../support/cli";
import { Fixture, network, throwAwayFolders } from "../support";
import { Folders } from "./folders";

const folders = new Folders();
afterAll(() => folders.remove());

const vpc = folders.write("vpc", { "main.tf": 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n' });

/** A terraform that ends the provider just before a command uses it. */
const killing = (command: string) =>
  folders.terraform(
    `killing-at-${command}`,
    `if [ "$1" = ${command} ]; then kill -9 "$(echo "$TF_REATTACH_PROVIDERS" | sed 's/.*"Pid":\\([0-9]*\\).*/\\1/')"; fi`,
  );
const ended = { severity: "error", summary: "The offline AWS provider ended" };

test("a command says it once, with 1, writes nothing and leaves nothing", async () => {
  const temporary = folders.write("t", { "kept.txt": "" });
  const out = join(folders.directory, "out");
  const result = await slipway(["plan", "--dir", vpc, "--from", vpc, "--out", out], {
    environment: { TMPDIR: temporary, TERRAFORM_BINARY_NAME: killing("plan") },
  });
  expect(result).toEqual({
    code: 1,
    stdout: "",
    stderr:
      "slipway: The offline AWS provider is not running: it ended in the middle of the run. Start the plan again; if it happens again, its message is above.\n",
  });
  expect(throwAwayFolders(temporary)).toEqual([]);
  expect(existsSync(out)).toBe(false);
});

test("a folder has one error, also when its older version was at work", async () => {
  const { diagnostics, document } = await planFolder(vpc, { from: vpc, terraform: killing("apply") });
  expect(document).toBeUndefined();
  expect(diagnostics).toEqual([expect.objectContaining({ ...ended, stack: "vpc" })]);
});

test("each stack has one error, also those whose files went with the provider's folder", async () => {
  const fixture = new Fixture().add("one", network).add("two", network);
  const provider = ProviderProcess.start(throwAwayFolder());
  const stacks = fixture.stacks.map((stack) => ({ ...stack, directory: join(provider.folder, "out", stack.name) }));
  cpSync(fixture.directory, join(provider.folder, "out"), { recursive: true });
  rmSync(fixture.directory, { recursive: true });
  const plans = await planStacks(stacks, { provider, concurrency: 1, terraform: killing("plan") });
  await provider.stop();
  expect(plans.map(({ diagnostics }) => diagnostics)).toEqual(
    ["one", "two"].map((stack) => [expect.objectContaining({ ...ended, stack })]),
  );
});
