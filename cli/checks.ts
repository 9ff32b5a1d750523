import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { satisfies } from "semver";
import { allEnvironments } from "../environments";
import { engines } from "../package.json";
import { loadSchema, terraformBinary, terraformVersion } from "../plan";

export interface CheckResult {
  readonly ok: boolean;
  /** It could not be found out; then `ok` is false. @default false */
  readonly unknown?: boolean;
  /** What is here, or what is wrong. */
  readonly found: string;
  /** How to get what is missing. */
  readonly remedy?: string;
}

export interface Check {
  readonly name: string;
  readonly run: () => Promise<CheckResult> | CheckResult;
}

/** What a plan needs of a machine, in the order in which one would repair it. */
export const checks: readonly Check[] = [
  {
    name: "Node.js",
    run: () => ({
      ok: satisfies(process.versions.node, engines.node),
      found: `${process.versions.node} (needed: ${engines.node})`,
      remedy: "Install the version in .nvmrc: nvm install, or mise install.",
    }),
  },
  {
    name: "Terraform",
    run: async () => {
      const binary = terraformBinary();
      const version = await attempt(() => terraformVersion(binary));
      return "error" in version
        ? { ok: false, found: firstLine(version.error), remedy: otherLines(version.error) }
        : { ok: true, found: `${binary} ${version.value}` };
    },
  },
  {
    name: "AWS schema",
    run: async () => {
      const schema = await attempt(() => loadSchema());
      return "error" in schema
        ? { ok: false, found: schema.error, remedy: "Run npm ci: the schema is read from @cdktf/provider-aws." }
        : { ok: true, found: `${schema.value.resourceTypes().length} resource types` };
    },
  },
  {
    name: "Temporary folder",
    run: async () => {
      const written = await attempt(() => rmSync(mkdtempSync(join(tmpdir(), "slipway-doctor-")), { recursive: true }));
      return "error" in written
        ? { ok: false, found: written.error, remedy: "Set TMPDIR to a folder that can be written to." }
        : { ok: true, found: tmpdir() };
    },
  },
  {
    name: "Environments",
    run: async () => {
      const loaded = await attempt(() => allEnvironments());
      return "error" in loaded
        ? { ok: false, found: "not valid", remedy: loaded.error }
        : { ok: true, found: loaded.value.map(({ system, name }) => `${system}/${name}`).join(", ") };
    },
  },
];

async function attempt<T>(act: () => T | Promise<T>): Promise<{ value: T } | { error: string }> {
  try {
    return { value: await act() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? text;
}

function otherLines(text: string): string {
  return text.split("\n").slice(1).join("\n");
}
