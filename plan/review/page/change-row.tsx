import type { ChangeLine, ReviewedChange } from "../model";
import type { Row } from "./rows";

/**
 * One change. The script filters by what stands here: the classes are the actions, `i` the environments, `mark` the risks.
 * There may be thousands: the markup is as lean as can be read.
 */
export function ChangeRow({ row, open }: { row: Row; open: boolean }) {
  const { change, changes, risks, oddOnesOut } = row;
  const { id, address, path, type, because, consequence, lines } = change;
  return (
    <details class={`row ${actionsOf(change).join(" ")}`} id={id} open={open}>
      <summary>
        <b>{change.action}</b>
        <code>{path}</code>
        <small>{type}</small>
        {changes.map((one) => (
          <i id={one.id === change.id ? undefined : one.id}>{one.environment}</i>
        ))}
        {oddOnesOut.map(({ environment }) => (
          <em>otherwise in {environment}</em>
        ))}
        {risks.map(({ rule, accepted }) => (
          <mark class={accepted === undefined ? "open" : "accepted"}>{rule}</mark>
        ))}
      </summary>
      {path !== address && <p class="address">{address}</p>}
      {change.importedAs !== undefined && <p>Imported as {change.importedAs}</p>}
      {change.movedFrom !== undefined && <p>Moved from {change.movedFrom}</p>}
      {because !== undefined && <p>{because}</p>}
      {consequence !== undefined && <p>{consequence.sentence}</p>}
      {oddOnesOut.map(({ environment, how }) => (
        <p>
          <em>{environment}</em> {how}
        </p>
      ))}
      {lines.length > 0 && (change.action === "create" ? <Arguments lines={lines} /> : <Lines lines={lines} />)}
    </details>
  );
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
