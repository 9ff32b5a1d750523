import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { planLive } from "../../plan";
import { Installations, pluginCache } from "../../plan/terraform/installations";

describe("every command of a live plan", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "slipway-stub-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A terraform that plans nothing and notes its arguments, its folder and its environment. */
  function notingTerraform(notes: string): string {
    const binary = join(folder, "terraform");
    const script = `#!/bin/sh
if [ "$1" = version ]; then echo '{"terraform_version":"1.11.4"}'; exit 0; fi
{ echo "arguments=$*"; echo "folder=$(pwd)"; env; echo; } >> ${notes}
: > "$TF_DATA_DIR.written"
if [ "$1" = show ]; then echo '{"format_version":"1.2","terraform_version":"1.11.4"}'; fi
`;
    writeFileSync(binary, script);
    chmodSync(binary, 0o755);
    return binary;
  }

  test("gets the whole environment of this process, its own data folder, and leaves the stack's folder alone", async () => {
    const directory = join(folder, "stack");
    mkdirSync(directory);
    writeFileSync(join(directory, "cdk.tf.json"), "{}");
    const notes = join(folder, "notes");
    process.env.SLIPWAY_TEST_CREDENTIALS = "mine";
    const environment = { AWS_PROFILE: "other", TF_DATA_DIR: join(directory, "data"), TF_PLUGIN_CACHE_DIR: folder };
    const [plan] = await planLive([{ name: "stack", directory, dependencies: [] }], {
      terraform: notingTerraform(notes),
      environment,
    });
    delete process.env.SLIPWAY_TEST_CREDENTIALS;

    expect(plan).toMatchObject({ stack: "stack", diagnostics: [], document: { format_version: "1.2" } });
    const commands = readFileSync(notes, "utf8").trim().split("\n\n");
    expect(commands.map((text) => /^arguments=(\w+)/.exec(text)?.[1])).toEqual(["init", "plan", "show"]);
    for (const text of commands) {
      const lines = text.split("\n");
      expect(lines).toEqual(
        expect.arrayContaining([
          "SLIPWAY_TEST_CREDENTIALS=mine",
          "AWS_PROFILE=other",
          `TF_PLUGIN_CACHE_DIR=${folder}`,
          "TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE=1",
        ]),
      );
      // The settings of offline commands would hold back a real provider.
      expect(text).not.toMatch(/^(GOGC|GOMEMLIMIT)=/m);
      expect(text).not.toMatch(new RegExp(`^(folder|TF_DATA_DIR)=${directory}`, "m"));
    }
    expect(readdirSync(directory)).toEqual(["cdk.tf.json"]);
  });
});

describe("providers are installed", () => {
  test("for one stack at a time as long as the cache may lack them, then side by side", async () => {
    const installations = new Installations();
    const order: string[] = [];
    const install = (name: string, provider: string) =>
      installations.install({ terraform: { required_providers: { [provider]: {} } } }, async () => {
        order.push(`${name} begins`);
        await sleep(20);
        order.push(`${name} ends`);
      });
    await Promise.all([install("a", "aws"), install("b", "aws"), install("c", "aws"), install("d", "random")]);
    expect(order.slice(0, 2)).toEqual(["a begins", "a ends"]);
    expect(order.slice(2, 5)).toEqual(expect.arrayContaining(["b begins", "c begins", "d begins"]));
    expect(order.slice(5).sort()).toEqual(["b ends", "c ends", "d ends"]);
  });

  test("also when the first installation fails: the next stack tries again", async () => {
    const installations = new Installations();
    const failed = installations.install({}, () => Promise.reject(new Error("no network")));
    const next = installations.install({}, async () => "installed");
    await expect(failed).rejects.toThrow("no network");
    await expect(next).resolves.toBe("installed");
  });

  test.each([
    ["into the user's cache", { TF_PLUGIN_CACHE_DIR: tmpdir() }, tmpdir()],
    ["else into the cache that cdktf uses", {}, join(homedir(), ".terraform.d", "plugin-cache")],
    ["wherever the user's own configuration says, if asked to", { CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1" }, undefined],
  ])("%s", (_, environment, cache) => {
    expect(pluginCache(environment).TF_PLUGIN_CACHE_DIR).toBe(cache);
  });
});
