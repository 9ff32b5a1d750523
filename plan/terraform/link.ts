import { cpSync, symlinkSync } from "node:fs";

/** A symbolic link, or a copy where the system lets not everyone make links (Windows). */
export function link(target: string, path: string): void {
  try {
    symlinkSync(target, path);
  } catch {
    cpSync(target, path, { recursive: true });
  }
}
