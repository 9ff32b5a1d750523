import { isAbsolute, relative } from "node:path";

/** A path as the user would write it: one given in full stays so. */
export function display(path: string): string {
  return isAbsolute(path) ? path : relative(process.cwd(), path) || ".";
}
