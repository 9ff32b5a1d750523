import { isObject } from "../differences-parts";
import { type Change, actionOf as documentAction, type PlanDocument, type ResourceChange } from "../terraform/document";
import { mergeUnknown } from "../terraform/known-values";
import type { ReviewedStack } from "./input";
import type { ChangeAction } from "./model";
import { visible } from "./visible";

/** One managed resource of a plan, changed or not: what every part of the review looks at. */
export interface Subject {
  /** `<stack>/<address>`; of a deposed object, its key after that. */
  readonly id: string;
  readonly stack: ReviewedStack;
  readonly address: string;
  readonly type: string;
  /** Construct path below the stack; the address where there is none. */
  readonly path: string;
  readonly service: string;
  readonly action: ChangeAction | "no-op";
  /** Values that exist, null where nothing does. They hold sensitive values too: print through `semantics/` only. */
  readonly before: Values | null;
  /** Values after apply, UNKNOWN where only AWS can say; null where nothing will be left. */
  readonly after: Values | null;
  readonly change: Change;
  readonly importedAs?: string;
  readonly movedFrom?: string;
  /** Terraform's reason for the action, such as `delete_because_no_resource_config`. */
  readonly reason?: string;
}

export type Values = Readonly<Record<string, unknown>>;

/** The managed resources of all plans, in the order of the stacks. */
export function subjectsOf(stacks: readonly ReviewedStack[]): Subject[] {
  return stacks.flatMap((stack) => {
    const tagged = serviceTag(stack.document);
    return (stack.document?.resource_changes ?? [])
      .filter(({ mode }) => mode === "managed")
      .map((resource) => subjectOf(stack, resource, tagged));
  });
}

/** What differed in AWS from what terraform remembered. */
export function driftOf(stacks: readonly ReviewedStack[]): Subject[] {
  return stacks.flatMap((stack) => {
    const tagged = serviceTag(stack.document);
    return (stack.document?.resource_drift ?? [])
      .filter(({ mode }) => mode === "managed")
      .map((resource) => subjectOf(stack, resource, tagged));
  });
}

function subjectOf(stack: ReviewedStack, resource: ResourceChange, tagged: string | undefined): Subject {
  const { address, type, change, previous_address: movedFrom, action_reason: reason, deposed } = resource;
  const merged = mergeUnknown(change.after, change.after_unknown);
  const before = isObject(change.before) ? change.before : null;
  const after = isObject(merged) ? merged : null;
  const path = stack.constructPaths?.[address];
  // What a failed replacement left behind stands beside the object that took its place.
  const kind = deposed === undefined ? "" : ` (deposed ${deposed})`;
  const sides = { before, after, change };
  return {
    id: `${stack.stack}/${address}${kind}`,
    stack,
    address,
    type,
    path: `${path === undefined ? address : path.split("/").slice(1).join("/")}${kind}`,
    service: ownTag(visible(sides, "after")) ?? ownTag(visible(sides, "before")) ?? tagged ?? stack.part,
    action: actionOf(resource),
    ...sides,
    importedAs: change.importing?.id,
    movedFrom,
    reason,
  };
}

/** An adoption and a move are changes too, where nothing else happens. */
function actionOf({ change, previous_address: movedFrom }: ResourceChange): Subject["action"] {
  const action = documentAction(change);
  if (action !== "no-op" && action !== "read") return action;
  if (change.importing !== undefined) return "import";
  return movedFrom === undefined ? "no-op" : "move";
}

function ownTag({ tags }: Values): string | undefined {
  return isObject(tags) && typeof tags.service === "string" ? tags.service : undefined;
}

/** The service that the provider tags everything with. */
function serviceTag(document: PlanDocument | undefined): string | undefined {
  for (const { expressions } of Object.values(document?.configuration?.provider_config ?? {})) {
    const [block] = Array.isArray(expressions?.default_tags) ? expressions.default_tags : [];
    const service = isObject(block) && isObject(block.tags) ? block.tags.constant_value : undefined;
    if (isObject(service) && typeof service.service === "string") return service.service;
  }
  return undefined;
}
