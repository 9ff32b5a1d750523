import { renameSync, writeFileSync } from "node:fs";

/** Writes a file at once or not at all: who reads it meanwhile sees the old one. */
export function replaceFile(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
