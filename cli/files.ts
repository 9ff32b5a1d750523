import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { UsageError } from "./errors";

/**
 * Makes a folder for what a command writes.
 * @throws UsageError where there cannot be one
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new UsageError(`nothing can be written to ${folder} (${reason})`, "Name another folder: --out <folder>.");
  }
}

/** Writes a file at once or not at all: who reads it meanwhile sees the old one. */
export function replaceFile(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
