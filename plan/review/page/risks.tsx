import type { Risk } from "../model";
import { RiskSentence } from "./risk-sentence";
import type { ChangesById } from "./rows";

interface RiskProps {
  readonly risk: Risk;
  readonly byId: ChangesById;
}

/** What somebody must decide about, and what somebody has decided already. */
export function Risks({ risks, byId }: { risks: readonly Risk[]; byId: ChangesById }) {
  if (risks.length === 0) return null;
  const open = risks.filter(({ accepted }) => accepted === undefined);
  const accepted = risks.filter(({ accepted }) => accepted !== undefined);
  return (
    <section aria-labelledby="risks">
      <h2 id="risks">Risks</h2>
      {open.length === 0 && <p class="quiet">No open risks.</p>}
      <ul class="plain">
        {open.map((risk) => (
          <OpenRisk risk={risk} byId={byId} />
        ))}
      </ul>
      {accepted.length > 0 && (
        <details>
          <summary>{accepted.length} accepted, with reasons</summary>
          <ul class="plain">
            {accepted.map((risk) => (
              <AcceptedRisk risk={risk} byId={byId} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OpenRisk({ risk, byId }: RiskProps) {
  return (
    <li class="risk">
      <Heading risk={risk} byId={byId} />
      <p>{risk.why}</p>
      <div class="accept">
        <span class="quiet">To accept it, write into the environment file</span>
        <code>{risk.accept}</code>
        <button type="button" class="scripted" data-copy>
          Copy
        </button>
      </div>
    </li>
  );
}

function AcceptedRisk({ risk, byId }: RiskProps) {
  const { reason, until } = risk.accepted ?? {};
  return (
    <li class="risk accepted">
      <Heading risk={risk} byId={byId} />
      <p>
        Accepted{until !== undefined && ` until ${until}`}: {reason}
      </p>
    </li>
  );
}

function Heading({ risk, byId }: RiskProps) {
  return (
    <p>
      <b class="rule">{risk.rule}</b> <RiskSentence risk={risk} byId={byId} />{" "}
      <span class="quiet">{risk.environment}</span>
    </p>
  );
}
