import { factsOf } from "../provider/facts";
import type { AdoptedObject } from "./adoption";
import type { ConfigurationModule, PlanDocument } from "./document";

/** What a plan took for granted about one object that an import block adopts. */
export interface Assumption {
  address: string;
  /** Import id. */
  id: string;
  /** Arguments of the configuration that neither the id nor a record tells: assumed to be equal. */
  equal: string[];
  /** Those of them whose difference would force a replacement: only the live object can tell. */
  undecided: string[];
}

/** What the plan of a configuration assumes about the objects it adopts. */
export function assumptions(document: PlanDocument, adopted: readonly AdoptedObject[]): Assumption[] {
  return adopted.flatMap(({ address, type, id, told }) => {
    const equal = argumentsOf(document, address).filter((name) => !told.has(name));
    const forcing = new Set((factsOf(type)?.forcesReplacement ?? []).map((path) => path.split(".")[0]));
    const undecided = equal.filter((name) => forcing.has(name));
    return equal.length === 0 ? [] : [{ address, id, equal, undecided }];
  });
}

/** Names of the arguments that a resource's configuration gives. */
export function argumentsOf(document: PlanDocument, address: string): string[] {
  return Object.keys(expressionsOf(document, address) ?? {});
}

/** What a resource's configuration gives, as expressions; undefined where there is no configuration of it. */
export function expressionsOf(document: PlanDocument, address: string): Record<string, unknown> | undefined {
  const path = address.replace(/\[[^\]]*\]/g, "").split(".");
  let module: ConfigurationModule | undefined = document.configuration?.root_module;
  while (path[0] === "module") {
    module = module?.module_calls?.[path[1] ?? ""]?.module;
    path.splice(0, 2);
  }
  const name = path.join(".");
  return module?.resources?.find((resource) => resource.address === name)?.expressions;
}
