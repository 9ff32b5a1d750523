import type { Review, ReviewedChange } from "../model";
import { plural } from "../words";
import { ChangeRow } from "./change-row";
import { Filters } from "./filters";
import type { Row, ServiceRows } from "./rows";

/** A review with more rows than this is searched, not read: everything is folded. */
const READ_AT_ONE_GO = 40;
/** Lines of all changes together that are shown, so that the page of thousands stays small enough to open. */
const LINES = 6_000;
/** Of a folded row, in CSS pixels: what the browser takes a service to be high before it is seen. */
const ROW_HEIGHT = 26;

/** Everything that changes, by service; what is only bookkeeping stands apart, folded. */
export function Changes({ review, services }: { review: Review; services: readonly ServiceRows[] }) {
  const rows = services.flatMap((service) => service.rows);
  const open = rows.filter(isRead).length <= READ_AT_ONE_GO;
  const mostLines = Math.max(1, Math.floor(LINES / rows.length));
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Changes</h2>
      <Filters review={review} />
      {review.changes.length === 0 && <p class="quiet">Nothing changes.</p>}
      {services.map(({ service, rows }) => (
        <Service
          service={service}
          rows={rows.filter(({ change }) => bookkeepingOf(change) === undefined)}
          isOpen={(row) => open && isRead(row)}
          mostLines={mostLines}
        />
      ))}
      <Bookkeeping title="Only tags change" rows={rows} kind="tags" />
      <Bookkeeping title="Only what terraform reads changes; AWS sees nothing" rows={rows} kind="terraform-only" />
      <Bookkeeping title="Imported, otherwise unchanged" rows={rows} kind="import" />
      <Bookkeeping title="Moved to another address, otherwise unchanged" rows={rows} kind="move" />
      <Drift drift={review.drift} />
    </section>
  );
}

type ServiceProps = ServiceRows & { isOpen: (row: Row) => boolean; mostLines: number };

function Service({ service, rows, isOpen, mostLines }: ServiceProps) {
  if (rows.length === 0) return null;
  return (
    <section class="group" style={`contain-intrinsic-height: auto ${rows.length * ROW_HEIGHT}px`}>
      <h3>{service}</h3>
      {rows.map((row) => (
        <ChangeRow row={row} open={isOpen(row)} mostLines={mostLines} />
      ))}
    </section>
  );
}

/** Whether a reader wants the values at once: a new resource is mostly as its construct says. */
function isRead({ change }: Row): boolean {
  return change.action !== "create" && bookkeepingOf(change) === undefined;
}

function bookkeepingOf({ action, quiet }: ReviewedChange) {
  return action === "import" || action === "move" ? action : quiet;
}

function Bookkeeping(props: { title: string; rows: readonly Row[]; kind: ReturnType<typeof bookkeepingOf> }) {
  const rows = props.rows.filter(({ change }) => bookkeepingOf(change) === props.kind);
  if (rows.length === 0) return null;
  return (
    <details class="group">
      <summary>
        {props.title}: {plural(rows.flatMap(({ changes }) => changes).length, "change")}
      </summary>
      {rows.map((row) => (
        <ChangeRow row={row} open={false} />
      ))}
    </details>
  );
}

/** Not part of the changes, so neither counted nor filtered with them; the same resource may change too, so its ids differ. */
function Drift({ drift }: { drift: readonly ReviewedChange[] }) {
  if (drift.length === 0) return null;
  return (
    <section aria-labelledby="drift">
      <h3 id="drift">Drift: changed in AWS since terraform last looked</h3>
      {drift
        .map((change) => ({ ...change, id: `drift:${change.id}` }))
        .map((change) => (
          <ChangeRow row={{ change, changes: [change], risks: [], oddOnesOut: [] }} open={false} />
        ))}
    </section>
  );
}
