import { closest, distance } from "fastest-levenshtein";

/** `; did you mean "x"?`: the known name that was probably meant, nothing when none is near. */
export function meant(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? "" : `; did you mean "${near}"?`;
}

/** The known name nearest to a wrong one; undefined when more than `most` letters would have to change. Case does not count. */
export function nearest(
  name: string,
  known: readonly string[],
  most = Math.max(2, name.length / 3),
): string | undefined {
  if (known.length === 0) return undefined;
  const fold = (text: string) => text.toLowerCase();
  const near = closest(fold(name), known.map(fold));
  return distance(fold(name), near) > most ? undefined : known.find((candidate) => fold(candidate) === near);
}

/** `"a", "b" or "c"`. */
export function orList(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
