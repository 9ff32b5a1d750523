import { applyResource } from "../../../plan/provider/planning/apply";
import { readConfiguration } from "../../../plan/provider/planning/configuration";
import { type PlanAnswer, planResource } from "../../../plan/provider/planning/plan";
import { isObject, type ObjectValue, type Value } from "../../../plan/provider/protocol/value";
import { loadSchema } from "../../../plan/provider/schema";
import type { Block } from "../../../plan/provider/schema/types";

export const schema = loadSchema();
const configuration = readConfiguration({ region: "us-east-2", allowed_account_ids: ["848960888155"] });

export function blockOf(type: string): Block {
  const found = schema.resource(type);
  if (found === undefined) throw new Error(`no resource ${type}`);
  return found;
}

/** The plan to create what one configuration says. */
export function plannedNew(type: string, given: ObjectValue): ObjectValue {
  const block = blockOf(type);
  const config = complete(block, given);
  return asObject(planResource({ type, block, prior: null, proposed: config, config, configuration }).planned);
}

/** What one configuration creates: planned, then applied. */
export function created(type: string, given: ObjectValue): ObjectValue {
  return asObject(applyResource({ type, block: blockOf(type), planned: plannedNew(type, given), configuration }));
}

/** The plan from one configuration to another. `as` is what AWS says about the first one beyond it. */
export function change(type: string, before: ObjectValue, after: ObjectValue, as: ObjectValue = {}): PlanAnswer {
  const block = blockOf(type);
  const prior = { ...created(type, before), ...as };
  const config = complete(block, after);
  return planResource({ type, block, prior, proposed: proposed(block, config, prior), config, configuration });
}

/** The arguments that force replacement. */
export function replaced(type: string, before: ObjectValue, after: ObjectValue, as?: ObjectValue): string[] {
  const paths = change(type, before, after, as).requiresReplace;
  return [...new Set(paths.map(([name]) => String(name)))].sort();
}

/** The arguments and blocks whose planned value differs from what exists. */
export function differing(type: string, before: ObjectValue, after: ObjectValue, as?: ObjectValue): string[] {
  const prior = { ...created(type, before), ...as };
  const planned = asObject(change(type, before, after, as).planned);
  return Object.keys(planned).filter((name) => text(planned[name]) !== text(prior[name]));
}

/** Every argument of a block, null where nobody gave one. */
export function complete(block: Block, given: ObjectValue): ObjectValue {
  const all: ObjectValue = {};
  for (const name of Object.keys(block.attributes)) all[name] = given[name] ?? null;
  for (const [name, nested] of Object.entries(block.blocks)) {
    const value = given[name] ?? (nested.nesting === "single" ? null : []);
    all[name] = Array.isArray(value)
      ? value.map((item) => completed(nested.block, item))
      : completed(nested.block, value);
  }
  for (const name of Object.keys(given)) if (!(name in all)) throw new Error(`no argument ${name}`);
  return all;
}

function completed(block: Block, item: Value): Value {
  return isObject(item) ? complete(block, item) : item;
}

/** Terraform's proposal: the configuration over what exists, where AWS may decide. */
function proposed(block: Block, config: ObjectValue, prior: ObjectValue): ObjectValue {
  const all: ObjectValue = { ...config };
  for (const [name, { computed }] of Object.entries(block.attributes))
    if (computed && config[name] === null) all[name] = prior[name] ?? null;
  for (const [name, nested] of Object.entries(block.blocks)) {
    const [items, existing] = [config[name], prior[name]];
    if (nested.nesting === "set" || !Array.isArray(items) || !Array.isArray(existing)) continue;
    all[name] = items.map((item, index) => {
      const old = existing[index];
      return isObject(item) && isObject(old) ? proposed(nested.block, item, old) : item;
    });
  }
  return all;
}

function text(value: Value | undefined): string {
  return JSON.stringify(value ?? null, (_name, item: unknown) => (typeof item === "symbol" ? "(unknown)" : item));
}

function asObject(value: Value): ObjectValue {
  if (!isObject(value)) throw new Error("no object");
  return value;
}
