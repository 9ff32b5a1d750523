import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "./errors";
import { isFolder } from "./is-folder";

/**
 * Makes a folder for what a command writes.
 * @throws UsageError where there cannot be one
 */
export function makeFolder(folder: string): void {
  try {
    makeWithParents(folder);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** Not `recursive`: with that, Node 20 tries for ever where a parent takes no folders, such as /proc. */
function makeWithParents(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeWithParents(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}

/**
 * Writes a file at once or not at all: who reads it meanwhile sees the old one.
 * @throws UsageError where it cannot be written
 */
export function replaceFile(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw unwritable(dirname(file), error);
  }
}

function unwritable(folder: string, error: unknown): UsageError {
  const reason = error instanceof Error ? error.message : error;
  return new UsageError(`nothing can be written to ${folder} (${reason})`, "Name another folder: --out <folder>.");
}
