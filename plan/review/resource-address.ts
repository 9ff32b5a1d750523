/** An address, or a reference as plans write it, in parts: `module.shop["a"].aws_subnet.zone[0]`. */
export interface ResourceAddress {
  /** Without keys, as the configuration writes it: `module.shop.aws_subnet.zone`. */
  readonly plain: string;
  /** Calls of the modules that it is in, outermost first: `shop["a"]`. */
  readonly modules: readonly string[];
  /** Key of count or for_each: `[0]`. @default - it has none */
  readonly key?: string;
}

/** The parts of the address of a resource. */
export function resourceAddress(address: string): ResourceAddress {
  const all = stepsOf(address);
  const modules: string[] = [];
  while (all[modules.length * 2] === "module") modules.push(all[modules.length * 2 + 1] ?? "");
  return { plain: all.map(withoutKey).join("."), modules, key: keyOf(all.at(-1) ?? "") };
}

/** `module.shop["a.b"].id` is `module`, `shop["a.b"]` and `id`. */
export function stepsOf(reference: string): string[] {
  return reference.match(/(?:\["(?:[^"\\]|\\.)*"\]|\[\d+\]|[^.])+/g) ?? [];
}

/** `["a"]` of `shop["a"]`. */
export function keyOf(step: string): string | undefined {
  return /\[(?:"(?:[^"\\]|\\.)*"|\d+)\]$/.exec(step)?.[0];
}

/** `shop` of `shop["a"]`. */
export function withoutKey(step: string): string {
  return step.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]$/, "");
}

/** Whether an instance of a module is meant by calls that may leave out keys: these mean every instance. */
export function isInstance(modules: readonly string[], meant: readonly string[]): boolean {
  return meant.every((step, index) => keyOf(step) === undefined || step === modules[index]);
}
