import { doubtsOf } from "../plan/review";
import { paint } from "./paint";
import { reviewInput } from "./review/run-file";
import type { PlannedStack, Run } from "./runs/run";
import { ACTIONS, stackTable, sum } from "./stack-table";

/** One row a stack, and how long it took. */
export function planTable(planned: readonly PlannedStack[]): string {
  return stackTable(
    planned.map(({ entry: { environment, part }, result }) => ({
      environment,
      part,
      counts: result.document === undefined ? undefined : result.counts,
      last: seconds(result.seconds),
    })),
    { title: "time", total: "" },
  );
}

/** The run in one sentence, what it was planned against, and what it does not say. */
export function planTotals(run: Run, elapsed: number): string {
  const { planned, against, notes } = run;
  const failed = planned.filter(({ result }) => result.document === undefined).length;
  const totals = sum(planned.map(({ result }) => result.counts));
  const changes = ACTIONS.flatMap((action) => (totals[action] > 0 ? [`${totals[action]} to ${action}`] : []));
  const outcome =
    failed > 0
      ? paint.red(`${failed} of ${planned.length} stacks could not be planned`)
      : `${planned.length} stack${planned.length === 1 ? "" : "s"} planned`;
  const said = changes.length === 0 && failed === 0 ? ["nothing to change"] : changes;
  return [
    `${outcome} in ${seconds(elapsed)}${said.length === 0 ? "" : `: ${said.join(", ")}`}.`,
    ...[against, ...notes, ...doubts(run)].map((line) => paint.dim(line)),
  ].join("\n");
}

/** The run for programs. */
export function planJson(run: Run, files: ReadonlyMap<string, string>, elapsed: number) {
  const { planned, against, notes } = run;
  const { notLookedInto, typesWithoutFacts } = doubtsOf(reviewInput(run));
  return {
    stacks: planned.map(({ entry, result }) => ({
      stack: entry.stack,
      environment: entry.environment,
      ...result.counts,
      seconds: round(result.seconds),
      file: files.get(entry.stack) ?? null,
      diagnostics: result.diagnostics,
      assumptions: result.assumptions ?? [],
    })),
    totals: sum(planned.map(({ result }) => result.counts)),
    against,
    notes,
    notLookedInto,
    typesWithoutFacts,
    seconds: round(elapsed),
  };
}

/** What the plans took for granted, a sentence each. */
function doubts(run: Run): string[] {
  const { assumptions: assumed, typesWithoutFacts: types, notLookedInto: hidden } = doubtsOf(reviewInput(run));
  const undecided = assumed.filter((assumption) => assumption.undecided.length > 0);
  return [
    ...(assumed.length === 0
      ? []
      : [
          `Adopted objects: of ${assumed.length}, arguments that nobody recorded are assumed equal to the configuration (listed by --json).`,
        ]),
    ...undecided.map(
      ({ address, undecided: names }) =>
        `  ${address}: replaced if its ${names.join(", ")} differ${names.length === 1 ? "s" : ""}`,
    ),
    ...(hidden.length === 0
      ? []
      : [
          `Not looked into, because known only after apply: ${hidden.length} policies or other documents (listed by --json).`,
        ]),
    ...(types.length === 0 ? [] : [`Planned by schema alone, replacement not modelled: ${types.join(", ")}.`]),
  ];
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
