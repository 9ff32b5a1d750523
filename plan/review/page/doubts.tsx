import type { ComponentChildren } from "preact";
import type { Doubts, Review } from "../model";
import { plural } from "../words";

/** What the plan does not prove. */
export function DoubtsSection({ review: { against, notes, doubts } }: { review: Review }) {
  const { assumptions, typesWithoutFacts, notLookedInto } = doubts;
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts">What this does not prove</h2>
      <p>{against}</p>
      {notes.map((note) => (
        <p>{note}</p>
      ))}
      <Doubt title="assumed about adopted objects" items={assumptions.map(assumption)} noun="thing" />
      <Doubt
        title="planned by schema alone: whether a change replaces them is not known"
        items={typesWithoutFacts.map((type) => <code>{type}</code>)}
        noun="type"
      />
      <Doubt
        title="known only after apply: nobody looked into them"
        items={notLookedInto.map((address) => <code>{address}</code>)}
        noun="document"
      />
    </section>
  );
}

function Doubt({ title, items, noun }: { title: string; items: readonly ComponentChildren[]; noun: string }) {
  if (items.length === 0) return null;
  return (
    <details>
      <summary>
        {plural(items.length, noun)} {title}
      </summary>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </details>
  );
}

function assumption({ stack, address, id, equal, undecided }: Doubts["assumptions"][number]) {
  return (
    <>
      <code>
        {stack}/{address}
      </code>{" "}
      is {id}: taken as equal {equal.join(", ")}
      {undecided.length > 0 && `; a difference in ${undecided.join(", ")} would replace it`}
    </>
  );
}
