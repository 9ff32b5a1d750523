import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { ReviewedStack, ReviewInput } from "../../plan/review";
import { readPlan } from "../../plan/review";
import { UsageError } from "../errors";
import { replaceFile } from "../files";
import type { Run } from "../runs/run";
import { REVIEW_FILES } from "./write";

/** A run without terraform's documents, which stand in files of their own. */
type RunFile = Omit<ReviewInput, "stacks" | "terms" | "today"> & {
  readonly stacks: readonly (Omit<ReviewedStack, "document"> & { readonly file: string | null })[];
};

const runFile = z.looseObject({
  stacks: z.array(
    z.looseObject({
      stack: z.string(),
      environment: z.string(),
      part: z.string(),
      file: z.string().nullable(),
      constructPaths: z.record(z.string(), z.string()).optional(),
      assumptions: z
        .array(z.looseObject({ address: z.string(), equal: z.array(z.string()), undecided: z.array(z.string()) }))
        .optional(),
      diagnostics: z.array(z.looseObject({ severity: z.string(), summary: z.string(), detail: z.string() })).optional(),
    }),
  ),
  against: z.string(),
  fresh: z.boolean(),
  notes: z.array(z.string()).optional(),
  incomplete: z.array(z.string()).optional(),
});

/** What a review of a run is made of, but for what the environments say and the day. */
export type PlannedInput = Omit<ReviewInput, "terms" | "today">;

export function reviewInput({ planned, against, fresh, live, notes, incomplete }: Run): PlannedInput {
  const stacks = planned.map(({ entry: { stack, environment, part }, result }): ReviewedStack => {
    const { document, constructPaths, assumptions, diagnostics } = result;
    return { stack, environment, part, document, constructPaths, assumptions, diagnostics };
  });
  return { stacks, against, fresh, live, notes, incomplete };
}

/** Writes what `slipway review` needs beside the plans: `<out>/run.json`. */
export function writeRunFile(out: string, input: PlannedInput, files: ReadonlyMap<string, string>): void {
  const stacks = input.stacks.map(({ document: _, ...stack }) => ({
    ...stack,
    file: files.has(stack.stack) ? join("plans", `${stack.stack}.json`) : null,
  }));
  const run: RunFile = { ...input, stacks };
  replaceFile(join(out, "run.json"), JSON.stringify(run));
  // The review of an older run beside the plans of this one would be believed.
  for (const name of REVIEW_FILES) rmSync(join(out, name), { force: true });
}

/**
 * The last run below a folder.
 * @throws UsageError if there was none
 */
export function readRunFile(out: string): PlannedInput {
  const file = join(out, "run.json");
  if (!existsSync(file))
    throw new UsageError(
      `there is no run to review in ${out}`,
      "Plan first: slipway plan; or name files: slipway review <file>…",
    );
  const { stacks, ...run } = parse(file);
  return {
    ...run,
    stacks: stacks.map(({ file: plan, ...stack }) =>
      plan === null ? stack : { ...stack, document: readPlan(join(out, plan)) },
    ),
  };
}

function parse(file: string): RunFile {
  try {
    const run: unknown = JSON.parse(readFileSync(file, "utf8"));
    runFile.parse(run);
    // Checked as far as another version or a stranger may have written it otherwise; the rest is our own.
    return run as RunFile;
  } catch {
    throw new UsageError(`${file} is not what this version of slipway plan writes`, "Plan again: slipway plan.");
  }
}
