import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ServedTypes } from "../provider/server/schema-answer";
import type { ImportBlock } from "./configuration";
import { type ForeignBlock, readHcl } from "./hcl-text";

/** What has to be known about a folder of Terraform configuration before terraform reads it. */
export interface FolderText {
  /** AWS types that it and its modules mention; undefined when a module is not here to be read. */
  types: ServedTypes | undefined;
  /** Import blocks of the root module whose address and id are written out. */
  imports: ImportBlock[];
  /** Whether it has others as well. */
  computedImports: boolean;
  /** Text of the files that have import blocks, without these. */
  withoutImports: Map<string, string>;
  /** Folders of its local modules. */
  modules: string[];
  /** How many folders its relative paths climb. */
  parents: number;
  /** Blocks of other providers. */
  foreign: ForeignBlock[];
  /** Version constraint of hashicorp/aws. */
  pinned?: string;
}

const CONFIGURATION = /\.tf(\.json)?$/;
const AWS_TYPE = /\baws_[a-z0-9_]+/g;

/**
 * Reads what a folder's files and those of its modules say.
 * @throws Error when the folder holds no configuration
 */
export function readFolder(directory: string): FolderText {
  const root = configurationFiles(directory);
  if (root.length === 0) throw new Error(`${directory} has no Terraform configuration (*.tf or *.tf.json)`);
  const modules = new Set<string>();
  const complete = collectModules(directory, modules);
  const texts = [...modules].flatMap((folder) => configurationFiles(folder).map((file) => ({ folder, file })));
  const read = texts.map(({ folder, file }) => ({
    folder,
    file,
    ...readHcl(readFileSync(join(folder, file), "utf8"), file),
  }));
  const own = read.filter(({ folder }) => folder === directory);
  const types = [...new Set(read.flatMap(({ text }) => text.match(AWS_TYPE) ?? []))];
  const pinned = read.map((file) => file.pinned).find((constraint) => constraint !== undefined);
  return {
    types: complete ? { resources: types, dataSources: types } : undefined,
    imports: own.flatMap(({ imports }) => imports),
    computedImports: own.some((file) => file.computedImports),
    withoutImports: new Map(
      own.flatMap(({ file, withoutImports }) => (withoutImports === undefined ? [] : [[file, withoutImports]])),
    ),
    modules: [...modules].filter((folder) => folder !== directory),
    parents: Math.max(0, ...own.map(({ text }) => climbs(text))),
    foreign: read.flatMap(({ foreign }) => foreign),
    ...(pinned === undefined ? {} : { pinned }),
  };
}

function configurationFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && CONFIGURATION.test(entry.name))
    .map(({ name }) => name)
    .sort();
}

/** Adds a folder and every module below it; false when one is neither local nor installed. */
function collectModules(directory: string, found: Set<string>): boolean {
  if (found.has(directory)) return true;
  found.add(directory);
  let complete = true;
  for (const file of configurationFiles(directory)) {
    for (const source of readHcl(readFileSync(join(directory, file), "utf8"), file).modules) {
      const local = /^\.\.?\//.test(source) ? resolve(directory, source) : undefined;
      if (local === undefined || !existsSync(local)) complete = false;
      else complete = collectModules(local, found) && complete;
    }
  }
  return complete;
}

/** The longest `../../` in a text, in steps. */
function climbs(text: string): number {
  return Math.max(0, ...(text.match(/(\.\.\/)+/g) ?? []).map((path) => path.length / 3));
}
