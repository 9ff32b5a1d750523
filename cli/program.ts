import { Command, CommanderError } from "commander";
import { version } from "../package.json";
import type { DiffCommandOptions } from "./commands/diff";
import type { ExplainCommandOptions } from "./commands/explain";
import type { PlanCommandOptions } from "./commands/plan";
import type { ReviewCommandOptions } from "./commands/review";
import { ExitCode, report } from "./errors";

/** Commands are loaded when they run: help and usage errors need neither cdktf nor the environments. */
const commands = {
  plan: () => require("./commands/plan") as typeof import("./commands/plan"),
  review: () => require("./commands/review") as typeof import("./commands/review"),
  diff: () => require("./commands/diff") as typeof import("./commands/diff"),
  list: () => require("./commands/list") as typeof import("./commands/list"),
  scaler: () => require("./commands/scaler") as typeof import("./commands/scaler"),
  explain: () => require("./commands/explain") as typeof import("./commands/explain"),
  doctor: () => require("./commands/doctor") as typeof import("./commands/doctor"),
};

/** Runs one command line and says how it ended. Never throws. */
export async function run(argv: readonly string[]): Promise<number> {
  let code: number = ExitCode.fine;
  const finish = async (result: Promise<ExitCode>) => {
    code = await result;
  };
  const program = new Command("slipway")
    .description("Plans container systems on AWS before anyone needs an account: real terraform, offline, in seconds.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .option("--debug", "print stack traces of errors")
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "slipway: ")) })
    .showHelpAfterError("Run slipway --help for the commands.");

  program
    .command("plan")
    .summary("plan stacks, offline or live")
    .description(
      "Synthesizes and plans stacks with the real terraform and an offline AWS provider: what would be created in an empty account, and what would be adopted. Needs no AWS account and no network. With --live, against what is deployed.",
    )
    .argument(
      "[names...]",
      "systems, environments or stacks, such as busyb, busyb/production, busyb-production-network; all without any",
    )
    .option("--json", "print the result as JSON on standard output")
    .option("--review", "write the review too, and end with 3 when a person must look")
    .option("--live", "plan with the real provider, the states in S3 and your credentials; applies and locks nothing")
    .option("--base <revision>", "plan on top of a git revision, as if that were deployed: what the change does")
    .option("--dir <folder>", "plan a folder of Terraform configuration (HCL or JSON) instead of the stacks")
    .option("--from <folder>", "with --dir: plan on top of this older version of it, as if that were deployed")
    .option("--state <file>", "with --dir: plan on top of this Terraform state")
    .option("--var-file <file...>", "with --dir: files of input variables")
    .option("--recorded <file>", "with --dir: what is known about objects that exist")
    .option("--out <folder>", "folder for the plans", "plan.out")
    .action((names: string[], options: PlanCommandOptions) => finish(commands.plan().plan(names, options)));

  program
    .command("review")
    .summary("say what plans would do, for people")
    .description(
      "Writes review.html, review.md and review.json: what would change, what that interrupts, what it costs, and what a person must look at. Ends with 0 when nothing is risky, 3 when a person must look, 1 on an error or above a ceiling of costs.",
    )
    .argument(
      "[files...]",
      "files that terraform show -json wrote, or folders of them; the last run's plans without any",
    )
    .option("--json", "print the review as JSON on standard output")
    .option("--out <folder>", "folder of the last run's plans, and for the review", "plan.out")
    .action((files: string[], options: ReviewCommandOptions) => finish(commands.review().review(files, options)));

  program
    .command("diff")
    .summary("say how two environments differ")
    .description(
      "Lists the differences between two environments in the words of their files. With --check, ends with 1 if an environment differs from the one it names in expectedDifferences where it does not say so, or says so where nothing differs.",
    )
    .argument("[environments...]", "two environments, such as busyb/staging busyb/production; none with --check")
    .option("--all", "list names too that differ only by the prefix of their environment")
    .option("--check", "check what every environment declares in expectedDifferences")
    .option("--json", "print the result as JSON on standard output")
    .action((names: string[], options: DiffCommandOptions) => finish(commands.diff().diff(names, options)));

  program
    .command("list")
    .summary("list environments and their stacks")
    .description("Lists every stack of every environment, in the order of deployment.")
    .argument("[names...]", "systems, environments or stacks; all without any")
    .option("--json", "print the result as JSON on standard output")
    .action((names: string[], options: { json?: boolean }) => finish(commands.list().list(names, options)));

  const scaler = program
    .command("scaler")
    .summary("ask the queue-driven scaler")
    .description("The law that sets the number of tasks by the length of a queue.")
    .showHelpAfterError("Run slipway scaler --help for its commands.");
  scaler
    .command("decide")
    .summary("decide what lines of JSON ask")
    .description(
      `Reads one JSON document a line from standard input and writes one decision a line, by the code that runs in Lambda. Ends with 1 if a line was wrong.

In: {"now", "trigger": "tick"|"kick", "settings", "service": {"desired", "running", "pending", "deployments", "rollout", "protected"}, "samples": [{"at", "ready", "unacked", "consumers", "published", "acknowledged", "desired", "running"}, …]}
Out: {"desired", "action", "need", "reasons"}, or {"error"}

now and at are seconds since 1970. ready and unacked are messages, consumers a count; published and acknowledged are messages since the queue was declared. The other numbers are tasks, deployments a count; rollout is "IN_PROGRESS", "COMPLETED", "FAILED" or null.
Unknown, and null or left out: rollout, protected, and of a sample everything but at. Of settings, those with a default in slipway scaler settings may be left out. All else is needed.`,
    )
    .action(() => finish(commands.scaler().decide()));
  scaler
    .command("settings")
    .summary("list the settings of the scaler")
    .description("Lists every setting with its default, unit and limits, what it means and where that comes from.")
    .option("--json", "print the result as JSON on standard output")
    .action((options: { json?: boolean }) => finish(commands.scaler().settings(options)));
  scaler
    .command("explain")
    .summary("say what the scaler of an environment did in the last hours, and why")
    .description(
      "Reads the metrics of the last hours with your AWS credentials and shows what was decided, why, and with --set what other settings would have done on the same readings. Changes nothing.",
    )
    .showHelpAfterError("Run slipway scaler explain --help for its options.")
    .argument("<environment>", "such as euglena/production")
    .option("--service <name>", "service of the environment; its only queue-driven one without it")
    .option("--hours <number>", "how far to look back, at most 24; beyond 2.5 there is one reading a minute", "2")
    .option(
      "--set <name=value>",
      "setting to compare with, such as maxTasks=20; once for each setting; slipway scaler settings lists them",
      (change: string, others: readonly string[] = []) => [...others, change],
    )
    .option("--svg <file>", "draw queue, need and tasks over time into a file")
    .option("--json", "print the result as JSON on standard output")
    .action((name: string, options: ExplainCommandOptions) => finish(commands.explain().explainCommand(name, options)));

  program
    .command("doctor")
    .summary("say what is missing on this machine")
    .description(
      "Checks what a plan needs on this machine, and says how to get what is missing. With an environment, also what its account must allow before it can be deployed; that needs AWS credentials.",
    )
    .argument("[environment]", "such as euglena/production")
    .option("--json", "print the result as JSON on standard output")
    .action((name: string | undefined, options: { json?: boolean }) => finish(commands.doctor().doctor(name, options)));

  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.fine : ExitCode.usage;
    return report(error, program.opts<{ debug?: boolean }>().debug ?? false);
  }
}
