import { type Diagnostic, ProviderGoneError, ProviderProcess, terraformVersion, throwAwayFolder } from "../../plan";
import { estimate } from "../../plan/review";
import { display } from "../display";
import { ExitCode, InterruptedError, UsageError } from "../errors";
import { withInterrupt } from "../interrupt";
import { paint } from "../paint";
import { changesText } from "../plan-changes";
import { planJson, planTable, planTotals } from "../plan-report";
import { ceilingsText } from "../review/ceilings";
import { reviewInput, writeRunFile } from "../review/run-file";
import { termsOfEnvironments } from "../review/terms";
import { type FolderRunOptions, runFolder } from "../runs/folder";
import type { Run } from "../runs/run";
import { runStacks, type StackRunOptions } from "../runs/stacks";
import { writePlans } from "../write-plans";
import { writeAndTell } from "./review";

export interface PlanCommandOptions extends StackRunOptions, Partial<FolderRunOptions> {
  readonly json?: boolean;
  /** Also write the review, and say whether a person must look. */
  readonly review?: boolean;
  readonly out: string;
}

/** Plans what was asked for and writes terraform's documents below `out`. */
export async function plan(names: readonly string[], options: PlanCommandOptions): Promise<ExitCode> {
  const started = performance.now();
  refuseContradictions(names, options);
  // Known at once, not after a second of synthesis.
  await terraformVersion();
  // Starts while this process synthesizes. It removes its folder when this process ends, however it ends.
  const provider = ProviderProcess.start(throwAwayFolder());
  try {
    const { dir } = options;
    const run = await withProvider(
      provider,
      withInterrupt((signal) =>
        dir === undefined
          ? runStacks(names, options, provider, signal)
          : runFolder({ ...options, dir }, provider, signal),
      ),
    );
    const files = writePlans(
      options.out,
      run.planned.map(({ result }) => result),
      run.everything,
    );
    const input = reviewInput(run);
    writeRunFile(options.out, input, files);
    const seconds = (performance.now() - started) / 1000;
    if (options.review) {
      process.stderr.write(problemsText(run));
      return await writeAndTell(input, options);
    }
    const cost = estimate({ ...input, terms: options.dir === undefined ? termsOfEnvironments() : undefined });
    if (options.json) {
      process.stdout.write(`${JSON.stringify({ ...planJson(run, files, seconds), cost }, null, 2)}\n`);
    } else {
      process.stdout.write(`${planTable(run.planned)}\n${changesText(run)}\n${planTotals(run, seconds)}\n`);
      if (files.size > 0) process.stdout.write(`Plans: ${display(options.out)}/plans/<stack>.json\n`);
    }
    const ceilings = ceilingsText(cost);
    process.stderr.write(`${problemsText(run)}${ceilings}`);
    const isFailed = ceilings !== "" || problemsOf(run).some(({ severity }) => severity === "error");
    return isFailed ? ExitCode.failed : ExitCode.fine;
  } finally {
    await provider.stop();
  }
}

/** A run whose provider ended before it: each stack would say so, and files be missing that went with it. */
async function withProvider(provider: ProviderProcess, running: Promise<Run>): Promise<Run> {
  const ended = () => new ProviderGoneError("it ended in the middle of the run");
  const run = await running.catch((error) => {
    throw provider.isRunning || error instanceof InterruptedError ? error : ended();
  });
  if (!provider.isRunning) throw ended();
  return run;
}

/** Options that say opposite things, or belong to another one that is not there. */
function refuseContradictions(names: readonly string[], options: PlanCommandOptions): void {
  const { dir, base, live } = options;
  const ways = [dir && "--dir", base && "--base", live && "--live"].filter(Boolean);
  if (ways.length > 1)
    throw new UsageError(`${ways.join(" and ")} exclude each other`, "Each plans against something else: choose one.");
  if (dir !== undefined && names.length > 0)
    throw new UsageError(`${names.join(", ")} and --dir exclude each other`, "With --dir there are no stacks to name.");
  const others = { "--from": options.from, "--state": options.state, "--var-file": options.varFile };
  for (const [name, value] of Object.entries({ ...others, "--recorded": options.recorded })) {
    if (value !== undefined && dir === undefined)
      throw new UsageError(`${name} belongs to --dir`, `Name the folder to plan as well: --dir <folder> ${name} …`);
  }
}

function problemsOf({ planned, others }: Run): Diagnostic[] {
  return [...planned.map(({ result }) => result), ...others].flatMap(({ diagnostics }) => diagnostics);
}

function problemsText(run: Run): string {
  return problemsOf(run).map(describe).join("");
}

/** Terraform's own words, after where they are about. */
function describe({ severity, stack, constructPath, address, file, summary, detail }: Diagnostic): string {
  const place = constructPath ?? file ?? stack;
  const at = address ? `${place} (${address})` : place;
  const mark = severity === "error" ? paint.red("Error") : paint.yellow("Warning");
  const text = detail === "" ? "" : `\n${detail.replace(/^/gm, "  ")}`;
  return `\n${mark} in ${at}: ${summary}${text}\n`;
}
