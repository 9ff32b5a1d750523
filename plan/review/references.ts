import { isList, isObject } from "../differences-parts";
import type { ConfigurationModule } from "../terraform/document";
import type { ReviewedStack } from "./input";
import type { Subject } from "./subjects";

/** What one resource's configuration mentions. */
export interface Reference {
  /** Argument of the outermost block, such as `load_balancer`. */
  readonly argument: string;
  /** Id of the subject that is mentioned, also in another stack of the review. */
  readonly to: string;
}

/** cdktf's name of the data source through which one stack reads another. */
const REMOTE_STATE = /^data\.terraform_remote_state\.cross-stack-reference-input-([^.]+)\.outputs\.(.+)$/;

/** What each subject mentions, by its id, worked out from the configurations in the plans. */
export class References {
  private readonly byStack: ReadonlyMap<string, ReviewedStack>;
  private readonly idsByStack = new Map<string, Map<string, string[]>>();
  private readonly expressions = new Map<string, Map<string, Record<string, unknown>>>();

  constructor(stacks: readonly ReviewedStack[], subjects: readonly Subject[]) {
    this.byStack = new Map(stacks.map((stack) => [stack.stack, stack]));
    for (const { id, stack, address } of subjects) {
      const ids = this.idsByStack.get(stack.stack) ?? new Map<string, string[]>();
      this.idsByStack.set(stack.stack, ids);
      const plain = withoutKeys(address);
      ids.set(plain, [...(ids.get(plain) ?? []), id]);
    }
    for (const { stack, document } of stacks)
      this.expressions.set(stack, expressionsOf(document?.configuration?.root_module));
  }

  /** What a subject mentions, each thing once an argument. Empty for what is destroyed: its configuration is gone. */
  of({ stack, address }: Subject): Reference[] {
    const expressions = this.expressions.get(stack.stack)?.get(withoutKeys(address)) ?? {};
    const module = moduleOf(withoutKeys(address));
    const found = Object.entries(expressions).flatMap(([argument, expression]) =>
      mentions(expression).flatMap((text) => this.idsOf(stack.stack, module, text).map((to) => ({ argument, to }))),
    );
    return [...new Map(found.map((reference) => [`${reference.argument} ${reference.to}`, reference])).values()];
  }

  private idsOf(stack: string, module: string, mention: string): string[] {
    const remote = REMOTE_STATE.exec(mention);
    if (remote) {
      const [, producer = "", output = ""] = remote;
      const outputs = this.byStack.get(producer)?.document?.configuration?.root_module?.outputs;
      const references = outputs?.[output]?.expression?.references ?? [];
      return [...new Set(references.flatMap((text) => this.idsOf(producer, "", text)))];
    }
    const [type = "", name = ""] = mention.split(".");
    return this.idsByStack.get(stack)?.get(`${module}${type}.${name.replace(/\[.*$/, "")}`) ?? [];
  }
}

/** Expressions of all resources of a configuration, by address without keys. */
function expressionsOf(
  module: ConfigurationModule | undefined,
  prefix = "",
  into = new Map<string, Record<string, unknown>>(),
): Map<string, Record<string, unknown>> {
  for (const { address, expressions } of module?.resources ?? []) into.set(`${prefix}${address}`, expressions ?? {});
  for (const [name, { module: inner }] of Object.entries(module?.module_calls ?? {}))
    expressionsOf(inner, `${prefix}module.${name}.`, into);
  return into;
}

/** Every reference in an expression, however deep. */
function mentions(expression: unknown): string[] {
  if (isList(expression)) return expression.flatMap(mentions);
  if (!isObject(expression)) return [];
  const own = isList(expression.references) ? expression.references.filter((text) => typeof text === "string") : [];
  const inner = Object.entries(expression).filter(([name]) => name !== "references" && name !== "constant_value");
  return [...own, ...inner.flatMap(([, value]) => mentions(value))];
}

/** An address as the configuration writes it: without keys of count and for_each. */
function withoutKeys(address: string): string {
  return address.replace(/\[("(?:[^"\\]|\\.)*"|\d+)\]/g, "");
}

/** `module.a.module.b.` of an address. */
function moduleOf(address: string): string {
  return /^(module\.[^.]+\.)*/.exec(address)?.[0] ?? "";
}
