import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Configuration } from "./configuration";

/**
 * Terraform's plugin cache is not made for two installations at once (https://github.com/hashicorp/terraform/issues/31964).
 * So the first init of every set of providers runs alone; those after it find the packages there and run side by side.
 */
export class Installations {
  private last: Promise<unknown> = Promise.resolve();
  private readonly bySet = new Map<string, Promise<unknown>>();

  async install<T>(configuration: Configuration, init: () => Promise<T>): Promise<T> {
    const set = JSON.stringify(configuration.terraform?.required_providers ?? {});
    const first = this.bySet.get(set);
    if (first !== undefined) {
      await first;
      return init();
    }
    const running = this.last.then(init);
    this.last = running.catch(() => {});
    this.bySet.set(set, this.last);
    return running;
  }
}

/**
 * Where providers are kept between runs: they are too big for a folder that is thrown away. The user's choice, else the place
 * that cdktf takes for its own commands; cdktf's variable to leave that to the user counts here too.
 */
export function pluginCache(environment: NodeJS.ProcessEnv): Record<string, string> {
  if (environment.CDKTF_DISABLE_PLUGIN_CACHE_ENV !== undefined) return {};
  const folder = resolve(environment.TF_PLUGIN_CACHE_DIR ?? join(homedir(), ".terraform.d", "plugin-cache"));
  mkdirSync(folder, { recursive: true });
  // Where no lock file knows its checksum, terraform would download again what is in the cache.
  return { TF_PLUGIN_CACHE_DIR: folder, TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: "1" };
}
