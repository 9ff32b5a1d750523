import type { Diagnostic } from "../terraform/diagnostics";
import { countChanges } from "../terraform/document";
import type { Finding } from "./finding";
import type { Planned } from "./subject";

const MOST_ERRORS = 5;
const LONGEST_ERROR = 400;

export function toPlan(plan: Planned): Finding {
  return { holds: !hasFailed(plan), says: () => sayOutcome(plan) };
}

export function toFailPlan(plan: Planned, message?: string | RegExp): Finding {
  const matches = (error: string) =>
    typeof message === "string" ? error.includes(message) : message === undefined || error.search(message) >= 0;
  const holds = errorsOf(plan).some(matches);
  const says = () => (hasFailed(plan) && !holds ? `No error says ${message}. ` : "") + sayOutcome(plan);
  return { holds, says };
}

/** Whether there is no plan that could be carried out. */
export function hasFailed(plan: Planned): boolean {
  return errorsOf(plan).length > 0;
}

/** How planning went: the errors, or how much changes. */
export function sayOutcome(plan: Planned): string {
  const name = plan.stack || "The configuration";
  const errors = errorsOf(plan);
  if (errors.length === 0) return `${name} plans without errors: ${countsOf(plan)}.`;
  const shown = errors.slice(0, MOST_ERRORS).map((error) => `\n  ${shorten(error)}`);
  const rest = errors.length - shown.length;
  return `${name} does not plan:${shown.join("")}${rest > 0 ? `\n  and ${rest} more errors` : ""}`;
}

/** Each error in one line, with its place. */
function errorsOf({ diagnostics, document }: Planned): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(lineOf);
  if (errors.length > 0) return errors;
  if (document === undefined) return ["there is no plan, and no error that says why"];
  return document.errored ? ["terraform marks this plan as one that ended in an error"] : [];
}

function lineOf({ summary, detail, address, constructPath }: Diagnostic): string {
  const place = [address && ` at ${address}`, constructPath && ` (${constructPath})`].filter(Boolean).join("");
  return [`${summary}${place}`, detail.replace(/\s+/g, " ").trim()].filter(Boolean).join(": ");
}

function shorten(error: string): string {
  return error.length > LONGEST_ERROR ? `${error.slice(0, LONGEST_ERROR)}…` : error;
}

function countsOf({ document }: Planned): string {
  const changes = Object.entries(countChanges(document)).filter(([, count]) => count > 0);
  return changes.map(([action, count]) => `${count} to ${action}`).join(", ") || "nothing to change";
}
