import { printable } from "../../differences-text";

/** A text that stands as it is: nothing in it is markup, a link, a mention or a reference to an issue. */
export function text(value: string): string {
  return printable(value.replace(/[\r\n]+/g, " "))
    .replace(/[&<>@]/g, (character) => ENTITIES.get(character) ?? character)
    .replace(/[\\`*{}[\]|~]|(?<!\w)_|_(?!\w)/g, "\\$&")
    .replace(/^(\s*)([#+-])(?=\s)/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(?=\s)/, "$1\\$2")
    .replace(/(?<!&)#(?=\d)/g, "&#35;")
    .replace(/\b(https?):(?=\/\/)/g, "$1&#58;");
}

/** The first of a text's characters. */
export function cut(value: string, longest: number): string {
  return value.length > longest ? `${value.slice(0, longest)}…` : value;
}

const ENTITIES = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  // Nobody is called because a plan names them.
  ["@", "&#64;"],
]);

/** A value as code: nothing in it is markup, whatever it holds. */
export function code(value: string): string {
  const line = printable(value.replace(/[\r\n]+/g, " "));
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") || line === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
