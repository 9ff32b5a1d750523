import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { FUNCTION_NAMES, functionBundle } from "../functions/bundle";

/** Questions for `slipway scaler decide`: 60 readings each, of a queue that works. */
export function writeQuestions(file: string, count: number): void {
  const settings = { minTasks: 1, maxTasks: 11, protection: true };
  const service = { desired: 3, running: 3, pending: 0, deployments: 1, rollout: "COMPLETED", protected: 3 };
  const lines = Array.from({ length: count }, (_, line) => {
    const samples = Array.from({ length: 60 }, (_, index) => ({
      at: 1000 + index * 10,
      ready: (line + index) % 7,
      unacked: 3,
      consumers: 3,
      published: index * 2 + 7,
      acknowledged: index * 2,
    }));
    return JSON.stringify({ now: 1600, trigger: "tick", settings, service, samples });
  });
  writeFileSync(file, lines.join("\n"));
}

/** The bundles of the functions, unpacked as Lambda does. */
export function unpackBundles(folder: string) {
  return FUNCTION_NAMES.map((name) => {
    const zip = readFileSync(functionBundle(name));
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, unzipSync(zip)["index.mjs"] ?? "");
    return { name, file, zippedKb: zip.length / 1000 };
  });
}
