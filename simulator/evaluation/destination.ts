import { accessSync, constants, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeFolders } from "../../cli/make-folders";
import { DOCUMENT, type Files, IMAGES } from "../report/document";
import { type Options, UsageError } from "./command-line";
import { SEEDS_THAT_JUDGE } from "./held";

/** Names that the report gives its pictures; others in the folder are somebody else's. */
const OWN_PICTURE = /^(costs|story)-.*\.svg$/;

/** Why nothing is written, and what would be. */
export const NOT_WRITTEN = `nothing was written: docs/${DOCUMENT} is made with --trace FILE, at least ${SEEDS_THAT_JUDGE} seeds and no --quick, --policy or --workload; --out FOLDER writes what was asked for elsewhere`;

/**
 * The folder to write to: the one asked for; without, the committed one if this run may replace what is there.
 * @param docs the folder of the committed evaluation
 */
export function destination(options: Options, docs: string): string | undefined {
  const { quick, seeds, trace, policy, workload, out } = options;
  if (out !== undefined) return resolve(out);
  const complete = !quick && !policy && !workload && trace !== undefined && seeds >= SEEDS_THAT_JUDGE;
  return complete ? docs : undefined;
}

/**
 * Makes the folders, so that a wrong one is told before the work and not after it.
 * @throws UsageError where nothing can be written
 */
export function prepare(folder: string): void {
  writing(folder, () => {
    makeFolders(join(folder, IMAGES));
    for (const each of [folder, join(folder, IMAGES)]) accessSync(each, constants.W_OK);
  });
}

/**
 * Writes the evaluation and removes pictures of an earlier one that it no longer has.
 * @throws UsageError where it cannot be written
 */
export function write(folder: string, files: Files): void {
  writing(folder, () => {
    for (const [path, content] of files) {
      makeFolders(dirname(join(folder, path)));
      writeFileSync(join(folder, path), content);
    }
    for (const name of readdirSync(join(folder, IMAGES))) {
      if (OWN_PICTURE.test(name) && !files.has(`${IMAGES}/${name}`)) rmSync(join(folder, IMAGES, name));
    }
  });
}

function writing(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`nothing can be written to ${folder} (${reason}); name another folder: --out FOLDER`);
  }
}
