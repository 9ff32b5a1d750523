import { checks } from "../checks";
import { ExitCode } from "../errors";
import { paint } from "../paint";

/** Says what a plan needs and what of it is missing, with the way to get it. */
export async function doctor(options: { json?: boolean }): Promise<ExitCode> {
  const results = await Promise.all(checks.map(async ({ name, run }) => ({ name, ...(await run()) })));
  const healthy = results.every(({ ok }) => ok);
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ok: healthy, checks: results }, null, 2)}\n`);
  } else {
    for (const { name, ok, found, remedy } of results) {
      process.stdout.write(`${ok ? paint.green("ok     ") : paint.red("missing")}  ${name}: ${found}\n`);
      if (!ok && remedy) process.stdout.write(`${remedy.replace(/^/gm, "         ")}\n`);
    }
    process.stdout.write(healthy ? "\nEverything a plan needs is here.\n" : "\nA plan cannot run here yet.\n");
  }
  return healthy ? ExitCode.fine : ExitCode.failed;
}
