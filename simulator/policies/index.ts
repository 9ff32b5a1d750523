import type { Policy } from "../model";
import { buildkite } from "./buildkite";
import { cdkSteps } from "./cdk-steps";
import { document } from "./document";
import { keda, kedaBacklog } from "./keda";
import { knative } from "./knative";
import { OURS } from "./ours";
import { staticHalf, staticMax } from "./static";
import { targetTracking } from "./target-tracking";

/** What the law is compared with. */
export const RIVALS: readonly Policy[] = [
  keda,
  kedaBacklog,
  knative,
  buildkite,
  targetTracking,
  cdkSteps,
  document,
  staticMax,
  staticHalf,
];

/** Every policy, in the order of the report. */
export const POLICIES: readonly Policy[] = [OURS, ...RIVALS];
