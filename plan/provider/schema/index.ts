import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFile, decodeSchema, encodeSchema, readCache, writeCache } from "./cache";
import { extractSchema } from "./extract";
import type { ProviderSchema } from "./types";

/** Where the schema is read from and kept. */
export interface SchemaLocation {
  /** Folder of an installed @cdktf/provider-aws. @default the one this package resolves */
  packageDirectory?: string;
  /** Folder of the cache file. @default `.cache/slipway` in the node_modules that holds the package */
  cacheDirectory?: string;
}

/** The exact schema of the AWS provider: from the cache, else read out of the generated bindings (about a second) and cached. */
export function loadSchema(location: SchemaLocation = {}): ProviderSchema {
  const packageDirectory = location.packageDirectory ?? installedPackage();
  const { version } = readPackage(packageDirectory);
  const cacheDirectory = location.cacheDirectory ?? join(packageDirectory, "..", "..", ".cache", "slipway");
  const file = cacheFile(cacheDirectory, version);
  const cached = readCache(file, version);
  if (cached !== undefined) return cached;
  const text = encodeSchema(version, extractSchema(packageDirectory));
  writeCache(file, text);
  const schema = decodeSchema(text, version);
  if (schema === undefined) throw new Error("the extracted AWS schema cannot be read back");
  return schema;
}

/** Version of hashicorp/aws whose schema the installed @cdktf/provider-aws was generated from. */
export function schemaVersion(): string {
  return readPackage(installedPackage()).cdktf.provider.version;
}

function installedPackage(): string {
  return dirname(require.resolve("@cdktf/provider-aws/package.json"));
}

function readPackage(directory: string): { version: string; cdktf: { provider: { version: string } } } {
  return JSON.parse(readFileSync(join(directory, "package.json"), "utf8"));
}
