import { basename, resolve } from "node:path";
import { type ProviderProcess, planFolder, readRecorded } from "../../plan";
import { display } from "../display";
import { UsageError } from "../errors";
import { isFolder } from "../is-folder";
import type { Run } from "./run";

export interface FolderRunOptions {
  /** Folder of the configuration. */
  readonly dir: string;
  /** Folder of an older version of it, which is deployed. */
  readonly from?: string;
  readonly state?: string;
  readonly varFile?: readonly string[];
  readonly recorded?: string;
}

/** Plans one folder of Terraform configuration, of this repository or any other. */
export async function runFolder(
  { dir, from, state, varFile, recorded }: FolderRunOptions,
  provider: ProviderProcess,
  signal: AbortSignal,
): Promise<Run> {
  for (const folder of [dir, ...(from === undefined ? [] : [from])]) {
    if (!isFolder(folder))
      throw new UsageError(`${resolve(folder)} is no folder`, "Name a folder with Terraform configuration.");
  }
  const result = await planFolder(dir, {
    from,
    state,
    varFiles: varFile,
    recorded: recorded === undefined ? undefined : readRecorded(recorded),
    provider,
    signal,
  });
  const stack = basename(resolve(dir));
  const entry = { stack, environment: display(dir), part: stack, account: "", region: "" };
  const before = [...(from === undefined ? [] : [display(from)]), ...(state === undefined ? [] : [display(state)])];
  return {
    planned: [{ entry, result }],
    others: [],
    everything: false,
    fresh: before.length === 0,
    against:
      before.length === 0
        ? "Offline, as if nothing existed: proves wiring, types and order; not quotas, IAM, or that AWS accepts every value."
        : `Offline, on top of ${before.join(" and ")}: proves wiring, types and order; not quotas, IAM, or what was changed by hand.`,
    notes: [],
  };
}
