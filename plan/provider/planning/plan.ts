import { defaults, forcesReplacement } from "../facts";
import { isObject, type ObjectValue, type Value } from "../protocol/value";
import type { Block } from "../schema/types";
import { markComputed } from "./computed";
import type { ProviderConfiguration } from "./configuration";
import { withDefaults } from "./defaults";
import { keepEquivalentDocuments } from "./documents";
import { type AttributePath, replacedPaths } from "./replacement";
import { allTags } from "./tags";

/** One resource, as Terraform asks for its plan. `prior` null: create; `proposed` null: destroy. */
export interface PlanQuestion {
  type: string;
  block: Block;
  prior: Value;
  proposed: Value;
  /** The configuration alone, null where nobody gave an argument. */
  config: Value;
  configuration: ProviderConfiguration;
}

/** What the resource will be, and which changes cannot be made in place. */
export interface PlanAnswer {
  planned: Value;
  requiresReplace: AttributePath[];
}

/** Plans one resource as the AWS provider would, from the schema and the facts about its type. */
export function planResource({ type, block, prior, proposed, config, configuration }: PlanQuestion): PlanAnswer {
  if (!isObject(proposed)) return { planned: null, requiresReplace: [] };
  const existing = isObject(prior) ? prior : null;
  let planned = markComputed(
    block,
    injected(block, proposed, existing, isObject(config) ? config : {}, configuration),
    existing,
  );
  planned = withDefaults(block, planned, defaults(type));
  if (existing === null) return { planned, requiresReplace: [] };
  planned = keepEquivalentDocuments(block, planned, existing);
  const moves = block.attributes.region?.computed && (existing.region ?? null) !== null;
  const forcing = moves ? [...forcesReplacement(type), "region"] : forcesReplacement(type);
  return { planned, requiresReplace: replacedPaths(block, existing, planned, forcing) };
}

/** What provider 6 adds to every regional or taggable resource while it plans: the effective region, all tags. */
function injected(
  block: Block,
  proposed: ObjectValue,
  prior: ObjectValue | null,
  config: ObjectValue,
  configuration: ProviderConfiguration,
): ObjectValue {
  const planned: ObjectValue = { ...proposed };
  const { region, tags, tags_all } = block.attributes;
  if (region?.computed && region.optional && (config.region ?? null) === null) planned.region = configuration.region;
  if (tags !== undefined && tags_all?.computed) {
    const all = allTags(configuration.defaultTags, planned.tags);
    // Without any tag the provider leaves a new resource's tags_all to AWS's answer.
    if (prior !== null || !isObject(all) || Object.keys(all).length > 0) planned.tags_all = all;
    else planned.tags_all = null;
  }
  return planned;
}
