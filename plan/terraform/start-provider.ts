import { ProviderProcess } from "../provider/process";
import type { ServedTypes } from "../provider/server/schema-answer";
import { throwAwayFolder } from "./folder";

/** What a provider for commands of your own can be told. */
export interface StartProviderOptions {
  /** Types it serves. @default all */
  types?: ServedTypes;
  /** Folder for its socket, REMOVED when it ends; keep its path short. @default a new one in the temporary folder */
  workDir?: string;
}

/** A running provider, for `cdktf deploy` or terraform commands of your own. */
export interface AttachedProvider {
  /** Set these for the command. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

/** Starts the offline AWS provider. It ends by itself when this process does. */
export async function startProvider({ types, workDir }: StartProviderOptions = {}): Promise<AttachedProvider> {
  const provider = ProviderProcess.start(workDir ?? throwAwayFolder());
  const { environment } = await provider.listen({ types });
  return {
    environment: { ...environment, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" },
    stop: () => provider.stop(),
  };
}
