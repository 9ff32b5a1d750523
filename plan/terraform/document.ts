/** Terraform's `show -json` of a plan, as far as it is read here. https://developer.hashicorp.com/terraform/internals/json-format */
export interface PlanDocument {
  format_version: string;
  terraform_version: string;
  errored?: boolean;
  resource_changes?: ResourceChange[];
  /** Where what exists differs from the state. */
  resource_drift?: ResourceChange[];
  output_changes?: Record<string, Change>;
  planned_values?: { outputs?: Record<string, { sensitive: boolean; value?: unknown }> };
  configuration?: {
    root_module?: ConfigurationModule;
    provider_config?: Record<string, { expressions?: Record<string, unknown> }>;
  };
}

/** The configuration that was planned, as terraform repeats it: expressions, not values. */
export interface ConfigurationModule {
  resources?: { address: string; expressions?: Record<string, unknown> }[];
  module_calls?: Record<string, { module?: ConfigurationModule; expressions?: Record<string, unknown> }>;
  outputs?: Record<string, { expression?: { references?: string[] } }>;
}

/** What happens to one resource. */
export interface ResourceChange {
  address: string;
  previous_address?: string;
  /** Key of an object that a failed replacement left behind, to be destroyed; the address is that of its successor. */
  deposed?: string;
  mode: "managed" | "data";
  type: string;
  name: string;
  index?: string | number;
  provider_name: string;
  change: Change;
  action_reason?: string;
}

/**
 * Values before and after. `after` leaves out what is known only after apply; `after_unknown` marks it with true. The two
 * `sensitive` documents mark with true what must not be printed; both values hold it all the same.
 */
export interface Change {
  actions: ("no-op" | "create" | "read" | "update" | "delete" | "forget")[];
  before: unknown;
  after: unknown;
  after_unknown: unknown;
  before_sensitive?: unknown;
  after_sensitive?: unknown;
  replace_paths?: (string | number)[][];
  importing?: { id?: string };
}

/** What a plan would do, in numbers. An import that also changes the resource counts as both. */
export interface ChangeCounts {
  import: number;
  create: number;
  update: number;
  replace: number;
  destroy: number;
}

export type Action = "no-op" | "create" | "read" | "update" | "replace" | "destroy" | "forget";

/** One word for terraform's list of actions. */
export function actionOf({ actions }: Change): Action {
  if (actions.includes("delete")) return actions.includes("create") ? "replace" : "destroy";
  // With `destroy = false`, the old object is left alone and its successor created: for the reader, another object.
  if (actions.includes("forget")) return actions.includes("create") ? "replace" : "forget";
  const [action = "no-op"] = actions;
  return action === "delete" ? "destroy" : action;
}

/** Counts the changes of managed resources. */
export function countChanges(document?: PlanDocument): ChangeCounts {
  const counts: ChangeCounts = { import: 0, create: 0, update: 0, replace: 0, destroy: 0 };
  for (const { mode, change } of document?.resource_changes ?? []) {
    if (mode !== "managed") continue;
    if (change.importing !== undefined) counts.import += 1;
    const action = actionOf(change);
    if (action === "create" || action === "update" || action === "replace" || action === "destroy") counts[action] += 1;
  }
  return counts;
}
