import { writeFileSync } from "node:fs";
import type { ProviderProcess } from "../provider/process";
import { loadSchema } from "../provider/schema";
import type { ProviderSchema } from "../provider/schema/types";
import { constructPathsOf, stateReaders } from "./configuration";
import type { Diagnostic } from "./diagnostics";
import { countChanges, type PlanDocument } from "./document";
import { OfflineRun } from "./offline-run";
import { plannedOutputs, stateOfOutputs } from "./planned-outputs";
import { providersFault } from "./problems";
import { recordedObjects } from "./recorded";
import { deployedAs, type Item } from "./stack-items";
import type { PlanOptions, PlanProgress, StackPlan } from "./stack-plan";
import { readStateFile } from "./state-file";

/** What the plan of one stack is made with. */
export interface RunContext {
  /** What came of the stacks before it. */
  before: ReadonlyMap<string, StackPlan>;
  base: readonly Item[];
  options: PlanOptions;
  binary: string;
  provider: ProviderProcess;
}

/** Plans one stack of a run, or deploys it when it belongs to the base. */
export async function planItem(
  item: Item,
  { before, base, options, binary, provider }: RunContext,
): Promise<StackPlan> {
  const started = performance.now();
  const { stack, source, folder } = item;
  const isBase = base.includes(item);
  const deployed = isBase ? undefined : deployedAs(item, base);
  const report = (phase: PlanProgress["phase"]) => (isBase ? undefined : options.onProgress?.({ stack, phase }));
  const result = (plan: Partial<StackPlan>): StackPlan => {
    const diagnostics = plan.diagnostics ?? [];
    report(hasErrors(diagnostics) ? "failed" : "planned");
    const seconds = (performance.now() - started) / 1000;
    // What is destroyed has its path in the configuration that is deployed.
    const gone = deployed === undefined ? {} : constructPathsOf(deployed.source.configuration);
    const constructPaths = { ...gone, ...constructPathsOf(source.configuration) };
    return { stack, counts: countChanges(plan.document), seconds, constructPaths, ...plan, diagnostics };
  };
  options.signal?.throwIfAborted();
  const failed = item.after.find((name) => hasErrors(before.get(name)?.diagnostics ?? []));
  if (failed !== undefined) {
    report("skipped");
    const reasons = failed === deployedAs(item, base)?.name ? (before.get(failed)?.diagnostics ?? []) : [];
    return { stack, counts: countChanges(), seconds: 0, diagnostics: [...reasons, skippedBecause(stack, failed)] };
  }
  const unread = unknownStates(item);
  if (unread.length > 0) return result({ diagnostics: unread });
  const recorded = options.recorded?.(stack);
  const run = new OfflineRun({
    source,
    folder,
    binary,
    provider,
    state: deployed === undefined ? undefined : readStateFile(deployed.stateFile),
    // On top of a base the question is what the change does, not what differs from the record.
    recorded: recorded && recordedObjects(deployed === undefined ? recorded : { data: recorded.data }),
    signal: options.signal,
  });
  try {
    report("planning");
    if (isBase) return result({ diagnostics: await run.deploy() });
    const outcome = await run.plan();
    if (outcome.document === undefined || !(item.isRead || options.replan)) return result(outcome);
    if (!options.replan && giveOutputs(item, outcome.document)) return result(outcome);
    report("applying");
    const applied = [...outcome.diagnostics, ...(await run.apply())];
    if (!options.replan || hasErrors(applied)) return result({ ...outcome, diagnostics: applied });
    const second = await run.replan();
    return result({ ...outcome, second: second.document, diagnostics: [...applied, ...second.diagnostics] });
  } catch (error) {
    options.signal?.throwIfAborted();
    return result({ diagnostics: [providersFault(error, provider, stack)] });
  } finally {
    run.close();
  }
}

/** Writes the state that the readers of a stack need, if its plan says all that is in it. */
function giveOutputs({ source, stateFile }: Item, document: PlanDocument): boolean {
  schema ??= loadSchema();
  const outputs = plannedOutputs(document, source.configuration, schema);
  if (outputs !== undefined) writeFileSync(stateFile, stateOfOutputs(outputs, document));
  return outputs !== undefined;
}

let schema: ProviderSchema | undefined;

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function skippedBecause(stack: string, producer: string): Diagnostic {
  return {
    severity: "error",
    summary: `Not planned: ${producer} has errors`,
    detail: `${stack} needs ${producer}, which could not be planned. Its diagnostics say why.`,
    stack,
  };
}

/** A state that no stack of the run writes would be read from AWS. */
function unknownStates({ stack, source }: Item): Diagnostic[] {
  return stateReaders(source.configuration)
    .filter(({ key }) => !key.startsWith("local:"))
    .map(({ name, key }) => ({
      severity: "error",
      summary: "Reads a state that is not part of this run",
      detail: `data.terraform_remote_state.${name} reads ${key}, and no stack of this run writes it. Plan the stack that does along with ${stack}.`,
      address: `data.terraform_remote_state.${name}`,
      stack,
    }));
}
