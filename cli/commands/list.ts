import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ExitCode } from "../errors";
import { select } from "../inventory";
import { synthesizeInto } from "../synthesis";
import { table } from "../table";

/** Prints the stacks that the names mean. */
export async function list(names: readonly string[], options: { json?: boolean }): Promise<ExitCode> {
  const outdir = mkdtempSync(join(tmpdir(), "slipway-list-"));
  try {
    const entries = select(synthesizeInto(outdir).entries, names);
    if (options.json) {
      process.stdout.write(`${JSON.stringify({ stacks: entries }, null, 2)}\n`);
      return ExitCode.fine;
    }
    const rows = entries.map(({ environment, stack, account, region }, index) => [
      entries[index - 1]?.environment === environment ? "" : environment,
      stack,
      account,
      region,
    ]);
    process.stdout.write(`${table({ head: ["environment", "stack", "account", "region"], rows })}\n`);
    return ExitCode.fine;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
