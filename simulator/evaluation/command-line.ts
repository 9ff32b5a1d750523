import { Command, CommanderError, InvalidArgumentError } from "commander";
import { POLICIES } from "../policies";

const QUICK_SEEDS = 3;
const SEEDS = 10;
const MOST_SEEDS = 1000;

/** What the command line asks for. */
export interface Options {
  readonly quick: boolean;
  readonly seeds: number;
  readonly trace?: string;
  readonly policy?: readonly string[];
  readonly workload?: readonly string[];
  readonly out?: string;
  readonly json: boolean;
}

/** The command line asks for what cannot be. */
export class UsageError extends Error {}

/**
 * @param argv as Node.js gives it
 * @returns null when help was printed
 * @throws UsageError in one sentence
 */
export function readOptions(argv: readonly string[]): Options | null {
  const command = new Command("npm run simulate --")
    .description(
      `Runs the production scaling law and its rivals on the same messages, and says who lets them wait and what that costs. Ends with 1 when a goal is missed although it can be reached (judged from 10 seeds on) or our law did what it never must, with 2 when the command line is wrong.`,
    )
    .option("--quick", `${QUICK_SEEDS} seeds, prints the tables and writes nothing unless --out says where`)
    .option("--seeds <number>", `how often each policy meets each workload (default: ${SEEDS})`, wholeNumber)
    .option("--trace <file>", "CSV of the Azure code trace of 2023: adds the workload that is made of it")
    .option("--policy <names...>", `only these: ${POLICIES.map(({ name }) => name).join(", ")}`)
    .option("--workload <names...>", "only these workloads; a wrong name lists them")
    .option(
      "--out <folder>",
      "where to write the evaluation (default: docs with --trace, 10 seeds or more and nothing left out, else nowhere)",
    )
    .option("--json", "print the figures as JSON instead of tables")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  try {
    command.parse(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    const what = error.message
      .replace(/^error: /, "")
      .replace(/\s*\n\s*/g, " ")
      .replace(/\.$/, "");
    throw new UsageError(`${what}; npm run simulate -- --help lists the options`);
  }
  const { quick = false, json = false, ...given } = command.opts<Partial<Options>>();
  return { ...given, quick, json, seeds: given.seeds ?? (quick ? QUICK_SEEDS : SEEDS) };
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= MOST_SEEDS) return value;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_SEEDS}.`);
}

/**
 * The items that the names choose, in the items' own order; all of them without names.
 * @param option for the error, as `--policy`
 * @param hint after the error
 * @throws UsageError that lists what there is
 */
export function chosen<Item extends { readonly name: string }>(
  items: readonly Item[],
  names: readonly string[] | undefined,
  option: string,
  hint = "",
): readonly Item[] {
  if (!names) return items;
  const unknown = names.filter((name) => !items.some((item) => item.name === name));
  if (unknown.length > 0) {
    const all = items.map(({ name }) => name).join(", ");
    throw new UsageError(
      `${option}: got ${unknown.map((name) => `"${name}"`).join(", ")}, but there is only ${all}; name some of these${hint}`,
    );
  }
  return items.filter(({ name }) => names.includes(name));
}
