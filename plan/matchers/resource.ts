import { type Difference, describeDifference, differences } from "../differences";
import { UNKNOWN } from "../provider/protocol/value";
import { type Action, actionOf, type ResourceChange } from "../terraform/document";
import { sayNone } from "./nearest";
import type { Planned } from "./subject";

/** Managed resources of a plan, as terraform lists them. */
export function resourcesOf({ document }: Planned): ResourceChange[] {
  return (document?.resource_changes ?? []).filter(({ mode }) => mode === "managed");
}

export function findResource(plan: Planned, address: string): ResourceChange | undefined {
  return resourcesOf(plan).find((resource) => resource.address === address);
}

export function sayUnknown(plan: Planned, address: string): string {
  const addresses = resourcesOf(plan).map((resource) => resource.address);
  return `The plan has ${sayNone(address, addresses)}.`;
}

/** Names of all attributes and blocks of the resource's type: terraform writes out those without a value too. */
export function attributesOf({ change }: ResourceChange): string[] {
  const names = [change.before, change.after, change.after_unknown].flatMap((side) => Object.keys(side ?? {}));
  return [...new Set(names)];
}

/** Whether anything happens to a resource. */
export function isChanged({ change }: ResourceChange): boolean {
  return change.importing !== undefined || !["no-op", "read"].includes(actionOf(change));
}

const PARTICIPLES: Record<Action, string | undefined> = {
  "no-op": undefined,
  create: "created",
  read: "read",
  update: "updated",
  replace: "replaced",
  destroy: "destroyed",
  forget: "forgotten",
};

/** `aws_vpc.main is to be replaced (by triggers)` */
export function sayAction({ address, change, action_reason: reason = "" }: ResourceChange): string {
  const actions = [change.importing && "imported", PARTICIPLES[actionOf(change)]].filter((action) => action);
  // The differences tell what cannot be updated.
  const why = reason === "" || reason === "replace_because_cannot_update" ? "" : ` (${inWords(reason)})`;
  return `${address} ${actions.length === 0 ? "does not change" : `is to be ${actions.join(" and ")}`}${why}`;
}

/** `delete_because_no_resource_config` without the action, which is told already. */
function inWords(reason: string): string {
  return reason.split("_").slice(1).join(" ");
}

/** The sentence, and the differences below it where they are the news: what is created or destroyed has them all. */
export function sayChange(resource: ResourceChange, most: number): string {
  const isNews = ["update", "replace"].includes(actionOf(resource.change));
  const lines = isNews ? listed(differences(resource.change, resource.type), most) : "";
  return `${sayAction(resource)}${lines && `:${lines}`}`;
}

/** One line each: first those that force a replacement, last those that only say that a value is not known yet. */
export function listed(all: readonly Difference[], most: number): string {
  const rank = ({ forcesReplacement, after }: Difference) => (forcesReplacement ? 0 : after === UNKNOWN ? 2 : 1);
  const sorted = [...all].sort((a, b) => rank(a) - rank(b));
  const rest = all.length - most;
  const lines = [...sorted.slice(0, most).map(describeDifference), ...(rest > 0 ? [`and ${rest} more`] : [])];
  return lines.map((line) => `\n  ${line}`).join("");
}
