import type { ReviewInput } from "../input";
import type { CostLine } from "../model";
import type { References } from "../references";
import type { Subject } from "../subjects";
import { NOTHING } from "./amount";
import type { Charge, Unpriced } from "./charge";
import { isFree } from "./free-types";
import { pricers } from "./pricers";
import { PRICED_REGIONS } from "./prices";
import { type Resource, Resources, type Side } from "./resources";
import { DEFAULT_USAGE } from "./usage";

export interface Priced {
  readonly lines: readonly (CostLine & { readonly environment: string })[];
  /** What costs something and has no price here, in words. */
  readonly unpriced: readonly string[];
}

/** What each resource costs before and after, part by part. */
export function priced(subjects: readonly Subject[], references: References, terms: ReviewInput["terms"]): Priced {
  const chargesOn = (side: Side) =>
    new Map(
      new Resources(side, subjects, references, terms).all.map((resource) => [
        resource.subject.id,
        chargesOf(resource, terms),
      ]),
    );
  const [before, after] = [chargesOn("before"), chargesOn("after")];
  const unpriced = [...before.values(), ...after.values()]
    .flat()
    .flatMap((one) => ("unpriced" in one ? one.unpriced : []));
  return {
    lines: subjects.flatMap((subject) =>
      paired(subject, knownOf(before.get(subject.id)), knownOf(after.get(subject.id))),
    ),
    unpriced: [...new Set(unpriced)].sort(),
  };
}

function chargesOf(resource: Resource, terms: ReviewInput["terms"]): readonly (Charge | Unpriced)[] {
  const { type, region, subject } = resource;
  if (isFree(type)) return [];
  const pricer = pricers.get(type);
  if (pricer === undefined) return [{ unpriced: type }];
  const charges = pricer(resource, { ...DEFAULT_USAGE, ...terms?.[subject.stack.environment]?.budget?.usage });
  if (charges.length === 0) return [];
  if (region === undefined) return [{ unpriced: `${type} in a region that the plan does not say` }];
  return PRICED_REGIONS.includes(region) ? charges : [{ unpriced: `${type} in ${region}` }];
}

function knownOf(charges: readonly (Charge | Unpriced)[] = []): Charge[] {
  return charges.flatMap((one) => ("unpriced" in one ? [] : [one]));
}

/** The charges of one resource, the same part before and after in one line. */
function paired(subject: Subject, before: readonly Charge[], after: readonly Charge[]): Priced["lines"] {
  const names = [...new Set([...after, ...before].map(({ name }) => name))];
  return names.flatMap((name) => {
    const [olds, news] = [before.filter((one) => one.name === name), after.filter((one) => one.name === name)];
    return Array.from({ length: Math.max(olds.length, news.length) }, (_, index) =>
      lineOf(subject, name, olds[index], news[index]),
    );
  });
}

function lineOf(
  { stack, service, address }: Subject,
  name: string,
  before: Charge | undefined,
  after: Charge | undefined,
): Priced["lines"][number] {
  const texts = [before?.what, after?.what].filter((text) => text !== undefined);
  return {
    environment: stack.environment,
    stack: stack.stack,
    service,
    address,
    name,
    what: [...new Set(texts)].join(" → "),
    assumption: after?.assumption ?? before?.assumption,
    before: before?.amount ?? NOTHING,
    after: after?.amount ?? NOTHING,
  };
}
