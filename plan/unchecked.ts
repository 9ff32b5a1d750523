import { rules } from "./provider/rules";
import { actionOf, type PlanDocument } from "./terraform/document";

/** Arguments with a document of their own: policies, container definitions, dashboards, patterns. */
const DOCUMENTS =
  /^(policy|assume_role_policy|container_definitions|dashboard_body|event_pattern|redrive_policy|access_policies|resource_policy|definition)$/;

/** Documents that no rule could look into, because they are known only after apply: addresses with the argument's name. */
export function uncheckedDocuments(document: PlanDocument): string[] {
  return (document.resource_changes ?? [])
    .filter(({ mode, type, change }) => mode === "managed" && type in rules && actionOf(change) !== "no-op")
    .flatMap(({ address, change: { after_unknown: unknown } }) =>
      Object.entries(typeof unknown === "object" && unknown !== null ? unknown : {})
        .filter(([name, mark]) => mark === true && DOCUMENTS.test(name))
        .map(([name]) => `${address}.${name}`),
    );
}
