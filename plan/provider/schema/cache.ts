import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Block, ProviderSchema, SchemaEntry } from "./types";

/** Raise it when the extraction reads the same package differently: an older cache file is then left alone. */
const FORMAT = 1;

/** Where the extracted schema of one package version is kept. */
export function cacheFile(directory: string, packageVersion: string): string {
  return join(directory, `aws-schema-${packageVersion}-${FORMAT}.jsonl`);
}

/**
 * One line per type, below a first line with a checksum of the rest. A type's line is parsed when it is first asked for:
 * a run uses some forty of the two thousand.
 */
export function encodeSchema(packageVersion: string, entries: SchemaEntry[]): string {
  const lines = entries.map(({ kind, type, block }) => `${kind}\t${type}\t${JSON.stringify(block)}`);
  const body = lines.join("\n");
  return `${JSON.stringify({ packageVersion, sha256: sha256(body) })}\n${body}`;
}

/** The schema of a cache file's text, or nothing if the text is not whole. */
export function decodeSchema(text: string, packageVersion: string): ProviderSchema | undefined {
  const end = text.indexOf("\n");
  if (end < 0) return undefined;
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== JSON.stringify({ packageVersion, sha256: sha256(body) })) return undefined;
  return new LazySchema(packageVersion, body);
}

/** The cached schema; undefined when there is none, or none that is whole. */
export function readCache(file: string, packageVersion: string): ProviderSchema | undefined {
  try {
    return decodeSchema(readFileSync(file, "utf8"), packageVersion);
  } catch {
    return undefined;
  }
}

/** Writes under another name and renames, so that no reader ever sees half a file. A place that cannot be written is no error. */
export function writeCache(file: string, text: string): void {
  const temporary = `${file}.${randomUUID()}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch {
    discard(temporary);
  }
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing could be written there is nothing to remove.
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

class LazySchema implements ProviderSchema {
  private readonly lines: Record<SchemaEntry["kind"], Map<string, string>> = {
    provider: new Map(),
    resource: new Map(),
    data: new Map(),
  };
  private readonly parsed = new Map<string, Block>();

  constructor(
    readonly packageVersion: string,
    body: string,
  ) {
    for (const line of body.split("\n")) {
      const first = line.indexOf("\t");
      const second = line.indexOf("\t", first + 1);
      const kind = line.slice(0, first);
      if (kind === "resource" || kind === "data" || kind === "provider") {
        this.lines[kind].set(line.slice(first + 1, second), line.slice(second + 1));
      }
    }
  }

  get provider(): Block {
    return this.read("provider", "aws") ?? { attributes: {}, blocks: {} };
  }

  resourceTypes(): string[] {
    return [...this.lines.resource.keys()];
  }

  dataSourceTypes(): string[] {
    return [...this.lines.data.keys()];
  }

  resource(type: string): Block | undefined {
    return this.read("resource", type);
  }

  dataSource(type: string): Block | undefined {
    return this.read("data", type);
  }

  private read(kind: SchemaEntry["kind"], type: string): Block | undefined {
    const key = `${kind} ${type}`;
    const known = this.parsed.get(key);
    if (known !== undefined) return known;
    const line = this.lines[kind].get(type);
    if (line === undefined) return undefined;
    const block: Block = JSON.parse(line);
    this.parsed.set(key, block);
    return block;
  }
}
