/** Names and list positions that lead to a value: `["health_check", 0, "path"]`. */
export type Path = (string | number)[];

/** A path as a person writes it: `health_check[0].path`, `tags["a.b"]`. */
export function formatPath(path: Path): string {
  return path.map((step, index) => formatStep(step, index === 0)).join("");
}

function formatStep(step: string | number, isFirst: boolean): string {
  if (typeof step === "number") return `[${step}]`;
  if (!/^[^.[\]"\s\p{C}]+$/u.test(step)) return `[${JSON.stringify(step)}]`;
  return isFirst ? step : `.${step}`;
}

/**
 * Reads what `formatPath` writes.
 * @throws if the text is no path
 */
export function parsePath(text: string): Path {
  const steps = [...text.matchAll(/(?:^|(?<!^)\.)([^.[\]"]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)];
  if (text === "" || steps.map(([step]) => step).join("") !== text)
    throw new Error(`${JSON.stringify(text)} is no path; write it like health_check[0].path or tags["a.b"]`);
  return steps.map(([, name, position, quoted]) => {
    if (position !== undefined) return Number(position);
    return quoted === undefined ? (name ?? "") : String(JSON.parse(quoted));
  });
}

/** Whether a path leads to a place, or to something in it. */
export function isWithin(path: Path, place: Path): boolean {
  return place.every((step, index) => path[index] === step);
}
