import { execFileSync } from "node:child_process";

/** Processor time that node itself needs to start here, in milliseconds: the best of five. What is slower than that is no fault of the machine. */
export function nodeStartMilliseconds(): number {
  const script = "const { user, system } = process.cpuUsage(); console.log((user + system) / 1000);";
  const starts = Array.from({ length: 5 }, () =>
    Number(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })),
  );
  return Math.min(...starts);
}
