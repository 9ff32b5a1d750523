import { readFileSync } from "node:fs";

/**
 * Most memory that this process has held, in MiB. Not resourceUsage().maxRSS, which on Linux begins with what the process held
 * before exec: that of whoever started it. Where there is no /proc, what it holds now.
 */
export function peakMemoryMiB() {
  try {
    const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
    return Number(kibibytes) / 1024;
  } catch {
    return process.memoryUsage.rss() / 2 ** 20;
  }
}
