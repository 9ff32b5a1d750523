import type { Environment } from "../../environments";
import { compare } from "./compare";
import { withoutPrefix } from "./names";
import { valuesText } from "./values";

/** A difference that an environment declares in `expectedDifferences`. */
export interface Expectation {
  /** As it is written. */
  readonly written: string;
  /** The same without the prefix of its environment, as a `Difference` has it. */
  readonly pattern: string;
  readonly reason: string;
}

/** What either of two environments declares about the other. */
export function expectationsBetween(one: Environment, other: Environment): Expectation[] {
  return [...expectationsOf(one, other), ...expectationsOf(other, one)];
}

function expectationsOf(environment: Environment, other: Environment): Expectation[] {
  const { system, expectedDifferences } = environment;
  if (system !== other.system || expectedDifferences?.to !== other.name) return [];
  return Object.entries(expectedDifferences.fields).map(([written, reason]) => ({
    written,
    pattern: withoutPrefix(written, environment),
    reason,
  }));
}

/** Why a field may differ; undefined if nobody says so. */
export function reasonFor(field: string, expectations: readonly Expectation[]): string | undefined {
  return expectations.find(({ pattern }) => covers(pattern, field))?.reason;
}

/** Whether a pattern means a field, or something that the field is below. `*` is any one step. */
export function covers(pattern: string, field: string): boolean {
  const [wanted, steps] = [pattern.split("."), field.split(".")];
  return wanted.length <= steps.length && wanted.every((step, index) => step === "*" || step === steps[index]);
}

/** One sentence for each difference that is not declared, and for each declaration that nothing differs in any more. */
export function undeclaredDifferences(environments: readonly Environment[]): string[] {
  return environments.flatMap((environment) => {
    const other = environments.find(
      ({ system, name }) => system === environment.system && name === environment.expectedDifferences?.to,
    );
    if (other === undefined) return [];
    const [here, there] = [environment, other].map(({ system, name }) => `${system}/${name}`);
    const expectations = expectationsOf(environment, other);
    const { differences } = compare(environment, other);
    return [
      ...differences
        .filter(({ field }) => reasonFor(field, expectations) === undefined)
        .map(
          (found) =>
            `${here} · ${found.field}: ${valuesText(found)} in ${there}; make them equal or say why in expectedDifferences.fields`,
        ),
      ...expectations
        .filter(({ pattern }) => !differences.some(({ field }) => covers(pattern, field)))
        .map(
          ({ written }) =>
            `${here} · expectedDifferences.fields.${written}: nothing differs from ${there} here; remove it`,
        ),
    ];
  });
}
