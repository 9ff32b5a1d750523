// Makes a job matrix of what `slipway list --json` prints: node matrix.mjs environments | systems
import { readFileSync } from "node:fs";

const { stacks } = JSON.parse(readFileSync(0, "utf8"));
const byName = new Map(
  stacks.map(({ environment, account, region }) => [
    environment,
    // GitHub's environments have no slash in their names.
    { environment, name: environment.replace("/", "-"), account, region },
  ]),
);
const environments = [...byName.values()].sort((a, b) => (a.environment < b.environment ? -1 : 1));

function systemOf({ environment }) {
  return environment.split("/")[0];
}

const matrices = {
  environments: () => environments,
  /** What comes before production and production itself, as JSON: a workflow that is called takes texts only. */
  systems: () =>
    [...new Set(environments.map(systemOf))].map((system) => {
      const all = environments.filter((one) => systemOf(one) === system);
      const isProduction = ({ environment }) => environment.endsWith("/production");
      return {
        system,
        before: JSON.stringify(all.filter((one) => !isProduction(one))),
        production: JSON.stringify(all.filter(isProduction)),
      };
    }),
};

console.log(JSON.stringify(matrices[process.argv[2]]()));
