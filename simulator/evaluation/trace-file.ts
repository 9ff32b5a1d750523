import { readFileSync } from "node:fs";
import type { TraceFile } from "../traces";
import { UsageError } from "./command-line";

/** @throws UsageError when the file can't be read */
export function readTraceFile(path: string): TraceFile {
  try {
    return { name: path, text: readFileSync(path, "utf8") };
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(
      `--trace: got ${path}, which can't be read (${why}); give the CSV of an Azure LLM inference trace (https://github.com/Azure/AzurePublicDataset)`,
    );
  }
}
