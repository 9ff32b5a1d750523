import { factsOf } from "../facts";
import type { Defaults, ResourceDiff } from "../facts/types";
import type { AttributePath } from "../protocol/attribute-path";
import { isObject, type ObjectValue, UNKNOWN, type Value } from "../protocol/value";
import type { Block } from "../schema/types";
import type { Problem } from "../validation/problem";
import { markComputed } from "./computed";
import type { ProviderConfiguration } from "./configuration";
import { withDefaults } from "./defaults";
import { keepEquivalent } from "./equivalence";
import { keepExisting } from "./kept";
import { regionProblems } from "./region";
import { replacedPaths } from "./replacement";
import { allTags } from "./tags";
import { saysNothing } from "./unwritten";

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

/** What the resource will be, which changes cannot be made in place, and which cannot be made at all. */
export interface PlanAnswer {
  planned: Value;
  requiresReplace: AttributePath[];
  problems: Problem[];
}

/** Plans one resource as the AWS provider would, from the schema and the facts about its type. */
export function planResource({ type, block, prior, proposed, config, configuration }: PlanQuestion): PlanAnswer {
  if (!isObject(proposed)) return { planned: null, requiresReplace: [], problems: [] };
  const facts = factsOf(type);
  const existing = isObject(prior) ? prior : null;
  const given = isObject(config) ? config : {};
  let planned = injected(block, proposed, existing, given, configuration);
  planned = withDefaults(block, planned, facts?.defaults ?? {});
  planned = { ...planned, ...onlyAbsent(given, facts?.resets?.(planned) ?? {}) };
  planned = markComputed(block, planned, existing, facts?.computedBlocks);
  for (const name of facts?.writeOnly ?? []) if (name in planned) planned[name] = null;
  const elsewhere = regionProblems(type, given, configuration);
  if (existing === null) {
    planned = { ...planned, ...facts?.createdWith?.(planned, given) };
    return { planned, requiresReplace: [], problems: elsewhere };
  }

  const difference = (planned: ObjectValue): ResourceDiff => ({
    prior: existing,
    planned,
    config: given,
    configuration,
    changes: (path) => replacedPaths(block, existing, planned, [path], facts?.defaults).length > 0,
    saysNothing: (path, value) => saysNothing(block, path, value, facts?.defaults ?? {}),
  });
  planned = keepEquivalent(block, planned, existing, facts?.same);
  planned = keepExisting(planned, existing, facts?.keepsWhen?.(difference(planned)) ?? []);
  const diff = difference(planned);
  const moves = block.attributes.region?.computed && (existing.region ?? null) !== null;
  const forcing = [
    ...(facts?.forcesReplacement ?? []),
    ...(facts?.replacesWhen?.(diff) ?? []),
    ...(moves ? ["region"] : []),
  ];
  const requiresReplace = replacedPaths(block, existing, planned, forcing, facts?.defaults);
  const problems = [...elsewhere, ...(facts?.refusesWhen?.(diff, requiresReplace) ?? [])];
  for (const name of facts?.unknownWhen?.(diff) ?? []) planned[name] = UNKNOWN;
  return { planned, requiresReplace, problems };
}

/** Of some values those of arguments that nobody gives. */
function onlyAbsent(config: ObjectValue, values: Defaults): ObjectValue {
  return Object.fromEntries(Object.entries(values).filter(([name]) => (config[name] ?? null) === null));
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
  // What exists stays in the region where it is, also when another provider block is responsible for it now.
  if (region?.computed && region.optional && (config.region ?? null) === null)
    planned.region = prior?.region ?? configuration.region;
  if (tags !== undefined && tags_all?.computed) {
    const all = allTags(configuration.defaultTags, planned.tags);
    // Without any tag the provider leaves a new resource's tags_all to AWS's answer.
    if (prior !== null || !isObject(all) || Object.keys(all).length > 0) planned.tags_all = all;
    else planned.tags_all = null;
  }
  return planned;
}
