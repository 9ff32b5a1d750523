import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "./errors";
import { makeFolders } from "./make-folders";

const ANOTHER_FOLDER = "Name another folder: --out <folder>.";

/**
 * Makes a folder for what a command writes.
 * @param remedy what else to write on the command line
 * @throws UsageError where there cannot be one
 */
export function makeFolder(folder: string, remedy = ANOTHER_FOLDER): void {
  try {
    makeFolders(folder);
  } catch (error) {
    throw unwritable(folder, error, remedy);
  }
}

/**
 * Makes the folder of a file, and tries whether the file can be written later, before the work that fills it.
 * @param remedy what else to write on the command line
 * @throws UsageError where it cannot
 */
export function makePlaceFor(file: string, remedy: string): void {
  // Neither a folder nor a device can be replaced by a file; as root a device could, and would be gone.
  const taken = statSync(file, { throwIfNoEntry: false });
  if (taken !== undefined && !taken.isFile()) {
    throw new UsageError(`${file} is a ${taken.isDirectory() ? "folder" : "device"}, no file to write to`, remedy);
  }
  makeFolder(dirname(file), remedy);
  const trial = unfinishedOf(file);
  try {
    writeFileSync(trial, "");
  } catch (error) {
    throw unwritable(dirname(file), error, remedy);
  } finally {
    rmSync(trial, { force: true });
  }
}

const unfinishedOf = (file: string): string => `${file}.${process.pid}`;

/**
 * Writes a file at once or not at all: who reads it meanwhile sees the old one.
 * @param remedy what else to write on the command line
 * @throws UsageError where it cannot be written
 */
export function replaceFile(file: string, text: string, remedy = ANOTHER_FOLDER): void {
  const unfinished = unfinishedOf(file);
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw unwritable(dirname(file), error, remedy);
  }
}

function unwritable(folder: string, error: unknown, remedy: string): UsageError {
  const reason = error instanceof Error ? error.message : error;
  return new UsageError(`nothing can be written to ${folder} (${reason})`, remedy);
}
