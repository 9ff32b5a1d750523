import { accounts, allEnvironments, type Environment, InvalidEnvironmentsError } from "../environments";
import { RISK_IDS, type TaskRange, type Terms } from "../plan/review";

/**
 * What the environments, and the accounts that they share, say about their own review.
 * @throws InvalidEnvironmentsError with every accepted risk that no rule has
 */
export function termsOfEnvironments(): Record<string, Terms> {
  const terms = Object.fromEntries([
    ...accounts.map(({ account, region, acceptedRisks }) => [`${account}/${region}`, { acceptedRisks }]),
    ...allEnvironments().map((environment) => [`${environment.system}/${environment.name}`, termsOf(environment)]),
  ]);
  const problems = unknownRisks(terms);
  if (problems.length > 0) throw new InvalidEnvironmentsError(problems);
  return terms;
}

/** Accepted risks whose rule does not exist, a sentence each. */
export function unknownRisks(terms: Readonly<Record<string, Terms>>): string[] {
  return Object.entries(terms).flatMap(([environment, { acceptedRisks = [] }]) =>
    acceptedRisks.flatMap(({ risk }, index) =>
      RISK_IDS.includes(risk)
        ? []
        : [
            `${environment} · acceptedRisks.${index}.risk: ${JSON.stringify(risk)} is no rule of the review; known: ${RISK_IDS.join(", ")}; correct it or remove the entry`,
          ],
    ),
  );
}

function termsOf({ acceptedRisks, budget, services }: Environment): Terms {
  const { ceilingUsd, usage, typicalTasks = {} } = budget ?? {};
  const tasks = Object.entries(services).flatMap(([key, { name, scaling }]): [string, TaskRange][] => {
    // A fixed number stands in the plan, before and after.
    if (scaling.by === "fixed") return [];
    const { minTasks: min, maxTasks: max } = scaling;
    return [[name, { min, typical: typicalTasks[key] ?? min, max }]];
  });
  return {
    acceptedRisks,
    budget: ceilingUsd === undefined ? undefined : { ceilingUsd, usage },
    tasks: Object.fromEntries(tasks),
  };
}
