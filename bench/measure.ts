import { spawn } from "node:child_process";
import pidtree from "pidtree";
import pidusage from "pidusage";

/** What one run of a command cost. */
export interface Cost {
  readonly seconds: number;
  /** Largest sum of the resident memory of the command and all its children; pages that they share count once each. */
  readonly peakMiB: number;
}

export interface Measurement {
  readonly median: Cost;
  readonly fastest: number;
  readonly slowest: number;
}

/** Runs a command several times after a warm-up. `before` is not counted. */
export async function measure(
  command: readonly string[],
  runs: number,
  before: () => void = () => {},
): Promise<Measurement> {
  const costs: Cost[] = [];
  for (let run = 0; run <= runs; run += 1) {
    before();
    const cost = await once(command);
    if (run > 0) costs.push(cost);
  }
  const seconds = costs.map((cost) => cost.seconds);
  return {
    median: { seconds: median(seconds), peakMiB: median(costs.map(({ peakMiB }) => peakMiB)) },
    fastest: Math.min(...seconds),
    slowest: Math.max(...seconds),
  };
}

function once([file = "", ...args]: readonly string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(file, args, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    let peakMiB = 0;
    const sampling = setInterval(async () => {
      peakMiB = Math.max(peakMiB, await residentMiB(child.pid));
    }, 100);
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(sampling);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, peakMiB });
      else reject(new Error(`${[file, ...args].join(" ")} ended with ${code}: ${said}`));
    });
  });
}

/** Children come and go while they are being asked: what is gone counts nothing. */
async function residentMiB(pid: number | undefined): Promise<number> {
  if (pid === undefined) return 0;
  try {
    const tree = await pidtree(pid, { root: true });
    const sizes = await Promise.all(
      tree.map((one) =>
        pidusage(one).then(
          ({ memory }) => memory,
          () => 0,
        ),
      ),
    );
    return sizes.reduce((sum, size) => sum + size, 0) / 1024 / 1024;
  } catch {
    return 0;
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 === 0 ? [sorted[middle - 1], sorted[middle]] : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}
