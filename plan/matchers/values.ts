import { jsonDocument } from "../differences-parts";
import { formatPath, type Path, parsePath } from "../differences-path";
import { describeValue } from "../differences-text";
import { UNKNOWN } from "../provider/protocol/value";
import type { Finding } from "./finding";
import { type Found, lookUp } from "./lookup";
import type { Planned } from "./subject";

export function toHavePlanned(
  this: jest.MatcherContext,
  plan: Planned,
  address: string,
  path: string | Path,
  expected: unknown,
): Finding {
  const steps = stepsOf(path);
  const found = lookUp(plan, address, steps);
  const equals = (value: unknown) => this.equals(value, expected, [...this.customTesters, this.utils.iterableEquality]);
  if ("missing" in found) return { holds: found.isMistake ? undefined : equals(undefined), says: () => found.missing };
  const document = jsonDocument(found.value);
  const holds = equals(found.value) || (document !== undefined && equals(document));
  const says = () => {
    if (holds) return sayValue(address, steps, found);
    const { printExpected, printDiffOrStringify } = this.utils;
    if (found.sensitive || found.value === UNKNOWN)
      return `${sayValue(address, steps, found)}\nExpected: ${printExpected(expected)}`;
    const planned = typeof expected === "string" ? found.value : (document ?? found.value);
    const difference = printDiffOrStringify(expected, planned, "Expected", "Planned", this.expand ?? false);
    return `${address} has another ${formatPath(steps)}:\n${difference}`;
  };
  return { holds, says };
}

export function toBeUnknownUntilApply(plan: Planned, address: string, path: string | Path): Finding {
  const steps = stepsOf(path);
  const found = lookUp(plan, address, steps);
  if ("missing" in found) return { holds: found.isMistake ? undefined : false, says: () => found.missing };
  return { holds: found.value === UNKNOWN, says: () => sayValue(address, steps, found) };
}

function stepsOf(path: string | Path): Path {
  return typeof path === "string" ? parsePath(path) : path;
}

function sayValue(address: string, path: Path, { value, sensitive }: Found): string {
  return `${address} has ${formatPath(path)}: ${sensitive ? "(sensitive)" : describeValue(value)}`;
}
