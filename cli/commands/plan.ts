import { isAbsolute, join, relative } from "node:path";
import { type Diagnostic, ProviderProcess, planStacks, terraformVersion, throwAwayFolder } from "../../plan";
import { ExitCode } from "../errors";
import { withInterrupt } from "../interrupt";
import { select } from "../inventory";
import { paint } from "../paint";
import { type PlannedStack, planJson, planTable, planTotals } from "../plan-report";
import { progress } from "../progress";
import { type Synthesis, synthesizeInto } from "../synthesis";
import { writePlans } from "../write-plans";

export interface PlanCommandOptions {
  readonly json?: boolean;
  readonly out: string;
}

/** Plans the stacks that the names mean, offline, and writes terraform's documents below `out`. */
export async function plan(names: readonly string[], options: PlanCommandOptions): Promise<ExitCode> {
  const started = performance.now();
  // Known at once, not after a second of synthesis.
  await terraformVersion();
  // Starts while this process synthesizes. It removes its folder when this process ends, however it ends.
  const provider = ProviderProcess.start(throwAwayFolder());
  try {
    const synthesis = synthesizeInto(join(provider.folder, "cdktf.out"));
    const selected = select(synthesis.entries, names);
    const stacks = withProducers(
      synthesis,
      selected.map(({ stack }) => stack),
    );
    const bar = progress(stacks.length);
    const plans = await withInterrupt((signal) =>
      planStacks(stacks, { provider, signal, onProgress: bar.update }),
    ).finally(bar.stop);

    const byStack = new Map(plans.map((result) => [result.stack, result]));
    const planned = selected.flatMap((entry): PlannedStack[] => {
      const result = byStack.get(entry.stack);
      return result ? [{ entry, result }] : [];
    });
    const files = writePlans(
      options.out,
      planned.map(({ result }) => result),
      names.length === 0,
    );
    const seconds = (performance.now() - started) / 1000;
    if (options.json) {
      process.stdout.write(`${JSON.stringify(planJson(planned, files, seconds), null, 2)}\n`);
    } else {
      process.stdout.write(`${planTable(planned)}\n\n${planTotals(planned, seconds)}\n`);
      if (files.size > 0) process.stdout.write(`Plans: ${display(options.out)}/plans/<stack>.json\n`);
    }
    const problems = plans.flatMap(({ diagnostics }) => diagnostics);
    process.stderr.write(problems.map(describe).join(""));
    return problems.some(({ severity }) => severity === "error") ? ExitCode.failed : ExitCode.fine;
  } finally {
    await provider.stop();
  }
}

/** The stacks named and all whose outputs they read, which must be there first. */
function withProducers({ stacks }: Synthesis, names: readonly string[]): Synthesis["stacks"][number][] {
  const needed = new Set<string>();
  const add = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const producer of stacks.find((stack) => stack.name === name)?.dependencies ?? []) add(producer);
  };
  names.forEach(add);
  return stacks.filter(({ name }) => needed.has(name));
}

/** Terraform's own words, after where they are about. */
function describe({ severity, stack, constructPath, address, summary, detail }: Diagnostic): string {
  const place = constructPath ?? stack;
  const at = address ? `${place} (${address})` : place;
  const mark = severity === "error" ? paint.red("Error") : paint.yellow("Warning");
  const text = detail === "" ? "" : `\n${detail.replace(/^/gm, "  ")}`;
  return `\n${mark} in ${at}: ${summary}${text}\n`;
}

function display(folder: string): string {
  return isAbsolute(folder) ? folder : relative(process.cwd(), folder) || ".";
}
