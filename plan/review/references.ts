import { isList, isObject } from "../differences-parts";
import type { ConfigurationModule } from "../terraform/document";
import type { ReviewedStack } from "./input";
import { isInstance, keyOf, type ResourceAddress, resourceAddress, stepsOf, withoutKey } from "./resource-address";
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

/** Where an expression stands: whose instance of which module. */
interface Scope {
  readonly stack: string;
  /** Calls, outermost first: `shop["a"]`; one without a key stands for every instance. */
  readonly modules: readonly string[];
  /** Key of the resource that is looked at: `each.key` stands for it. */
  readonly key?: string;
}

/**
 * What each subject mentions, by its id, worked out from the configurations in the plans: through outputs and variables of
 * modules, data sources, and outputs of other stacks. Not through locals, which plans do not tell.
 */
export class References {
  private readonly configurations: ReadonlyMap<string, ConfigurationModule | undefined>;
  private readonly resources = new Map<string, { id: string; address: ResourceAddress }[]>();
  private readonly expressions = new Map<string, Record<string, unknown>>();
  /** Asked for again and again. */
  private readonly found = new Map<Subject, readonly Reference[]>();

  constructor(stacks: readonly ReviewedStack[], subjects: readonly Subject[]) {
    this.configurations = new Map(
      stacks.map(({ stack, document }) => [stack, document?.configuration?.root_module] as const),
    );
    for (const { id, stack, address: text } of subjects) {
      const address = resourceAddress(text);
      const place = `${stack.stack}/${address.plain}`;
      const known = this.resources.get(place);
      if (known === undefined) this.resources.set(place, [{ id, address }]);
      else known.push({ id, address });
    }
    for (const [stack, module] of this.configurations) this.addExpressions(stack, module, "");
  }

  /** What a subject mentions, each thing once an argument. Empty for what is destroyed: its configuration is gone. */
  of(subject: Subject): readonly Reference[] {
    const known = this.found.get(subject) ?? this.find(subject);
    this.found.set(subject, known);
    return known;
  }

  /** What the configuration writes for an argument where it is no expression; in JSON configuration also a template. */
  written({ stack, address }: Subject, argument: string): unknown {
    const expression = this.expressions.get(`${stack.stack}/${resourceAddress(address).plain}`)?.[argument];
    return isObject(expression) ? expression.constant_value : undefined;
  }

  private find({ stack, address: text }: Subject): Reference[] {
    const { plain, modules, key } = resourceAddress(text);
    const scope = { stack: stack.stack, modules, key };
    const found = Object.entries(this.expressions.get(`${stack.stack}/${plain}`) ?? {}).flatMap(
      ([argument, expression]) => this.mentionedIn(expression, scope, new Set()).map((to) => ({ argument, to })),
    );
    return [...new Map(found.map((reference) => [`${reference.argument} ${reference.to}`, reference])).values()];
  }

  private addExpressions(stack: string, module: ConfigurationModule | undefined, prefix: string): void {
    for (const { address, expressions } of module?.resources ?? [])
      this.expressions.set(`${stack}/${prefix}${address}`, expressions ?? {});
    for (const [name, { module: inner }] of Object.entries(module?.module_calls ?? {}))
      this.addExpressions(stack, inner, `${prefix}module.${name}.`);
  }

  private mentionedIn(expression: unknown, scope: Scope, seen: ReadonlySet<string>): string[] {
    const texts = mentions(expression);
    const isOwn = texts.some((text) => /^(each\.(key|value)|count\.index)\b/.test(text));
    return [...new Set(mostExact(texts).flatMap((text) => this.idsOf(text, scope, seen, isOwn)))];
  }

  private idsOf(mention: string, scope: Scope, seen: ReadonlySet<string>, isOwn: boolean): string[] {
    const place = `${scope.stack}/${scope.modules.join(".")}/${mention}`;
    if (seen.has(place)) return [];
    const followed = new Set([...seen, place]);
    const remote = REMOTE_STATE.exec(mention);
    if (remote) {
      const [, stack = "", output = ""] = remote;
      const expression = this.configurations.get(stack)?.outputs?.[output]?.expression;
      return this.mentionedIn(expression, { stack, modules: [] }, followed);
    }
    const [first = "", second = "", third = ""] = stepsOf(mention);
    if (first === "var") return this.throughVariable(second, scope, followed);
    if (first === "module") return this.throughOutput(second, third, scope, followed);
    if (first === "data") return this.throughData(second, third, scope, followed);
    return this.resourcesAt(`${first}.${second}`, scope, isOwn);
  }

  /** To what the call of the module gives. */
  private throughVariable(name: string, scope: Scope, seen: ReadonlySet<string>): string[] {
    const call = scope.modules.at(-1);
    const outer = scope.modules.slice(0, -1);
    if (call === undefined) return [];
    const expression = this.moduleAt({ ...scope, modules: outer })?.module_calls?.[withoutKey(call)]?.expressions?.[
      name
    ];
    return this.mentionedIn(expression, { stack: scope.stack, modules: outer, key: keyOf(call) }, seen);
  }

  private throughOutput(call: string, output: string, scope: Scope, seen: ReadonlySet<string>): string[] {
    const inner = { stack: scope.stack, modules: [...scope.modules, call] };
    return this.mentionedIn(this.moduleAt(inner)?.outputs?.[output]?.expression, inner, seen);
  }

  private throughData(type: string, name: string, scope: Scope, seen: ReadonlySet<string>): string[] {
    const expressions = this.expressions.get(placeOf(scope, `data.${type}.${withoutKey(name)}`)) ?? {};
    return Object.values(expressions).flatMap((expression) => this.mentionedIn(expression, scope, seen));
  }

  private resourcesAt(resource: string, scope: Scope, isOwn: boolean): string[] {
    const inside = (this.resources.get(placeOf(scope, withoutKey(resource))) ?? []).filter(({ address }) =>
      isInstance(address.modules, scope.modules),
    );
    const wanted = keyOf(resource) ?? (isOwn ? scope.key : undefined);
    const exact = inside.filter(({ address }) => wanted !== undefined && address.key === wanted);
    return (exact.length > 0 ? exact : inside).map(({ id }) => id);
  }

  private moduleAt({ stack, modules }: Scope): ConfigurationModule | undefined {
    return modules.reduce<ConfigurationModule | undefined>(
      (module, step) => module?.module_calls?.[withoutKey(step)]?.module,
      this.configurations.get(stack),
    );
  }
}

/** Every reference in an expression, however deep. */
function mentions(expression: unknown): string[] {
  if (isList(expression)) return expression.flatMap(mentions);
  if (!isObject(expression)) return [];
  const own = isList(expression.references) ? expression.references.filter((text) => typeof text === "string") : [];
  const inner = Object.entries(expression).filter(([name]) => name !== "references" && name !== "constant_value");
  return [...own, ...inner.flatMap(([, value]) => mentions(value))];
}

/** Terraform writes `a.b["c"].id`, `a.b["c"]` and `a.b` of one reference: the longest says what is meant. */
function mostExact(texts: readonly string[]): string[] {
  const starts = new Set(texts.flatMap((text) => [...text.matchAll(/[.[]/g)].map(({ index }) => text.slice(0, index))));
  return texts.filter((text) => !starts.has(text));
}

function placeOf({ stack, modules }: Scope, resource: string): string {
  return `${stack}/${modules.map((call) => `module.${withoutKey(call)}.`).join("")}${resource}`;
}
