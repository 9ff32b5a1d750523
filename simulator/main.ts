import { join } from "node:path";
import { chosen, readOptions, UsageError } from "./evaluation/command-line";
import { destination, NOT_WRITTEN, prepare, write } from "./evaluation/destination";
import { evaluate } from "./evaluation/evaluate";
import { held } from "./evaluation/held";
import { tellStories } from "./evaluation/stories";
import { readTraceFile } from "./evaluation/trace-file";
import { POLICIES } from "./policies";
import { DOCUMENT, evaluationDocument } from "./report/document";
import { counted } from "./report/format";
import { jsonReport } from "./report/json";
import { terminalReport } from "./report/terminal";
import { type TraceFile, type Workload, workloads } from "./traces";

const DOCS = join(__dirname, "..", "docs");

/** Runs what the command line asks for and prints it. Returns the exit code. */
async function run(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  if (!options) return 0;
  const { quick, seeds, trace, policy, workload, json } = options;
  const traceFile = trace === undefined ? undefined : readTraceFile(trace);
  const asked = {
    seeds,
    workloads: chosen(available(traceFile), workload, "--workload", traceFile ? "" : "; code-burst needs --trace FILE"),
    policies: chosen(POLICIES, policy, "--policy"),
    variants: !quick && !policy && !workload,
  };
  const folder = destination(options, DOCS);
  if (folder !== undefined) prepare(folder);
  const evaluation = await evaluate(asked, { traceFile, onProgress: showProgress });
  process.stdout.write(json ? jsonReport(evaluation) : `${terminalReport(evaluation)}\n`);

  if (folder !== undefined) {
    const files = evaluationDocument(evaluation, await tellStories(evaluation, { traceFile }));
    write(folder, files);
    process.stderr.write(`wrote ${join(folder, DOCUMENT)} and ${counted(files.size - 1, "picture")}\n`);
  } else if (!quick) {
    process.stderr.write(`${NOT_WRITTEN}\n`);
  }
  return held(evaluation) ? 0 : 1;
}

function available(traceFile: TraceFile | undefined): readonly Workload[] {
  try {
    return workloads(traceFile);
  } catch (error) {
    throw new UsageError(`--trace: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done === all ? "\r\x1b[K" : `\r${done} of ${all} `);
}

// A reader that has seen enough (`… | head`) loses nothing; elsewhere the figures are gone, and the exit code says so.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`simulate: the figures can't be printed (${error.message}); print them to another place\n`);
  process.exitCode = 1;
});
// Nobody is left to tell.
process.stderr.on("error", () => undefined);

run(process.argv).then(
  (code) => {
    process.exitCode ??= code;
  },
  (error: unknown) => {
    process.stderr.write(`simulate: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
