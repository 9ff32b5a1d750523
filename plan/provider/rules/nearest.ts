import { distance } from "fastest-levenshtein";

/** `; did you mean "x"?`: the known name that was probably meant, nothing when none is near. */
export function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? "" : `; did you mean "${near}"?`;
}

/** The known name nearest to a wrong one; undefined when more than `most` letters would have to change. */
export function nearest(
  name: string,
  known: readonly string[],
  most = Math.max(2, name.length / 3),
): string | undefined {
  const near = closest(name, known);
  return near === undefined || changes(name, near) > most ? undefined : near;
}

/** The known name nearest to a wrong one, however far; of several the one that begins most like it. Case does not count. */
export function closest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let [fewest, longest] = [Number.POSITIVE_INFINITY, 0];
  for (const candidate of known) {
    const [count, same] = [changes(name, candidate), commonBeginning(name, candidate)];
    if (count > fewest || (count === fewest && same <= longest)) continue;
    [best, fewest, longest] = [candidate, count, same];
  }
  return best;
}

function changes(name: string, known: string): number {
  return distance(name.toLowerCase(), known.toLowerCase());
}

function commonBeginning(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length]?.toLowerCase() === right[length]?.toLowerCase()) length += 1;
  return length;
}

/** `"a", "b" or "c"`. */
export function orList(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
