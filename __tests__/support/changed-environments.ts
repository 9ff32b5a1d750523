import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stackEntries } from "../../cli/inventory";
import {
  accounts,
  allEnvironments,
  type Environment,
  environmentInputs,
  environmentsFolder,
  loadEnvironments,
} from "../../environments";
import { synthesize } from "../../main";
import { readManifest, type StackPlan, type SynthesizedStack } from "../../plan";
import type { ReviewedStack } from "../../plan/review";

/** Environments by `<system>/<name>`, to be changed in place. */
export type Draft = Record<string, (typeof environmentInputs)[number]>;

/** A copy of this repository's environments, changed and checked. */
export function changedEnvironments(change: (draft: Draft) => void): readonly Environment[] {
  const copies = structuredClone(environmentInputs);
  change(Object.fromEntries(copies.map((one) => [`${one.system}/${one.name}`, one])));
  return loadEnvironments(copies, accounts, environmentsFolder);
}

/** Some stacks of environments, synthesized into a folder that the caller removes. */
export function synthesized(
  environments: readonly Environment[],
  wanted: (stack: string) => boolean,
): { folder: string; stacks: SynthesizedStack[] } {
  const folder = mkdtempSync(join(tmpdir(), "slipway-fixture-"));
  synthesize({ outdir: folder, environments });
  return { folder, stacks: readManifest(folder).filter(({ name }) => wanted(name)) };
}

/** Parts in the order of deployment; services are in between. */
const ORDER = ["bootstrap", "network", "platform", "", "scaler"];

/** Plans as a review takes them, in the order of deployment. */
export function reviewedStacks(plans: readonly StackPlan[]): ReviewedStack[] {
  const entries = stackEntries(
    plans.map(({ stack }) => stack),
    allEnvironments(),
  );
  const place = ({ part }: { part: string }) => ORDER.indexOf(ORDER.includes(part) ? part : "");
  return plans
    .map(({ stack, document, constructPaths, assumptions, diagnostics }, index) => {
      const { environment = "", part = "" } = entries[index] ?? {};
      return { stack, environment, part, document, constructPaths, assumptions, diagnostics };
    })
    .sort((a, b) => a.environment.localeCompare(b.environment) || place(a) - place(b));
}
