import { parentPort, workerData } from "node:worker_threads";
import { workloads } from "../traces";
import { type Job, runJob } from "./run-job";

const all = workloads(workerData.traceFile);

/** Runs the jobs that pool.ts sends, until it sends null. */
parentPort?.on("message", (message: { job: Job; index: number } | null) => {
  if (message === null) {
    parentPort?.close();
    return;
  }
  parentPort?.postMessage({ index: message.index, result: runJob(message.job, all) });
});
