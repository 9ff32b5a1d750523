import { distance } from "fastest-levenshtein";

const MOST = 3;

/** `no aws_vpc.mian; the nearest: aws_vpc.main, …` */
export function sayNone(wanted: string, names: readonly string[]): string {
  const near = nearest(wanted, names);
  return `no ${wanted}; ${near.length > 0 ? `the nearest: ${near.join(", ")}` : "there are none"}`;
}

/** The names most like one that is not there: of addresses those of its type, then what could be a slip of the pen. */
function nearest(wanted: string, names: readonly string[]): string[] {
  const [type = ""] = wanted.split(".");
  return names
    .map((name) => ({ name, isAlike: name.startsWith(`${type}.`), apart: distance(wanted, name) }))
    .sort((a, b) => Number(b.isAlike) - Number(a.isAlike) || a.apart - b.apart || (a.name < b.name ? -1 : 1))
    .filter(({ isAlike, apart }, position) => position === 0 || isAlike || apart <= wanted.length / 3)
    .slice(0, MOST)
    .map(({ name }) => name);
}
