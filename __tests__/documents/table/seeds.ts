import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DOCUMENTS, type DocumentNumber } from "./row";

/** The documents and the design stand beside the repository on the machines where it was built, and nowhere else. */
const shared = resolve(__dirname, "../../../../shared");

export const seedsAreHere = existsSync(resolve(shared, "seeds"));
export const designIsHere = existsSync(resolve(shared, "design/systems.md"));

/** Lines of a document; line 1 is the first. */
export function seedLines(document: DocumentNumber): readonly string[] {
  return readFileSync(resolve(shared, "seeds", DOCUMENTS[document]), "utf8").split("\n");
}

/** The design, line ends as spaces: it is quoted across them. */
export function systemsDesign(): string {
  return readFileSync(resolve(shared, "design/systems.md"), "utf8").replaceAll(/\s+/g, " ");
}

/** Whether a line only separates, or announces the next ones. */
export function saysNothing(line: string): boolean {
  return !/[A-Za-z0-9]/.test(line) || /^\s*(#|```)/.test(line) || /:[*\s]*$/.test(line);
}

/** What names infrastructure wherever it stands: ARNs, ids, addresses, variables, actions, names of the two systems. */
const NAMES = [
  /arn:aws:[^\s`"',;)]+/g,
  /\b(?:vpc|subnet|sg|ns|srv)-[0-9a-z]{8,}/g,
  /\b\d+\.\d+\.\d+\.\d+(?:\/\d+)?/g,
  /\b[a-z0-9.-]+\.amazonaws\.com\b/g,
  /\bsha256:[0-9a-f]+/g,
  /\b(?:busyb|euglena)[\w./-]*\w/g,
  /(?<![\w/])\/ecs\/[\w-]+/g,
  /:\d{4,5}\b/g,
  /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=`|=(?!\$|"))/g,
  /(?<=["`])[a-z0-9]+:[A-Z][A-Za-z]+(?=["`])/g,
];

/** Names of infrastructure in a line. */
export function namesIn(line: string): string[] {
  return NAMES.flatMap((pattern) => [...line.matchAll(pattern)].map(([name]) => name));
}

/** `3-5 9` as 3, 4, 5, 9. */
export function linesOf(ranges: string): number[] {
  return ranges.split(" ").flatMap((range) => {
    const [first = Number.NaN, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
