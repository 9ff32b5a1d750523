import { type Review, review as reviewOf } from "../../plan/review";
import { display } from "../display";
import { ExitCode } from "../errors";
import { ceilingsText } from "../review/ceilings";
import { readPlanFiles } from "../review/plan-files";
import { type PlannedInput, readRunFile } from "../review/run-file";
import { reviewSummary } from "../review/summary";
import { termsOfEnvironments } from "../review/terms";
import { writeReview } from "../review/write";

export interface ReviewCommandOptions {
  readonly json?: boolean;
  readonly out: string;
}

/** Reviews plans that were given, or those of the last run below `out`. */
export async function review(files: readonly string[], options: ReviewCommandOptions): Promise<ExitCode> {
  const input = files.length > 0 ? readPlanFiles(files) : readRunFile(options.out);
  return writeAndTell(input, options);
}

/** Makes the review, writes its files, prints it, and says whether a person must look. */
export async function writeAndTell(input: PlannedInput, { json, out }: ReviewCommandOptions): Promise<ExitCode> {
  const made = await reviewOf({ ...input, terms: termsOfEnvironments(), today: new Date().toISOString().slice(0, 10) });
  const [page = ""] = writeReview(out, made);
  process.stdout.write(
    json ? `${JSON.stringify(made, null, 2)}\n` : `${reviewSummary(made)}\nReview: ${display(page)}\n`,
  );
  process.stderr.write(ceilingsText(made.cost));
  return EXIT_CODES[made.verdict.outcome];
}

const EXIT_CODES = { fine: ExitCode.fine, look: ExitCode.look, failed: ExitCode.failed } satisfies Record<
  Review["verdict"]["outcome"],
  ExitCode
>;
