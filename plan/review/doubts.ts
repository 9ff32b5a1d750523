import { factsOf } from "../provider/facts";
import { uncheckedDocuments } from "../unchecked";
import type { ReviewInput } from "./input";
import type { Doubts } from "./model";

/** What plans do not prove. The real provider, of live plans, needs none of our facts and rules. */
export function doubtsOf({ stacks, live }: Pick<ReviewInput, "stacks" | "live">): Doubts {
  const documents = stacks.flatMap(({ stack, document }) => (document === undefined ? [] : [{ stack, document }]));
  const types = documents.flatMap(({ document }) =>
    (document.resource_changes ?? []).filter(({ mode }) => mode === "managed").map(({ type }) => type),
  );
  return {
    assumptions: stacks.flatMap(({ stack, assumptions }) => (assumptions ?? []).map((one) => ({ ...one, stack }))),
    typesWithoutFacts: live
      ? []
      : [...new Set(types)].filter((type) => type.startsWith("aws_") && factsOf(type) === undefined).sort(),
    notLookedInto: live
      ? []
      : documents.flatMap(({ stack, document }) =>
          uncheckedDocuments(document).map((address) => `${stack}/${address}`),
        ),
  };
}
