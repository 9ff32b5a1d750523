import { applyResource } from "../provider/planning/apply";
import { type ProviderConfiguration, readConfiguration } from "../provider/planning/configuration";
import { canonicalText, fromPlainJson } from "../provider/protocol/json";
import { isObject, isWhollyKnown, type ObjectValue, UNKNOWN, type Value } from "../provider/protocol/value";
import type { ProviderSchema } from "../provider/schema/types";
import type { Configuration } from "./configuration";
import { actionOf, type PlanDocument } from "./document";
import { mergeUnknown } from "./known-values";

/**
 * The outputs that a stack will have after apply, worked out from its plan: where an output is known, or only refers to
 * attributes of resources, the provider's own `apply` of these resources says all. It saves terraform an apply, which costs
 * as much as the plan. Undefined when an output says more than that; then terraform applies.
 */
export function plannedOutputs(
  document: PlanDocument,
  configuration: Configuration,
  schema: ProviderSchema,
): Record<string, Value> | undefined {
  const [provider, alias] = [configuration.provider?.aws ?? {}].flat();
  // With several provider blocks it would have to be found out which one a resource has.
  if (alias !== undefined) return undefined;
  const applied = new AppliedResources(document, configuration, readConfiguration(toValue(provider)), schema);
  const outputs: Record<string, Value> = {};
  for (const [name, change] of Object.entries(document.output_changes ?? {})) {
    const planned = toValue(mergeUnknown(change.after, change.after_unknown));
    const value = isWhollyKnown(planned) ? planned : evaluate(configuration.output?.[name]?.value, applied);
    if (value === undefined) return undefined;
    outputs[name] = value;
  }
  return outputs;
}

/** The text of a state file that holds outputs and nothing else. */
export function stateOfOutputs(outputs: Record<string, Value>, document: PlanDocument): string {
  const written = Object.entries(outputs).map(([name, value]) => [name, { value, type: typeOf(value) }]);
  return JSON.stringify({
    version: 4,
    terraform_version: document.terraform_version,
    serial: 1,
    lineage: "planned",
    outputs: Object.fromEntries(written),
    resources: [],
  });
}

/** Each resource as apply would leave it, made when it is asked for. */
class AppliedResources {
  private readonly made = new Map<string, ObjectValue>();
  private readonly twins = new Map<string, number>();

  constructor(
    private readonly document: PlanDocument,
    private readonly configuration: Configuration,
    private readonly provider: ProviderConfiguration,
    private readonly schema: ProviderSchema,
  ) {}

  /** Attributes of a resource; undefined when the plan has none at this address. */
  at(address: string): ObjectValue | undefined {
    const known = this.made.get(address);
    if (known !== undefined) return known;
    const found = this.document.resource_changes?.find((resource) => resource.address === address);
    const block = found === undefined ? undefined : this.schema.resource(found.type);
    if (found === undefined || block === undefined) return undefined;
    const { type, name, change } = found;
    const written = this.configuration.resource?.[type]?.[name];
    const planned = this.filledIn(toValue(mergeUnknown(change.after, change.after_unknown)), written);
    const replaces = actionOf(change) === "replace";
    const applied = applyResource({
      type,
      block,
      planned,
      configuration: this.provider,
      generation: replaces ? 2 : 1,
      twin: this.twin(`${type} ${canonicalText(planned)}`),
    });
    const attributes = isObject(applied) ? applied : {};
    this.made.set(address, attributes);
    return attributes;
  }

  /** A planned value in which references to other resources have their values. */
  private filledIn(planned: Value, written: unknown): Value {
    if (planned === UNKNOWN) return evaluate(written, this) ?? UNKNOWN;
    if (Array.isArray(planned)) {
      const items = [written].flat();
      return planned.map((item, index) => this.filledIn(item, items[index]));
    }
    if (!isObject(planned) || typeof written !== "object" || written === null) return planned;
    const arguments_ = new Map<string, unknown>(Object.entries(written));
    return Object.fromEntries(
      Object.entries(planned).map(([name, value]) => [name, this.filledIn(value, arguments_.get(name))]),
    );
  }

  private twin(key: string): number {
    const before = this.twins.get(key) ?? 0;
    this.twins.set(key, before + 1);
    return before;
  }
}

/** One reference: `aws_vpc.main.id`, `aws_lb.a.access_logs[0].bucket`, `aws_cloudformation_stack.a.outputs["B"]`. */
const REFERENCE = /^(aws_\w+\.[\w-]+)((?:\.\w+|\["[^"]+"\]|\[\d+\])+)$/;

/** A text with references, or a list or map of such; undefined for every other expression. */
function evaluate(expression: unknown, resources: AppliedResources): Value | undefined {
  if (Array.isArray(expression)) {
    const items = expression.flatMap((item) => evaluate(item, resources) ?? []);
    return items.length === expression.length ? items : undefined;
  }
  if (typeof expression === "object" && expression !== null) {
    const entries = Object.entries(expression).map(([key, item]) => [key, evaluate(item, resources)]);
    return entries.every(([, item]) => item !== undefined) ? Object.fromEntries(entries) : undefined;
  }
  if (expression === undefined) return undefined;
  if (typeof expression !== "string" || !expression.includes("${")) return toValue(expression);
  const whole = /^\$\{([^{}]+)\}$/.exec(expression)?.[1];
  if (whole !== undefined) return reference(whole, resources);
  const values = [...expression.matchAll(/\$\{([^{}]+)\}/g)].map(([, inner = ""]) => reference(inner, resources));
  if (values.some((value) => typeof value !== "string")) return undefined;
  return expression.replace(/\$\{[^{}]+\}/g, () => String(values.shift()));
}

function reference(text: string, resources: AppliedResources): Value | undefined {
  const [, address, steps = ""] = REFERENCE.exec(text) ?? [];
  if (address === undefined) return undefined;
  return [...steps.matchAll(/\.(\w+)|\["([^"]+)"\]|\[(\d+)\]/g)].reduce<Value | undefined>(
    (value, [, name, key, index]) => step(value, name ?? key ?? Number(index)),
    resources.at(address),
  );
}

function step(value: Value | undefined, name: string | number): Value | undefined {
  if (typeof name === "number") return Array.isArray(value) ? value[name] : undefined;
  return isObject(value) ? (value[name] ?? undefined) : undefined;
}

/** A plan's value: JSON, with UNKNOWN where only apply can tell. */
function toValue(planned: unknown): Value {
  if (planned === UNKNOWN) return UNKNOWN;
  if (Array.isArray(planned)) return planned.map(toValue);
  if (typeof planned !== "object" || planned === null) return fromPlainJson(planned);
  return Object.fromEntries(Object.entries(planned).map(([name, item]) => [name, toValue(item)]));
}

/** Terraform's type of a value, as a state file writes it. */
function typeOf(value: Value): unknown {
  if (typeof value === "string" || typeof value === "number") return typeof value;
  if (typeof value === "boolean") return "bool";
  if (Array.isArray(value)) return ["tuple", value.map(typeOf)];
  if (!isObject(value)) return "dynamic";
  return ["object", Object.fromEntries(Object.entries(value).map(([name, item]) => [name, typeOf(item)]))];
}
