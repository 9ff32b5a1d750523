import type { Review, ReviewedChange, Risk } from "../model";
import { followed, lossLines, place } from "./changes";
import { code, text } from "./text";

/** Changes that need a person, each once: what is risky about it, why it happens, and how to say that it is wanted. */
export function personItems({ risks, changes }: Review): string[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const open = new Map<string, Risk[]>();
  for (const risk of risks) {
    if (risk.accepted === undefined) open.set(risk.change, [...(open.get(risk.change) ?? []), risk]);
  }
  return [...open].flatMap(([id, own]) => {
    const change = byId.get(id);
    return change === undefined ? [] : [personItem(change, own)];
  });
}

function personItem(change: ReviewedChange, risks: readonly Risk[]): string {
  return [
    `- **${change.action}** ${place(change)}`,
    ...lossLines(change),
    ...risks.map((risk) => `  - **${risk.rule}**: ${text(told(risk, change))}`),
    ...[...new Set(risks.map(({ accept }) => accept))].map((accept) => `  - to accept: ${code(accept)}`),
  ].join("\n");
}

/** What the loss itself says already is not said again. */
function told({ sentence, why }: Risk, { consequence }: ReviewedChange): string {
  return consequence !== undefined && sentence.endsWith(consequence.sentence) ? why : `${followed(sentence)} ${why}`;
}

export function acceptedItem(risk: Risk, { changes }: Review): string {
  const { reason = "", until } = risk.accepted ?? {};
  const change = changes.find(({ id }) => id === risk.change);
  const end = until === undefined ? "" : ` (until ${until})`;
  return `- ${risk.rule} · ${change === undefined ? code(risk.change) : place(change)}: ${text(followed(risk.sentence))} Accepted${end}: ${text(reason)}`;
}
