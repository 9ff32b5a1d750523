import { join } from "node:path";
import { allEnvironments } from "../../environments";
import {
  type ProviderProcess,
  planLive,
  planStacks,
  type Recorded,
  readRecorded,
  type StackPlan,
  type SynthesizedStack,
  stateOf,
} from "../../plan";
import { type BaseRevision, baseRevision } from "../base-revision";
import { type StackEntry, select } from "../inventory";
import { progress } from "../progress";
import { type Synthesis, synthesizeInto } from "../synthesis";
import type { PlannedStack, Run } from "./run";

export interface StackRunOptions {
  /** Git revision that is deployed. @default - nothing is */
  readonly base?: string;
  /** Against the deployed states, with the user's credentials. @default - offline */
  readonly live?: boolean;
}

const FRESH =
  "Offline, as if nothing existed: proves wiring, types and order; not quotas, IAM, or that AWS accepts every value.";
const LIVE = "Live: compared with the deployed states and what AWS says now; nothing was applied or locked.";

/** Plans the stacks that the names mean. */
export async function runStacks(
  names: readonly string[],
  { base: revision, live }: StackRunOptions,
  provider: ProviderProcess,
  signal: AbortSignal,
): Promise<Run> {
  const { synthesis, selected, base } = await synthesizeBoth(names, revision, provider.folder, signal);
  const wanted = selected.map(({ stack }) => stack);
  // Live, what a stack reads is deployed or not: planning it first would change nothing.
  const stacks = live
    ? synthesis.stacks.filter(({ name }) => wanted.includes(name))
    : withProducers(synthesis.stacks, wanted);
  const bar = progress(stacks.length);
  const common = { signal, onProgress: bar.update };
  const results = await (live
    ? planLive(stacks, { ...common, keeper: provider, known: synthesis.stacks })
    : planStacks(stacks, {
        ...common,
        provider,
        recorded: recordedOf(synthesis),
        base: base && (names.length === 0 ? base.stacks : deployedOf(base.stacks, stacks)),
      })
  ).finally(bar.stop);
  const byStack = new Map(results.map((result) => [result.stack, result]));
  return {
    planned: selected.flatMap((entry): PlannedStack[] => {
      const result = byStack.get(entry.stack);
      return result ? [{ entry, result }] : [];
    }),
    others: results.filter(({ stack }) => !wanted.includes(stack)),
    everything: names.length === 0,
    incomplete: incompleteOf(synthesis.entries, wanted),
    live,
    fresh: !live && base === undefined,
    against: live ? LIVE : base ? onTopOf(base.name) : FRESH,
    notes: [
      ...(base ? [...base.notes, ...left(base.stacks, synthesis.stacks)] : []),
      ...unusedRecords(synthesis, results),
    ],
  };
}

/** Both revisions at once: the base synthesizes in a process of its own. Whichever fails, nothing is being written any more. */
async function synthesizeBoth(
  names: readonly string[],
  revision: string | undefined,
  folder: string,
  signal: AbortSignal,
): Promise<{ synthesis: Synthesis; selected: StackEntry[]; base: BaseRevision | undefined }> {
  const stop = new AbortController();
  const older =
    revision === undefined
      ? undefined
      : baseRevision(revision, join(folder, "base"), AbortSignal.any([signal, stop.signal]));
  older?.catch(() => {});
  try {
    const synthesis = synthesizeInto(join(folder, "cdktf.out"));
    return { synthesis, selected: select(synthesis.entries, names), base: await older };
  } catch (error) {
    stop.abort();
    await older?.catch(() => {});
    throw error;
  }
}

function onTopOf(revision: string): string {
  return `Offline, on top of ${revision} as if it were deployed: what this change does; not what was changed by hand, quotas or IAM.`;
}

/** What a base has under the states of some stacks, whatever their names were, and what that reads. */
function deployedOf(base: readonly SynthesizedStack[], stacks: readonly SynthesizedStack[]): SynthesizedStack[] {
  const states = new Set(stacks.map((stack) => stateOf(stack)));
  return withProducers(
    base,
    base.filter((stack) => states.has(stateOf(stack))).map(({ name }) => name),
  );
}

function incompleteOf(entries: readonly StackEntry[], wanted: readonly string[]): string[] {
  return [...new Set(entries.filter(({ stack }) => !wanted.includes(stack)).map(({ environment }) => environment))];
}

/** Stacks that only the base has: taking one out of the code destroys nothing. */
function left(base: readonly SynthesizedStack[], now: readonly SynthesizedStack[]): string[] {
  const states = new Set(now.map((stack) => stateOf(stack)));
  const gone = base.filter((stack) => !states.has(stateOf(stack))).map(({ name }) => name);
  return gone.length === 0
    ? []
    : [
        `Only in the base: ${gone.join(", ")}. What they made stays in AWS until somebody runs cdktf destroy from there.`,
      ];
}

function recordedOf({ entries }: Synthesis): (stack: string) => Recorded | undefined {
  const read = new Map<string, Recorded>();
  for (const { system, name, recorded } of allEnvironments()) {
    if (recorded !== undefined) read.set(`${system}/${name}`, readRecorded(recorded));
  }
  return (stack) => read.get(entries.find((entry) => entry.stack === stack)?.environment ?? "");
}

/** Entries about objects that no planned stack of their environment adopts or has: mistyped, most likely. */
function unusedRecords({ entries }: Synthesis, results: readonly StackPlan[]): string[] {
  return allEnvironments().flatMap(({ system, name, recorded }) => {
    const environment = `${system}/${name}`;
    const own = entries.filter((entry) => entry.environment === environment).map(({ stack }) => stack);
    const plans = results.filter(({ stack, document }) => own.includes(stack) && document !== undefined);
    // Of an environment that was planned in part, the rest may use it.
    if (recorded === undefined || plans.length < own.length) return [];
    const ids = new Set(
      plans.flatMap(({ document }) =>
        (document?.resource_changes ?? []).map(({ type, change }) => `${type} ${change.importing?.id}`),
      ),
    );
    return Object.entries(readRecorded(recorded).resources ?? {}).flatMap(([type, byId]) =>
      Object.keys(byId)
        .filter((id) => !ids.has(`${type} ${id}`))
        .map(
          (id) =>
            `Recorded for ${environment}, but adopted by none of its stacks: ${type} ${id}. The entry changes nothing.`,
        ),
    );
  });
}

/** The stacks named and all whose outputs they read, which must be there first. */
function withProducers(stacks: readonly SynthesizedStack[], names: readonly string[]): SynthesizedStack[] {
  const needed = new Set<string>();
  const add = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const producer of stacks.find((stack) => stack.name === name)?.dependencies ?? []) add(producer);
  };
  names.forEach(add);
  return stacks.filter(({ name }) => needed.has(name));
}
