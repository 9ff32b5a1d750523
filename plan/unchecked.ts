import { rules } from "./provider/rules";
import { argumentsOf } from "./terraform/assumptions";
import { actionOf, type PlanDocument } from "./terraform/document";

/** Arguments with a document of their own: policies, container definitions, dashboards, patterns. */
const DOCUMENTS =
  /^(policy|assume_role_policy|container_definitions|dashboard_body|event_pattern|redrive_policy|access_policies|resource_policy|definition)$/;

/** Documents that no rule could look into, because they are known only after apply: addresses with the argument's name. */
export function uncheckedDocuments(document: PlanDocument): string[] {
  return (document.resource_changes ?? [])
    .filter(({ mode, type, change }) => mode === "managed" && type in rules && actionOf(change) !== "no-op")
    .flatMap(({ address, change: { after_unknown: unknown } }) => {
      const marks = Object.entries(typeof unknown === "object" && unknown !== null ? unknown : {});
      const hidden = marks.filter(([name, mark]) => mark === true && DOCUMENTS.test(name)).map(([name]) => name);
      // One that nobody wrote, AWS makes: there is nothing to look into.
      const written = hidden.length === 0 ? [] : argumentsOf(document, address);
      return hidden.filter((name) => written.includes(name)).map((name) => `${address}.${name}`);
    });
}
