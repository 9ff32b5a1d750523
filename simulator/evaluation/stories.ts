import { OURS } from "../policies/ours";
import type { Story } from "../report/pictures";
import type { Questions } from "./evaluate";
import { type PoolOptions, runJobs } from "./pool";

const SEED = 1;

type Asked = Pick<Questions, "workloads" | "policies">;

/** Workloads that are told second by second, and the rival that meets the same messages. */
const TOLD: Readonly<Record<string, string>> = {
  flash: "keda",
  "code-burst": "target-tracking",
  "code-like": "target-tracking",
  "publisher-outage": "document",
  deployment: "document",
  poison: "keda",
};

/** Runs the chosen cases once more and keeps what happened: ours, then its rival. */
export async function tellStories({ workloads, policies: asked }: Asked, options: PoolOptions): Promise<Story[]> {
  const told = workloads.flatMap((workload) => {
    const rival = TOLD[workload.name];
    const policies = asked.map(({ name }) => name).filter((name) => name === OURS.name || name === rival);
    return rival === undefined || policies.length === 0 ? [] : [{ workload, policies }];
  });
  const results = await runJobs(
    told.map(({ workload, policies }) => ({ workload: workload.name, seed: SEED, policies, keepMoments: true })),
    options,
  );
  return told.map(({ workload }, story) => ({ workload, runs: results[story] ?? [] }));
}
