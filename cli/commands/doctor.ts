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
  const lacks = results.some(({ ok, unknown }) => !ok && !unknown);
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ ok: healthy, checks: results }, null, 2)}\n`);
  } else {
    for (const { name, ok, unknown, found, remedy } of results) {
      const mark = ok ? paint.green("ok     ") : unknown ? paint.yellow("unknown") : paint.red("missing");
      process.stdout.write(`${mark}  ${name}: ${found}\n`);
      if (!ok && remedy) process.stdout.write(`${remedy.replace(/^/gm, "         ")}\n`);
    }
    const [fine, lacking, open] =
      name === undefined
        ? [
            "Everything a plan needs is here.",
            "A plan cannot run here yet.",
            "It is unknown whether a plan can run here.",
          ]
        : [
            `Everything ${name} needs is here.`,
            `${name} cannot be deployed yet.`,
            `It is unknown whether ${name} can be deployed.`,
          ];
    process.stdout.write(`\n${healthy ? fine : lacks ? lacking : open}\n`);
  }
  return healthy ? ExitCode.fine : ExitCode.failed;
}

/** The SDK is loaded only when an account is asked. */
async function checksOfAccount(name: string): Promise<readonly Check[]> {
  const environment = environmentNamed(name, allEnvironments());
  const { accountChecks } = await import("../account-checks");
  return accountChecks(environment);
}
