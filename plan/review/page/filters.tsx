import type { Review } from "../model";
import { DONE } from "../words";
import { each } from "./rows";

/** What narrows the list of changes. It takes the script, so it is there only with it. */
export function Filters({ review: { stacks, changes, risks } }: { review: Review }) {
  const actionsOf = changes.map(({ action, importedAs, movedFrom }) =>
    each([action, ...(importedAs === undefined ? [] : ["import"]), ...(movedFrom === undefined ? [] : ["move"])]),
  );
  return (
    <search class="filters scripted" aria-label="Changes">
      <label>
        Search <input type="search" id="search" aria-keyshortcuts="/" placeholder="address, path, type, value" />
      </label>
      <Toggles
        by="environment"
        options={each(stacks.map(({ environment }) => environment))}
        found={changes.map(({ environment }) => environment)}
      />
      <Toggles by="action" options={Object.keys(DONE)} found={actionsOf.flat()} />
      <Toggles
        by="risk"
        options={["open", "accepted"]}
        found={risks.map(({ accepted }) => (accepted === undefined ? "open" : "accepted"))}
      />
      <Toggles by="rule" options={each(risks.map(({ rule }) => rule))} found={risks.map(({ rule }) => rule)} />
      <p>
        <output id="shown" />{" "}
        <button type="button" id="clear">
          Show all
        </button>
      </p>
    </search>
  );
}

function Toggles({ by, options, found }: { by: string; options: readonly string[]; found: readonly string[] }) {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
  const present = options.filter((option) => counts.has(option));
  if (present.length === 0) return null;
  return (
    <fieldset data-by={by}>
      <legend>{by}</legend>
      {present.map((option) => (
        <button type="button" aria-pressed="false" value={option}>
          {option} <small>{counts.get(option)}</small>
        </button>
      ))}
    </fieldset>
  );
}
