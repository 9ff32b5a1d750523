import { dollars } from "../cost/dollars";
import type { EnvironmentCost, Review, StackRow } from "../model";
import type { AlikeRisk } from "./alike-risks";
import { Month } from "./month";
import { RiskSentence } from "./risk-sentence";
import { each } from "./rows";

/** Open risks on the first screen; the others stand further down. */
const SHOWN_RISKS = 8;
const COUNTS = ["destroy", "replace", "update", "create", "import"] as const;

/** What the first screen shows below the verdict: what changes where, and what somebody has to decide. */
export function Summary({ review, risks }: { review: Review; risks: readonly AlikeRisk[] }) {
  return (
    <div class="summary">
      <section aria-labelledby="stacks">
        <h2 id="stacks">Stacks</h2>
        <StackTable review={review} />
      </section>
      <section aria-labelledby="decide" class="decide">
        <h2 id="decide">To decide</h2>
        <Failures stacks={review.stacks} />
        <OpenRisks risks={risks.filter(({ risk }) => risk.accepted === undefined)} />
      </section>
    </div>
  );
}

function StackTable({ review: { stacks, cost } }: { review: Review }) {
  return (
    <table class="stacks">
      <thead>
        <tr>
          <th scope="col">Stack</th>
          {COUNTS.map((name) => (
            <th scope="col" class="number">
              {name}
            </th>
          ))}
          <th scope="col" class="number">
            a month
          </th>
        </tr>
      </thead>
      {each(stacks.map(({ environment }) => environment)).map((environment) => (
        <tbody>
          <tr class="environment">
            <th scope="rowgroup" colSpan={COUNTS.length + 1}>
              <a href={`?environment=${encodeURIComponent(environment)}#changes`}>{environment}</a>
            </th>
            <EnvironmentMonth cost={cost.environments.find((one) => one.environment === environment)} />
          </tr>
          {stacks.filter((stack) => stack.environment === environment).map(stackRow)}
        </tbody>
      ))}
    </table>
  );
}

function EnvironmentMonth({ cost }: { cost: EnvironmentCost | undefined }) {
  return (
    <td class="number">
      {cost !== undefined && <Month {...cost} />}
      {cost?.isAboveCeiling && <strong class="bad"> above {dollars(cost.ceilingUsd ?? 0)}</strong>}
    </td>
  );
}

function stackRow({ stack, part, counts, cost, errors }: StackRow) {
  return (
    <tr class="stack">
      <th scope="row">
        {/* The ids of its changes start with this. */}
        <a href={`?q=${encodeURIComponent(`${stack}/`)}#changes`}>{part}</a>
        {errors !== undefined && <strong class="bad"> failed</strong>}
      </th>
      {COUNTS.map((name) => (
        <td class={`number ${toneOf(name, counts[name])}`}>{counts[name]}</td>
      ))}
      <td class={dollars(cost.before.typical) === dollars(cost.after.typical) ? "number quiet" : "number"}>
        <Month {...cost} />
      </td>
    </tr>
  );
}

/** Zeros step back, what is destroyed steps forward. */
function toneOf(name: (typeof COUNTS)[number], number: number): string {
  if (number === 0) return "quiet";
  return name === "destroy" || name === "replace" ? "loss" : "";
}

function Failures({ stacks }: { stacks: readonly StackRow[] }) {
  return (
    <>
      {stacks
        .filter(({ errors }) => errors !== undefined)
        .map(({ stack, errors = [] }) => (
          <div class="failure">
            <strong>{stack} has no plan.</strong>
            {errors.map((error) => (
              <pre>{error}</pre>
            ))}
          </div>
        ))}
    </>
  );
}

function OpenRisks({ risks }: { risks: readonly AlikeRisk[] }) {
  const shown = risks.slice(0, SHOWN_RISKS);
  if (risks.length === 0) return <p class="quiet">No open risks.</p>;
  return (
    <>
      <ul class="plain">
        {shown.map((risk) => (
          <li class={risk.change?.consequence?.severity}>
            <RiskSentence risk={risk} />
            <small>
              {risk.risk.rule} · {risk.environments.join(", ")}
            </small>
          </li>
        ))}
      </ul>
      {risks.length > shown.length && <a href="#risks">{risks.length - shown.length} more</a>}
    </>
  );
}
