import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SynthesizedStack } from "../../plan";

/** A folder of synthesized stacks, written by hand. */
export class Fixture {
  readonly directory = mkdtempSync(join(tmpdir(), "slipway-fixture-"));
  readonly stacks: SynthesizedStack[] = [];

  /** Adds a stack; `reads` become remote states named like the stacks. */
  add(name: string, blocks: Record<string, unknown>, reads: string[] = [], region = "us-east-2"): this {
    const directory = join(this.directory, name);
    mkdirSync(directory, { recursive: true });
    const data = Object.fromEntries(reads.map((read) => [read, { backend: "s3", config: backend(read) }]));
    const configuration = {
      terraform: {
        required_providers: { aws: { source: "hashicorp/aws", version: "6.25.0" } },
        backend: { s3: backend(name) },
      },
      provider: {
        aws: [{ region, allowed_account_ids: ["848960888155"], default_tags: [{ tags: { system: "test" } }] }],
      },
      ...blocks,
      ...(reads.length > 0 ? { data: { ...record(blocks.data), terraform_remote_state: data } } : {}),
    };
    writeFileSync(join(directory, "cdk.tf.json"), JSON.stringify(configuration));
    this.stacks.push({ name, directory, dependencies: reads });
    return this;
  }
}

function record(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

function backend(name: string) {
  return { bucket: "states", key: `${name}.tfstate`, region: "us-east-2" };
}

/** A stack of one VPC that gives its id to others. */
export const network = {
  resource: { aws_vpc: { main: { cidr_block: "10.0.0.0/16", "//": { metadata: { path: "network/vpc" } } } } },
  output: { vpc: { value: "${aws_vpc.main.id}" } },
};

/** A stack of one subnet in another stack's VPC. */
export const subnet = (producer: string) => ({
  resource: {
    aws_subnet: { a: { vpc_id: `\${data.terraform_remote_state.${producer}.outputs.vpc}`, cidr_block: "10.0.1.0/24" } },
  },
});

/** Our own folders in the temporary directory: what a run must not leave behind. */
export function throwAwayFolders(directory = tmpdir()): string[] {
  return readdirSync(directory).filter((name) => name.startsWith("slipway-") && !name.startsWith("slipway-fixture-"));
}

/** Whether a process runs (a zombie does not). */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(statusOf(pid));
  } catch {
    return false;
  }
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}

/** Waits until something is so. */
export async function eventually(what: string, isSo: () => boolean, milliseconds = 10_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`after ${milliseconds} ms still not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
