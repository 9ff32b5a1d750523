import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { isFolder } from "./is-folder";

/** Makes a folder and those above it. Not `recursive`: with that, Node 20 tries for ever where a parent takes no folders, such as /proc. */
export function makeFolders(folder: string): void {
  if (isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!isFolder(folder)) throw error;
  }
}
