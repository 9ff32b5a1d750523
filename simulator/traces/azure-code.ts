import { randomUniform } from "d3-random";
import { JOB_SECONDS, type Workload, workload } from "./workload";

/** Minutes of load must outlast the start of a task: the trace's time goes six times slower (control law: goals). */
const STRETCH = 6;
/** Every eleventh request: 8,819 / 11 × 90 s in 6 × 3,436 s are the 3.5 erlang of the goals. */
const KEEP_ONE_OF = 11;

/** Date and time to the millisecond; Date.parse alone makes a date of almost anything. */
const TIME = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d\.\d{3})/;

/**
 * Times of the requests in a CSV of the Azure LLM inference traces, in seconds since the first one. Columns: TIMESTAMP
 * (no zone, seven decimals), ContextTokens, GeneratedTokens; only the first one counts here.
 *
 * @param file its name, for the error
 * @throws when a line does not begin with a time, or there are too few of them
 */
export function readAzureTrace(csv: string, file: string): number[] {
  const fix = "give the CSV of an Azure LLM inference trace (https://github.com/Azure/AzurePublicDataset)";
  const times: number[] = [];
  csv.split("\n").forEach((line, index) => {
    if (line.trim() === "" || (index === 0 && line.startsWith("TIMESTAMP,"))) return;
    const [, day, clock] = TIME.exec(line) ?? [];
    const time = Date.parse(`${day}T${clock}Z`) / 1000;
    if (Number.isNaN(time)) {
      const got = JSON.stringify(line.slice(0, 60));
      throw new Error(
        `${file}, line ${index + 1}: got ${got}, needed a time as 2023-11-16 18:17:03.9799600 first; ${fix}`,
      );
    }
    times.push(time);
  });
  if (times.length < KEEP_ONE_OF) {
    throw new Error(`${file}: got ${times.length} requests, needed at least ${KEEP_ONE_OF}; ${fix}`);
  }
  times.sort((a, b) => a - b);
  const [first = 0] = times;
  return times.map((time) => time - first);
}

/**
 * The code trace as workload: every eleventh request, beginning with one that the seed chooses, six times slower.
 *
 * Data: https://github.com/Azure/AzurePublicDataset, CC-BY 4.0; Patel et al., "Splitwise: Efficient Generative LLM
 * Inference Using Phase Splitting", ISCA 2024.
 */
export function codeBurst(csv: string, file: string): Workload {
  const times = readAzureTrace(csv, file);
  const durationSeconds = Math.ceil((times.at(-1) ?? 0) * STRETCH);
  return workload({
    name: "code-burst",
    title: "Code burst",
    about:
      `the requests of the Azure LLM inference trace 2023, code: every ${KEEP_ONE_OF}th, time stretched ×${STRETCH}, ` +
      `${((times.length / KEEP_ONE_OF / durationSeconds) * JOB_SECONDS).toFixed(1)} erlang for ${(durationSeconds / 3600).toFixed(1)} hours`,
    durationSeconds,
    arrivals(random) {
      const offset = Math.floor(randomUniform.source(random)(KEEP_ONE_OF)());
      return times.filter((_, index) => index % KEEP_ONE_OF === offset).map((time) => time * STRETCH);
    },
  });
}
