import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { RunResult } from "../model";
import type { TraceFile } from "../traces";
import type { Job } from "./run-job";

export interface PoolOptions {
  /** CSV of the Azure code trace. @default - none */
  readonly traceFile?: TraceFile;
  /** @default - one per core */
  readonly workers?: number;
  /** Called after each job. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Runs jobs on all cores. Each result stands where its job does, whichever worker finishes first: a job's result depends
 * on nothing but the job.
 */
export async function runJobs(jobs: readonly Job[], options: PoolOptions = {}): Promise<RunResult[][]> {
  const { traceFile, onProgress, workers: most = availableParallelism() } = options;
  const results: RunResult[][] = jobs.map(() => []);
  const waiting = jobs.map((job, index) => ({ job, index }));
  let done = 0;
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      worker.on("error", reject);
      worker.on("exit", () => resolve());
      const next = (): void => worker.postMessage(waiting.shift() ?? null);
      worker.on("message", ({ index, result }: { index: number; result: RunResult[] }) => {
        results[index] = result;
        onProgress?.(++done, jobs.length);
        next();
      });
      next();
    });
  const workers = Array.from(
    { length: Math.min(most, jobs.length) },
    () =>
      new Worker(join(__dirname, "worker.ts"), {
        execArgv: ["--require", require.resolve("tsx/cjs")],
        workerData: { traceFile },
      }),
  );
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}
