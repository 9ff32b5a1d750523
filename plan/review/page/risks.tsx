import type { Risk } from "../model";
import { linkTo } from "./words";

/** What somebody must decide about, and what somebody has decided already. */
export function Risks({ risks }: { risks: readonly Risk[] }) {
  if (risks.length === 0) return null;
  const open = risks.filter(({ accepted }) => accepted === undefined);
  const accepted = risks.filter(({ accepted }) => accepted !== undefined);
  return (
    <section aria-labelledby="risks">
      <h2 id="risks">Risks</h2>
      {open.length === 0 && <p class="quiet">No open risks.</p>}
      <ul class="plain">{open.map(openRisk)}</ul>
      {accepted.length > 0 && (
        <details>
          <summary>{accepted.length} accepted, with reasons</summary>
          <ul class="plain">{accepted.map(acceptedRisk)}</ul>
        </details>
      )}
    </section>
  );
}

function openRisk(risk: Risk) {
  return (
    <li class="risk">
      <RiskSentence risk={risk} />
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

function acceptedRisk(risk: Risk) {
  const { reason, until } = risk.accepted ?? {};
  return (
    <li class="risk accepted">
      <RiskSentence risk={risk} />
      <p>
        Accepted{until !== undefined && ` until ${until}`}: {reason}
      </p>
    </li>
  );
}

function RiskSentence({ risk: { rule, environment, sentence, change } }: { risk: Risk }) {
  return (
    <p>
      <b class="rule">{rule}</b> <a href={linkTo(change)}>{sentence}</a> <span class="quiet">{environment}</span>
    </p>
  );
}
