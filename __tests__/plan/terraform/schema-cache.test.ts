import { fork } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildSync } from "esbuild";
import { planFolder } from "../../../plan";
import { ProviderProcess } from "../../../plan/provider/process";
import { loadSchema } from "../../../plan/provider/schema";
import { cacheFile, readCache } from "../../../plan/provider/schema/cache";
import { throwAwayFolder } from "../../../plan/terraform/folder";
import { root } from "../../support/cli";
import { Folders } from "./folders";

/** A provider beside a @cdktf/provider-aws of its own with one type: its schema is read in no time, its cache is nobody else's. */
const folders = new Folders();
const provider = join(folders.directory, "provider.cjs");
const modules = join(folders.directory, "node_modules");
const packageDirectory = join(modules, "@cdktf", "provider-aws");
const cacheDirectory = join(modules, ".cache", "slipway");
const installed = dirname(require.resolve("@cdktf/provider-aws/package.json"));
const { version }: { version: string } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
const file = cacheFile(cacheDirectory, version);

beforeAll(() => {
  buildSync({
    entryPoints: [join(root, "plan/provider/main.ts")],
    outfile: provider,
    bundle: true,
    platform: "node",
    external: ["@cdktf/*"],
  });
  for (const part of ["package.json", "lib/provider", "lib/vpc"])
    cpSync(join(installed, part), join(packageDirectory, part), { recursive: true });
});
afterAll(() => folders.remove());

/** A whole cache file's text. */
const whole = () => {
  rmSync(join(modules, ".cache"), { recursive: true, force: true });
  loadSchema({ packageDirectory });
  return readFileSync(file, "utf8");
};

test.each<[string, (text: string) => void]>([
  ["half a file", (text) => writeFileSync(file, text.slice(0, text.length / 2))],
  ["a file that its checksum does not fit", (text) => writeFileSync(file, text.replace("cidr_block", "cidr_blocc"))],
  ["an empty file", () => writeFileSync(file, "")],
])("%s is made anew", (_, damage) => {
  const text = whole();
  damage(text);
  expect(loadSchema({ packageDirectory }).resource("aws_vpc")?.attributes.cidr_block).toBeDefined();
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("a folder in its place is worked around, and nothing is left beside it", () => {
  whole();
  rmSync(file);
  mkdirSync(join(file, "in the way"), { recursive: true });
  expect(loadSchema({ packageDirectory }).resourceTypes()).toEqual(["aws_vpc"]);
  expect(readdirSync(cacheDirectory)).toHaveLength(1);
});

describe("a plan succeeds, and the provider says nothing", () => {
  const vpc = folders.write("vpc", { "main.tf": 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n' });

  async function plan() {
    const folder = throwAwayFolder();
    const child = fork(provider, [folder], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
    const said: string[] = [];
    child.stderr?.on("data", (chunk) => said.push(String(chunk)));
    const attached = ProviderProcess.attach(child, folder);
    const { diagnostics, counts } = await planFolder(vpc, { provider: attached }).finally(() => attached.stop());
    return { diagnostics, created: counts.create, said: said.join("") };
  }
  const fine = { diagnostics: [], created: 1, said: "" };

  test("with half a cache file, which is whole afterwards", async () => {
    const text = whole();
    writeFileSync(file, text.slice(0, text.length / 2));
    expect(await plan()).toEqual(fine);
    expect(readCache(file, version)?.resourceTypes()).toEqual(["aws_vpc"]);
  });

  test("where node_modules/.cache is no folder", async () => {
    rmSync(join(modules, ".cache"), { recursive: true, force: true });
    writeFileSync(join(modules, ".cache"), "a file");
    expect(await plan()).toEqual(fine);
    expect(readFileSync(join(modules, ".cache"), "utf8")).toBe("a file");
  });
});
