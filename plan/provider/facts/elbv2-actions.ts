import { objects } from "../protocol/value";
import type { ResourceDiff } from "./types";

/** What of an action belongs to one type of action alone. Source: suppressIfDefaultActionTypeNot, suppressIfActionTypeNot. */
const PART_OF: Readonly<Record<string, string>> = {
  authenticate_cognito: "authenticate-cognito",
  authenticate_oidc: "authenticate-oidc",
  fixed_response: "fixed-response",
  redirect: "redirect",
  target_group_arn: "forward",
};

/** In a list of actions, the parts of other types, which keep what exists: for `keepsWhen`. */
export function partsOfOtherTypes(actions: string, parts: readonly string[] = []): (change: ResourceDiff) => string[] {
  const types = { ...PART_OF, ...Object.fromEntries(parts.map((part) => [part, part])) };
  return ({ planned }) =>
    objects(planned[actions]).flatMap((action, index) =>
      Object.entries(types)
        .filter(([, type]) => typeof action.type === "string" && action.type !== type)
        .map(([part]) => `${actions}.${index}.${part}`),
    );
}
