import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { link } from "./link";

/** What terraform wrote into a folder before, and the copy must not share. */
const LEFT_OUT = /^(\.terraform|\.terraform\.lock\.hcl|.*\.tfstate(\..*)?|\.git)$/;

/**
 * Makes a folder that looks like `source` to terraform and can be written to: links to its files, and as many folders above
 * it as its relative paths (`../modules/x`) climb. Folders of modules are made, not linked: terraform follows a link, and
 * `path.module` would be another for every copy of a configuration. Returns the folder that stands for `source`.
 */
export function mirror(source: string, destination: string, parents: number, modules: readonly string[]): string {
  const chain = [source];
  while (chain.length <= parents && dirname(chain[0] ?? source) !== chain[0])
    chain.unshift(dirname(chain[0] ?? source));
  let at = destination;
  mkdirSync(at, { recursive: true });
  for (const [index, folder] of chain.entries()) {
    const next = chain[index + 1];
    linkEntries(folder, at, modules, next === undefined ? undefined : basename(next));
    if (next === undefined) break;
    at = join(at, basename(next));
    mkdirSync(at);
  }
  copyModules(source, at);
  return at;
}

function linkEntries(folder: string, to: string, modules: readonly string[], except?: string): void {
  for (const entry of readdirSync(folder)) {
    if (entry === except || LEFT_OUT.test(entry)) continue;
    const [from, place] = [join(folder, entry), join(to, entry)];
    if (modules.some((module) => module === from || module.startsWith(from + sep))) {
      mkdirSync(place);
      linkEntries(from, place, modules);
    } else link(from, place);
  }
}

/** Modules that an earlier `terraform init` brought are there without a network. */
function copyModules(source: string, to: string): void {
  const modules = join(source, ".terraform", "modules");
  if (existsSync(modules)) cpSync(modules, join(to, ".terraform", "modules"), { recursive: true });
}
