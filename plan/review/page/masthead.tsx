import type { ChangeAction, Review } from "../model";
import { DONE } from "../words";
import { Month } from "./month";

/** The answer to "is this safe to merge?", what it is an answer about, and where to read on. */
export function Masthead({ review }: { review: Review }) {
  const { verdict, against, risks, changes, pictures } = review;
  const losses = changes.filter(({ action }) => action === "destroy" || action === "replace");
  const open = risks.filter(({ accepted }) => accepted === undefined).length;
  return (
    <header class={`masthead ${verdict.outcome}`}>
      <h1>{verdict.sentence}</h1>
      <p class="totals">
        <Totals review={review} />
      </p>
      <p>{against}</p>
      <nav aria-label="Sections">
        {losses.length > 0 && <a href="#losses">Destroyed and replaced {losses.length}</a>}
        {risks.length > 0 && (
          <a href="#risks">
            Risks{" "}
            {[open > 0 && `${open} open`, open < risks.length && `${risks.length - open} accepted`]
              .filter(Boolean)
              .join(", ")}
          </a>
        )}
        <a href="#changes">Changes {changes.length}</a>
        {pictures.length > 0 && <a href="#pictures">Pictures</a>}
        <a href="#cost">Cost</a>
        <a href="#doubts">Not proven</a>
        <button type="button" class="scripted" id="theme">
          Light or dark
        </button>
        <button type="button" class="scripted" popovertarget="keys" aria-label="Keys">
          ?
        </button>
      </nav>
      <Keys />
    </header>
  );
}

function Totals({ review: { changes, totals, cost } }: { review: Review }) {
  const countOf = (wanted: ChangeAction) => changes.filter(({ action }) => action === wanted).length;
  const counts: Record<string, number> = { ...totals, move: countOf("move"), forget: countOf("forget") };
  const numbers = Object.entries(DONE).map(([action, done]) => ({ action, done, number: counts[action] ?? 0 }));
  const sum = (when: "before" | "after") => {
    const all = cost.environments.map((environment) => environment[when]);
    return {
      min: all.reduce((total, { min }) => total + min, 0),
      typical: all.reduce((total, { typical }) => total + typical, 0),
      max: all.reduce((total, { max }) => total + max, 0),
    };
  };
  return (
    <>
      {changes.length === 0 && <span>Nothing changes</span>}
      {numbers
        .filter(({ number }) => number > 0)
        .map(({ action, done, number }) => (
          <span class={action}>
            <b>{number}</b> {done}
          </span>
        ))}
      <span>
        <b>
          <Month before={sum("before")} after={sum("after")} />
        </b>{" "}
        a month
      </span>
    </>
  );
}

function Keys() {
  const keys = [
    ["/", "search"],
    ["j k", "next, previous change"],
    ["Enter", "open or close it; its link is then in the address bar"],
    ["Esc", "leave the search"],
    ["?", "these keys"],
  ];
  return (
    <div id="keys" popover="auto">
      <dl>
        {keys.map(([key, meaning]) => (
          <>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </div>
  );
}
