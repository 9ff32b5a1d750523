import type { Diagnostic } from "./terraform/diagnostics";
import { type Action, actionOf, type PlanDocument, type ResourceChange } from "./terraform/document";
import { isMarked, mergeUnknown } from "./terraform/known-values";
import type { StackPlan } from "./terraform/stack-plan";

/** One resource of a plan. */
export interface PlannedResource {
  address: string;
  type: string;
  /** Terraform's name, made by cdktf from the construct path. */
  name: string;
  action: Action;
  /** Values after apply; UNKNOWN where only AWS can say. */
  values: Record<string, unknown>;
  /** Id of the existing object it adopts, if it does. */
  importedAs?: string;
  /** Paths that force its replacement. */
  replacePaths: (string | number)[][];
}

/** A plan to ask questions of, in tests and reports. */
export class Plan {
  /** Managed resources by address. */
  private readonly byAddress: ReadonlyMap<string, PlannedResource>;

  constructor(
    readonly document: PlanDocument | undefined,
    readonly diagnostics: readonly Diagnostic[] = [],
    readonly stack = "",
  ) {
    const changes = (document?.resource_changes ?? []).filter(({ mode }) => mode === "managed");
    this.byAddress = new Map(changes.map((change) => [change.address, planned(change)]));
  }

  /** Addresses of all managed resources, sorted. */
  get addresses(): string[] {
    return [...this.byAddress.keys()].sort();
  }

  /** What happens to each resource. */
  get actions(): Record<string, Action> {
    return Object.fromEntries([...this.byAddress].map(([address, { action }]) => [address, action]));
  }

  /** Errors only: a plan without any can be applied. */
  get errors(): Diagnostic[] {
    return this.diagnostics.filter(({ severity }) => severity === "error");
  }

  /** Every resource of a type, all of them without one. */
  resources(type?: string): PlannedResource[] {
    return [...this.byAddress.values()].filter((resource) => type === undefined || resource.type === type);
  }

  /**
   * The one resource of a type whose values contain those given (`{ name: "gateway" }`).
   * @throws if there is none, or more than one
   */
  resource(type: string, having: Record<string, unknown> = {}): PlannedResource {
    const all = this.resources(type);
    const found = all.filter(({ values }) =>
      Object.entries(having).every(([name, value]) => same(values[name], value)),
    );
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    const wanted = `${type}${Object.keys(having).length > 0 ? ` with ${JSON.stringify(having)}` : ""}`;
    const there =
      all.map(({ address }) => address).join(", ") || this.errors.map(({ summary }) => summary).join("; ") || "none";
    throw new Error(`${found.length} resources are ${wanted}; of that type there are: ${there}`);
  }

  /**
   * Values of a resource after apply.
   * @throws if the plan has no such address
   */
  values(address: string): Record<string, unknown> {
    const resource = this.byAddress.get(address);
    if (resource === undefined)
      throw new Error(`the plan has no ${address}; it has: ${this.addresses.join(", ") || "nothing"}`);
    return resource.values;
  }

  /** Values of the stack's outputs; UNKNOWN where only AWS can say. */
  get outputs(): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(this.document?.output_changes ?? {}).map(([name, { after, after_unknown }]) => [
        name,
        mergeUnknown(after, after_unknown),
      ]),
    );
  }
}

/** Reads terraform's document, or a stack's plan of a run. */
export function loadPlan(source: PlanDocument | StackPlan): Plan {
  if ("format_version" in source) return new Plan(source);
  return new Plan(source.document, source.diagnostics, source.stack);
}

function planned({ address, type, name, change }: ResourceChange): PlannedResource {
  const after =
    change.after === null && !isMarked(change.after_unknown) ? {} : mergeUnknown(change.after, change.after_unknown);
  const resource: PlannedResource = {
    address,
    type,
    name,
    action: actionOf(change),
    values: isRecord(after) ? after : {},
    replacePaths: change.replace_paths ?? [],
  };
  if (change.importing !== undefined) resource.importedAs = change.importing.id ?? "";
  return resource;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function same(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
