import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chosen, readOptions, UsageError } from "./evaluation/command-line";
import { evaluate } from "./evaluation/evaluate";
import { held } from "./evaluation/held";
import { tellStories } from "./evaluation/stories";
import { readTraceFile } from "./evaluation/trace-file";
import { POLICIES } from "./policies";
import { evaluationDocument, type Files } from "./report/document";
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
  const everything = !quick && !policy && !workload;
  const asked = {
    seeds,
    workloads: chosen(available(traceFile), workload, "--workload", traceFile ? "" : "; code-burst needs --trace FILE"),
    policies: chosen(POLICIES, policy, "--policy"),
    variants: everything,
  };
  const evaluation = await evaluate(asked, { traceFile, onProgress: showProgress });
  process.stdout.write(json ? jsonReport(evaluation) : `${terminalReport(evaluation)}\n`);

  const folder = options.out ?? (everything ? DOCS : undefined);
  if (folder) write(folder, evaluationDocument(evaluation, await tellStories(evaluation, { traceFile })));
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

function write(folder: string, files: Files): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  process.stderr.write(`wrote ${join(folder, "scaler-evaluation.md")} and ${counted(files.size - 1, "picture")}\n`);
}

run(process.argv).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`simulate: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
