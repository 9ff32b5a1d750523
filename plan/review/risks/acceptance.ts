import picomatch from "picomatch";
import { quoteText } from "../../differences-text";
import type { AcceptedRisk, ReviewInput } from "../input";
import type { Risk } from "../model";
import type { Subject } from "../subjects";

/** What an environment says about a risk of a resource. */
export interface Acceptance {
  readonly accepted?: Risk["accepted"];
  /** The acceptance that would count, had it not ended. */
  readonly expired?: AcceptedRisk;
}

/** Who accepted a risk: the first acceptance that has not ended, else the first that has. */
export function acceptanceOf(rule: string, subject: Subject, { terms, today }: ReviewInput): Acceptance {
  const matching = (terms?.[subject.stack.environment]?.acceptedRisks ?? []).filter(
    ({ risk, resource }) => risk === rule && matches(resource, subject),
  );
  const valid = matching.find(({ until }) => until === undefined || today <= until);
  if (valid === undefined) return { expired: matching[0] };
  return { accepted: { reason: valid.reason, until: valid.until } };
}

/** The line for the environment file that accepts a risk. */
export function acceptLine(rule: string, subject: Subject): string {
  const [risk, resource] = [quoteText(rule), quoteText(resourceOf(subject))];
  return `acceptedRisks: [{ risk: ${risk}, resource: ${resource}, reason: "…" }]`;
}

function resourceOf({ stack, path }: Subject): string {
  return `${stack.part}/${path}`;
}

/** The name itself always counts, because addresses hold what a pattern takes for something else: `aws_subnet.a["x"]`. */
function matches(pattern: string, subject: Subject): boolean {
  const names = [resourceOf(subject), subject.address];
  const matcher = picomatch(pattern, { dot: true });
  return names.includes(pattern) || names.some((name) => matcher(name));
}
