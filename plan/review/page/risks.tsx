import type { AlikeRisk } from "./alike-risks";
import { MOST_LISTED, More } from "./more";
import { RiskSentence } from "./risk-sentence";

/** What somebody must decide about, and what somebody has decided already. */
export function Risks({ risks }: { risks: readonly AlikeRisk[] }) {
  if (risks.length === 0) return null;
  const open = risks.filter(({ risk }) => risk.accepted === undefined);
  const accepted = risks.filter(({ risk }) => risk.accepted !== undefined);
  return (
    <section aria-labelledby="risks">
      <h2 id="risks">Risks</h2>
      {open.length === 0 && <p class="quiet">No open risks.</p>}
      <ul class="plain">
        {open.slice(0, MOST_LISTED).map((risk) => (
          <OpenRisk risk={risk} />
        ))}
        <More of={open} />
      </ul>
      {accepted.length > 0 && (
        <details>
          <summary>{accepted.length} accepted, with reasons</summary>
          <ul class="plain">
            {accepted.slice(0, MOST_LISTED).map((risk) => (
              <AcceptedRisk risk={risk} />
            ))}
            <More of={accepted} />
          </ul>
        </details>
      )}
    </section>
  );
}

function OpenRisk({ risk }: { risk: AlikeRisk }) {
  return (
    <li class="risk">
      <Heading risk={risk} />
      <p>{risk.risk.why}</p>
      <div class="accept">
        <span class="quiet">To accept it, write into the environment file</span>
        <code>{risk.risk.accept}</code>
        <button type="button" class="scripted" data-copy>
          Copy
        </button>
      </div>
    </li>
  );
}

function AcceptedRisk({ risk }: { risk: AlikeRisk }) {
  const { reason, until } = risk.risk.accepted ?? {};
  return (
    <li class="risk accepted">
      <Heading risk={risk} />
      <p>
        Accepted{until !== undefined && ` until ${until}`}: {reason}
      </p>
    </li>
  );
}

function Heading({ risk }: { risk: AlikeRisk }) {
  return (
    <p>
      <b class="rule">{risk.risk.rule}</b> <RiskSentence risk={risk} />{" "}
      <span class="quiet">{risk.environments.join(", ")}</span>
    </p>
  );
}
