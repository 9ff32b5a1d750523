import type { Review, Risk } from "../model";
import { code, text } from "./text";

/** What happens, why that matters, and how to say that it is wanted. */
export function riskItem(risk: Risk, review: Review): string {
  return [
    `- **${risk.rule}** · ${where(risk, review)}`,
    `  - ${text(risk.sentence)} ${text(risk.why)}`,
    `  - to accept: ${code(risk.accept)}`,
  ].join("\n");
}

export function acceptedItem(risk: Risk, review: Review): string {
  const { reason = "", until } = risk.accepted ?? {};
  const end = until === undefined ? "" : ` (until ${until})`;
  return `- ${risk.rule} · ${where(risk, review)}: ${text(risk.sentence)} Accepted: ${text(reason)}${end}`;
}

function where({ environment, change: id }: Risk, { changes }: Review): string {
  const change = changes.find((one) => one.id === id);
  return `${text(environment)} · ${code(change === undefined ? id : `${change.part}/${change.path}`)}`;
}
