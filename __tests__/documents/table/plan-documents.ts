import type { PlanDocument } from "../../../plan";
import { loadPlan, type Plan, type PlannedResource, UNKNOWN } from "../../../plan/testing";
import { type Location, type ResourcePlace, Same, stackOf } from "./location";
import { valueAt, withValueAt } from "./value-path";

/** What a run of terraform wrote about one stack. */
export interface StackDocuments {
  /** The plan of nothing yet: it says what is imported. */
  readonly first: PlanDocument;
  /** The plan after that one was applied: it changes nothing, and nothing in it is unknown. */
  readonly applied: PlanDocument;
  /** The synthesized configuration: backend and provider stand nowhere else. */
  readonly configuration: unknown;
}

export type Documents = (stack: string) => StackDocuments;

/** @throws if there is no such place */
export function read(location: Location, documents: Documents): unknown {
  switch (location.of) {
    case "value":
      return valueAt(found(location.resource, documents, "applied").values, location.path);
    case "import id":
      return found(location.resource, documents, "first").importedAs;
    case "number":
      return fitting(location.resource, documents).length;
    case "output":
      return planOf(documents(location.stack).applied).outputs[location.name];
    case "configuration":
      return valueAt(documents(location.stack).configuration, location.path);
  }
}

/** What the first plan says of a value; undefined where only an apply can tell, or where another place must be known. */
export function readBeforeApply(location: Location, documents: Documents): unknown {
  if (location.of !== "value") return undefined;
  const { stack, type, having } = location.resource;
  if (Object.values(having).some((wanted) => wanted instanceof Same)) return undefined;
  const { values } = planOf(documents(stack).first).resource(type, having);
  const [attribute = ""] = /^[^.[]+/.exec(location.path) ?? [];
  return knows(values[attribute]) ? valueAt(values, location.path) : undefined;
}

function knows(value: unknown): boolean {
  if (value === UNKNOWN) return false;
  return typeof value !== "object" || value === null || Object.values(value).every(knows);
}

/** The same documents with something else at one place. */
export function withChange(location: Location, changed: unknown, documents: Documents): Documents {
  const stack = stackOf(location);
  const own = changeIn(documents(stack), location, changed, documents);
  return (other) => (other === stack ? own : documents(other));
}

function changeIn(own: StackDocuments, location: Location, changed: unknown, documents: Documents): StackDocuments {
  switch (location.of) {
    case "value": {
      const { address } = found(location.resource, documents, "applied");
      const path = `resource_changes[address=${address}].change.after.${location.path}`;
      return { ...own, applied: edited(own.applied, path, changed) };
    }
    case "import id": {
      const { address } = found(location.resource, documents, "first");
      const path = `resource_changes[address=${address}].change.importing`;
      return { ...own, first: edited(own.first, path, { id: changed }) };
    }
    case "number": {
      const unfit = new Set(fitting(location.resource, documents).map(({ address }) => address));
      const rest = (own.applied.resource_changes ?? []).filter(({ address }) => !unfit.has(address));
      const copies = Array.from({ length: Number(changed) }, (_, index) => copy(location.resource, index, documents));
      return { ...own, applied: { ...own.applied, resource_changes: [...rest, ...copies] } };
    }
    case "output":
      return { ...own, applied: edited(own.applied, `output_changes.${location.name}.after`, changed) };
    case "configuration":
      return { ...own, configuration: withValueAt(own.configuration, location.path, changed) };
  }
}

/** `withValueAt` keeps the shape of what it changes inside of. */
function edited(document: PlanDocument, path: string, changed: unknown): PlanDocument {
  return Object.assign({ ...document }, withValueAt(document, path, changed));
}

function copy({ type, having, stack }: ResourcePlace, index: number, documents: Documents) {
  const name = `copy-${index}`;
  const after = resolved(having, documents);
  const change = { actions: ["create" as const], before: null, after, after_unknown: {} };
  return { address: `${type}.${name}`, mode: "managed" as const, type, name, provider_name: stack, change };
}

function found(place: ResourcePlace, documents: Documents, which: "first" | "applied"): PlannedResource {
  return planOf(documents(place.stack)[which]).resource(place.type, resolved(place.having, documents));
}

function fitting(place: ResourcePlace, documents: Documents): PlannedResource[] {
  const having = Object.entries(resolved(place.having, documents));
  return planOf(documents(place.stack).applied)
    .resources(place.type)
    .filter(({ values }) => having.every(([name, wanted]) => JSON.stringify(values[name]) === JSON.stringify(wanted)));
}

function resolved(having: ResourcePlace["having"], documents: Documents): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(having).map(([name, wanted]) => [
      name,
      wanted instanceof Same ? read(wanted.location, documents) : wanted,
    ]),
  );
}

const plans = new WeakMap<PlanDocument, Plan>();

function planOf(document: PlanDocument): Plan {
  const known = plans.get(document) ?? loadPlan(document);
  plans.set(document, known);
  return known;
}
