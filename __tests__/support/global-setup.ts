import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synthesize } from "../../main";
import { planStacks, readManifest, type StackPlan } from "../../plan";

/** Plans every stack of this repository once, applies it and plans it again; all tests read the result. */
export default async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-tests-"));
  process.env.SLIPWAY_TEST_FOLDER = folder;
  const outdir = join(folder, "cdktf.out");
  synthesize({ outdir });
  const plans = await planStacks(readManifest(outdir), { replan: true });
  mkdirSync(join(folder, "plans"));
  for (const plan of plans) writeFileSync(planFile(folder, plan.stack), JSON.stringify(withoutText(plan)));
}

export function planFile(folder: string, stack: string): string {
  return join(folder, "plans", `${stack}.json`);
}

/** Terraform's text says the same as the document; half the bytes are enough. */
function withoutText({ documentText: _, ...plan }: StackPlan): Omit<StackPlan, "documentText"> {
  return plan;
}
