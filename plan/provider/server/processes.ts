import { readdirSync, readlinkSync } from "node:fs";
import { sep } from "node:path";

/**
 * Processes at work in a folder, where the system lists them (Linux). A run names its terraforms to the provider, but it may
 * be killed between starting one and naming it.
 */
export function processesIn(folder: string): number[] {
  return listed().filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder + sep);
    } catch {
      // It has ended, or is somebody else's.
      return false;
    }
  });
}

function listed(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
