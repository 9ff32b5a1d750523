import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

export const FUNCTION_NAMES = ["queue-scaler", "queue-metrics"] as const;
export type FunctionName = (typeof FUNCTION_NAMES)[number];

/** The handler of every bundle, as Lambda names it. */
export const HANDLER = "index.handler";

const root = __dirname;
const cache = join(root, "..", "node_modules", ".cache", "slipway", "functions");

/**
 * Absolute path of the zip of a function. The same sources and packages give the same bytes on every machine; an unchanged
 * function is found in the cache without loading the bundler (one read of functions/ and of the lock file, a few ms).
 */
export function functionBundle(name: FunctionName): string {
  // The key is in the folder, so that the file name in a plan stays when only the key changes.
  const zip = join(cache, contentKey(name), `${name}.zip`);
  if (existsSync(zip)) return zip;
  const bytes = buildBundle(name);
  mkdirSync(dirname(zip), { recursive: true });
  // Two processes may build at once: each writes its own file, and the rename is atomic.
  const unfinished = `${zip}.${randomUUID()}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, zip);
  return zip;
}

/** Everything below functions/ that can change a bundle, and the versions of all packages, by the lock file as it is. */
function contentKey(name: FunctionName): string {
  const hash = createHash("sha256").update(name);
  for (const file of sources(root)) {
    hash.update(`\0${relative(root, file).split(sep).join("/")}\0`).update(readFileSync(file));
  }
  const lock = join(root, "..", "package-lock.json");
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return hash.digest("hex").slice(0, 20);
}

function sources(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name === "node_modules") return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|json)$/.test(entry.name) ? [path] : [];
  });
}

/** Builds without the cache. The bundler is loaded here and nowhere else: synthesis with a warm cache never pays for it. */
export function buildBundle(name: FunctionName): Uint8Array {
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [join(root, name, "handler.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    alias: { "@aws-sdk/credential-provider-node": "./credentials.ts" },
    // Packages in CommonJS style call require, which an ES module does not have.
    banner: {
      js: 'import{createRequire as slipwayRequire}from"node:module";const require=slipwayRequire(import.meta.url);',
    },
    legalComments: "none",
    // No tsconfig.json of the place it is built in may change the bytes.
    tsconfigRaw: {},
    logLevel: "silent",
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`esbuild gave no output for functions/${name}/handler.ts`);
  return zipOf(output.contents);
}

/** A zip with one file and nothing of the machine in it: time, mode and system are fixed. */
function zipOf(code: Uint8Array): Uint8Array {
  const { zipSync } = require("fflate") as typeof import("fflate");
  // fflate writes local time, as zip has it: the local constructor gives the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1);
  return zipSync({ "index.mjs": [code, { level: 9, mtime, os: 3, attrs: 0o644 << 16 }] });
}
