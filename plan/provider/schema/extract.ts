import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseGenerated } from "./parse";
import { parseProvider } from "./parse-provider";
import { generatedSource } from "./source";
import type { SchemaEntry } from "./types";

/** Reads the schema of every resource, data source and of the provider itself out of an installed @cdktf/provider-aws. */
export function extractSchema(packageDirectory: string): SchemaEntry[] {
  const lib = join(packageDirectory, "lib");
  const entries: SchemaEntry[] = [];
  for (const folder of readdirSync(lib, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const entry = readFolder(join(lib, folder.name), folder.name);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

function readFolder(directory: string, name: string): SchemaEntry | undefined {
  const source = generatedSource(join(directory, "index.js"));
  if (source === undefined) return undefined;
  if (name === "provider") return { kind: "provider", type: "aws", block: parseProvider(source) };
  try {
    return parseGenerated(source + splitStructs(directory));
  } catch (error) {
    throw new Error(
      `@cdktf/provider-aws/lib/${name} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** The three largest resources keep their nested structs in files of their own. */
function splitStructs(directory: string): string {
  const structs = join(directory, "index-structs");
  if (!existsSync(structs)) return "";
  return readdirSync(structs)
    .filter((file) => /^structs\d+\.js$/.test(file))
    .map((file) => `\n${generatedSource(join(structs, file)) ?? ""}`)
    .join("");
}
