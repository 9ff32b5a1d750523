import type { ChangeLine, ReviewedChange, Risk } from "../model";
import { Reasons } from "./reasons";
import { each, type Row } from "./rows";

/**
 * One change. The script filters by what stands here: the classes are the actions, `i` the environments, `mark` the risks.
 * There may be thousands: the markup is as lean as can be read.
 */
export function ChangeRow({ row, open, mostLines = 20 }: { row: Row; open: boolean; mostLines?: number }) {
  const { change, changes, risks, summary, oddOnesOut } = row;
  const { id, path, type } = change;
  const lines = change.lines.slice(0, mostLines);
  const rest = change.lines.length - lines.length;
  const addresses = each(changes.map(({ address }) => address)).filter((address) => address !== path);
  return (
    <details class={`row ${actionsOf(change).join(" ")}`} id={id} open={open}>
      <summary>
        <b>{change.action}</b>
        <code>{path}</code>
        <small>{type}</small>
        <span>
          <Environments changes={changes} />
          {each(risks.map(({ rule }) => rule)).map((rule) => (
            <RiskMark risks={risks.filter((risk) => risk.rule === rule)} />
          ))}
          {summary}
          {oddOnesOut.map(({ environment, how }) => (
            <em>
              {environment} {how}
            </em>
          ))}
        </span>
      </summary>
      {addresses.map((address) => (
        <p class="address">{address}</p>
      ))}
      {change.importedAs !== undefined && <p>Imported as {change.importedAs}</p>}
      {change.movedFrom !== undefined && <p>Moved from {change.movedFrom}</p>}
      <Reasons change={change} />
      {lines.length > 0 && (change.action === "create" ? <Arguments lines={lines} /> : <Lines lines={lines} />)}
      {rest > 0 && <p class="quiet">… and {rest} more, in review.json</p>}
    </details>
  );
}

/** Each environment once to the eye; links lead to each change, also where one environment has several. */
function Environments({ changes }: { changes: Row["changes"] }) {
  const [first] = changes;
  const idOf = (change: ReviewedChange) => (change === first ? undefined : change.id);
  return each(changes.map(({ environment }) => environment)).map((environment) => {
    const [shown, ...others] = changes.filter((change) => change.environment === environment);
    return (
      <>
        <i id={shown && idOf(shown)}>{environment}</i>
        {others.length > 0 && ` ×${others.length + 1}`}
        {others.map((change) => (
          <i id={idOf(change)} class="unseen">
            {environment}
          </i>
        ))}{" "}
      </>
    );
  });
}

/** A rule once, as open as the most open of its risks. */
function RiskMark({ risks }: { risks: readonly Risk[] }) {
  const isOpen = risks.some(({ accepted }) => accepted === undefined);
  return <mark class={isOpen ? "open" : "accepted"}>{risks[0]?.rule}</mark>;
}

function actionsOf({ action, importedAs, movedFrom }: ReviewedChange): string[] {
  const also = [importedAs === undefined ? [] : ["import"], movedFrom === undefined ? [] : ["move"]].flat();
  return [action, ...also.filter((other) => other !== action)];
}

/** What a new resource is given: one text, since nothing in it differs from anything. */
function Arguments({ lines }: { lines: readonly ChangeLine[] }) {
  return <pre>{lines.map(({ what, after }) => `${what}: ${after ?? ""}`).join("\n")}</pre>;
}

function Lines({ lines }: { lines: readonly ChangeLine[] }) {
  return (
    <ul>
      {lines.map(({ what, before, after, forcesReplacement }) => (
        <li>
          <b>{what}</b> {before !== undefined && <del>{before}</del>} {after !== undefined && <ins>{after}</ins>}
          {forcesReplacement && <em> forces replacement</em>}
        </li>
      ))}
    </ul>
  );
}
