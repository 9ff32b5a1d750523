import { createInterface } from "node:readline";
import { settingsTable } from "../../functions/queue-scaler/settings";
import { ExitCode } from "../errors";
import { decideLine } from "../scaler/decide-line";
import { table } from "../table";

/** Answers each line of standard input with a decision of the production law, as soon as it is there. */
export async function decide(): Promise<ExitCode> {
  // Whoever reads may have heard enough; answers that can't be written anywhere else are lost, and more questions in vain.
  process.stdout.on("error", ({ code }: NodeJS.ErrnoException) =>
    process.exit(code === "EPIPE" ? ExitCode.fine : ExitCode.failed),
  );
  let number = 0;
  let failed = false;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    const answer = decideLine(line, number);
    failed ||= "error" in answer;
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return failed ? ExitCode.failed : ExitCode.fine;
}

/** Prints every setting of the scaler: what it means, its unit, what is allowed, its default and where that comes from. */
export async function settings({ json }: { json?: boolean }): Promise<ExitCode> {
  const rows = settingsTable();
  if (json) {
    process.stdout.write(`${JSON.stringify({ settings: rows }, null, 2)}\n`);
    return ExitCode.fine;
  }
  const shown = rows.map(({ key, default: preset, unit, allowed }) => [key, preset, unit, allowed]);
  const head = ["setting", "default", "unit", "allowed"];
  process.stdout.write(`${table({ head, rows: shown })}\n\n`);
  process.stdout.write(rows.map(({ key, about, source }) => `${key}: ${about} (${source})\n`).join(""));
  return ExitCode.fine;
}
