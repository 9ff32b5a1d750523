import type { Consequence } from "../model";
import { MOST_LISTED, More } from "./more";
import { Reasons } from "./reasons";
import { each, isLoss, type Row, type ServiceRows } from "./rows";
import { linkTo } from "./words";

const GRAVEST_FIRST: readonly (Consequence["severity"] | undefined)[] = [
  "data",
  "interruption",
  "unknown",
  undefined,
  "none",
];

/** What is destroyed or replaced, why, and what that interrupts: the gravest first, what interrupts nobody folded. */
export function Losses({ services }: { services: readonly ServiceRows[] }) {
  const losses = services.flatMap(({ rows }) => rows.filter(isLoss)).sort((a, b) => rank(a) - rank(b));
  if (losses.length === 0) return null;
  const harmless = losses.filter(isHarmless);
  const felt = losses.filter((row) => !isHarmless(row));
  return (
    <section aria-labelledby="losses">
      <h2 id="losses">Destroyed and replaced</h2>
      <ul class="plain">
        {felt.slice(0, MOST_LISTED).map((row) => (
          <Loss row={row} />
        ))}
        <More of={felt} />
      </ul>
      {harmless.length > 0 && (
        <details>
          <summary>Interrupts nobody: {harmless.length}</summary>
          <ul class="plain">
            {harmless.slice(0, MOST_LISTED).map((row) => (
              <Loss row={row} />
            ))}
            <More of={harmless} />
          </ul>
        </details>
      )}
    </section>
  );
}

function rank({ change: { consequence, action } }: Row): number {
  return GRAVEST_FIRST.indexOf(consequence?.severity) * 2 + (action === "destroy" ? 0 : 1);
}

function isHarmless({ change: { consequence } }: Row): boolean {
  return consequence?.severity === "none";
}

function Loss({ row: { change, changes } }: { row: Row }) {
  const { id, action, path, address } = change;
  return (
    <li class="loss-row">
      <p>
        <b class="action">{action}</b> <a href={linkTo(id)}>{path}</a>{" "}
        <span class="quiet">{each(changes.map(({ environment }) => environment)).join(", ")}</span>
      </p>
      {path !== address && <code class="address">{address}</code>}
      <Reasons change={change} />
    </li>
  );
}
