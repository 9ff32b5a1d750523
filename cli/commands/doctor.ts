import { allEnvironments } from "../../environments";
import { type Check, checks } from "../checks";
import { environmentNamed } from "../environment-named";
import { ExitCode } from "../errors";
import { paint } from "../paint";

/**
 * Says what a plan needs of this machine and what of it is missing, with the way to get it; of an environment that is named,
 * what its account lacks too.
 */
export async function doctor(name: string | undefined, options: { json?: boolean }): Promise<ExitCode> {
  const wanted = name === undefined ? checks : [...checks, ...(await checksOfAccount(name))];
  const results = await Promise.all(wanted.map(async ({ name, run }) => ({ name, ...(await run()) })));
  const healthy = results.every(({ ok }) => ok);
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ok: healthy, checks: results }, null, 2)}\n`);
  } else {
    for (const { name, ok, found, remedy } of results) {
      process.stdout.write(`${ok ? paint.green("ok     ") : paint.red("missing")}  ${name}: ${found}\n`);
      if (!ok && remedy) process.stdout.write(`${remedy.replace(/^/gm, "         ")}\n`);
    }
    const [fine, lacking] =
      name === undefined
        ? ["Everything a plan needs is here.", "A plan cannot run here yet."]
        : [`Everything ${name} needs is here.`, `${name} cannot be deployed yet.`];
    process.stdout.write(`\n${healthy ? fine : lacking}\n`);
  }
  return healthy ? ExitCode.fine : ExitCode.failed;
}

/** The SDK is loaded only when an account is asked. */
async function checksOfAccount(name: string): Promise<readonly Check[]> {
  const environment = environmentNamed(name, allEnvironments());
  const { accountChecks } = await import("../account-checks");
  return accountChecks(environment);
}
