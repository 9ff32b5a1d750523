import { spawn } from "node:child_process";
import pidtree from "pidtree";
import pidusage from "pidusage";

/** What a command costs. */
export interface Measurement {
  /** Seconds. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  /** Largest sum of the resident memory of the command and all its children; pages that they share count once each. */
  readonly peakMiB: number;
}

/**
 * Runs a command several times for its time, after a first run for its memory, which warms up too: looking at processes
 * takes time itself. `before` is not counted.
 */
export async function measure(
  command: readonly string[],
  runs: number,
  before: () => void = () => {},
): Promise<Measurement> {
  before();
  const peakMiB = await once(command, "memory");
  const seconds: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    before();
    seconds.push(await once(command, "time"));
  }
  return { median: median(seconds), fastest: Math.min(...seconds), slowest: Math.max(...seconds), peakMiB };
}

/** Seconds or MiB of one run. */
function once([file = "", ...args]: readonly string[], what: "time" | "memory"): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(file, args, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    let peakMiB = 0;
    const sample = async () => {
      peakMiB = Math.max(peakMiB, await residentMiB(child.pid));
    };
    const sampling = what === "memory" ? setInterval(sample, 50) : undefined;
    child.on("error", reject);
    child.on("close", (code) => {
      clearInterval(sampling);
      const seconds = (performance.now() - started) / 1000;
      // 3 is a review that a person must look at.
      if (code === 0 || code === 3) resolve(what === "time" ? seconds : peakMiB);
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
