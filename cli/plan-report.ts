import { type ChangeCounts, factsOf, uncheckedDocuments } from "../plan";
import { paint } from "./paint";
import type { PlannedStack, Run } from "./runs/run";
import { table } from "./table";

const ACTIONS = ["import", "create", "update", "replace", "destroy"] as const satisfies readonly (keyof ChangeCounts)[];
type Action = (typeof ACTIONS)[number];

/** One row a stack, the environment named once. */
export function planTable(planned: readonly PlannedStack[]): string {
  const rows = planned.map(({ entry, result }, index) => {
    const shown = planned[index - 1]?.entry.environment === entry.environment;
    const failed = result.document === undefined;
    const cells = ACTIONS.map((action) => (failed ? paint.red("?") : count(action, result.counts[action])));
    return [
      shown ? "" : entry.environment,
      failed ? paint.red(entry.part) : entry.part,
      ...cells,
      seconds(result.seconds),
    ];
  });
  const totals = sum(planned);
  return table({
    head: ["environment", "stack", ...ACTIONS, "time"],
    rows,
    foot: ["", "total", ...ACTIONS.map((action) => count(action, totals[action])), ""],
    numbers: [2, 3, 4, 5, 6, 7],
  });
}

/** The run in one sentence, what it was planned against, and what it does not say. */
export function planTotals(run: Run, elapsed: number): string {
  const { planned, against, notes } = run;
  const failed = planned.filter(({ result }) => result.document === undefined).length;
  const totals = sum(planned);
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
    totals: sum(planned),
    against,
    notes,
    notLookedInto: unchecked(run),
    typesWithoutFacts: withoutFacts(run),
    seconds: round(elapsed),
  };
}

/** What the plans took for granted, a sentence each. */
function doubts(run: Run): string[] {
  const assumed = run.planned.flatMap(({ result }) => result.assumptions ?? []);
  const undecided = assumed.filter((assumption) => assumption.undecided.length > 0);
  const types = withoutFacts(run);
  const hidden = unchecked(run);
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

function unchecked({ planned, live }: Run): string[] {
  return live
    ? []
    : planned.flatMap(({ result }) => (result.document === undefined ? [] : uncheckedDocuments(result.document)));
}

/** Types in the plans about which our provider knows nothing beyond the schema. */
function withoutFacts({ planned, live }: Run): string[] {
  if (live) return [];
  const types = planned.flatMap(({ result }) =>
    (result.document?.resource_changes ?? []).filter(({ mode }) => mode === "managed").map(({ type }) => type),
  );
  return [...new Set(types)].filter((type) => type.startsWith("aws_") && factsOf(type) === undefined).sort();
}

function sum(planned: readonly PlannedStack[]): ChangeCounts {
  const totals: ChangeCounts = { import: 0, create: 0, update: 0, replace: 0, destroy: 0 };
  for (const { result } of planned) for (const action of ACTIONS) totals[action] += result.counts[action];
  return totals;
}

/** Zeros step back, so that what changes stands out; what is lost stands out most. */
function count(action: Action, value: number): string {
  if (value === 0) return paint.dim("·");
  return action === "replace" || action === "destroy" ? paint.red(String(value)) : String(value);
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
