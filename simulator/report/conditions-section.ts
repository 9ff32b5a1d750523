import type { Evaluation } from "../evaluation/evaluate";
import { counted } from "./format";
import { markdownTable } from "./layout";

/** What is asked. */
export function opening({ workloads, policies, seeds }: Evaluation): string {
  return `A service of worker tasks takes messages from a queue. How many tasks should there be, second by second? Too few let messages wait, too many cost money. The simulator gives the same messages to ${policies.length} policies, ours among them, on ${counted(workloads.length, "workload")} with ${counted(seeds, "seed")} each, and counts two costs: **violations**, the share of messages that wait longer than the target before a task takes them up, and **task-hours**, from launch to end. Ours is the production decision itself (\`functions/queue-scaler/decide.ts\`), not a copy.

To make this page anew: \`npm run simulate -- --trace FILE\`, where FILE is AzureLLMInferenceTrace_code.csv of [AzurePublicDataset](https://github.com/Azure/AzurePublicDataset). \`npm run simulate -- --quick\` prints the tables after three seeds, without any file.`;
}

/** What all workloads have in common; what differs stands beside the workload. */
export function conditionsSection({ workloads, seeds }: Evaluation): string {
  const [usual] = workloads;
  if (!usual) return "";
  const { limits, startupSeconds, metricDelaySeconds, publishIntervalSeconds, kickDelaySeconds, kickIntervalSeconds } =
    usual.conditions;
  const range = ([shortest, longest]: readonly [number, number]) =>
    shortest === longest ? `${shortest} s` : `${shortest}–${longest} s, evenly spread`;
  const rows = [
    ["step", "1 s for policies and ECS; messages arrive, start and end at their own moments between"],
    ["tasks", `${limits.minTasks} to ${limits.maxTasks}, ${counted(limits.slotsPerTask, "message")} at a time each`],
    ["start-up of a task", range(startupSeconds)],
    [
      "readings of the queue",
      `every ${publishIntervalSeconds} s, visible in CloudWatch after ${range(metricDelaySeconds)}`,
    ],
    [
      "kicks",
      `at most every ${kickIntervalSeconds} s while messages wait, arriving after ${range(kickDelaySeconds)}; ours alone has them`,
    ],
    ["task scale-in protection", limits.protection ? "on: ECS stops only tasks that hold no message" : "off"],
    ["target", `a message is taken up within ${limits.targetWaitSeconds} s`],
    ["service time that operators expect", `${limits.expectedServiceSeconds} s, unless the workload says otherwise`],
    ["seeds", `1 to ${seeds}; all policies meet the same messages, start-up times and delays`],
    ["end", "with the trace; a message that still waits counts with the wait it has"],
    [
      "intervals",
      "95 %, percentile bootstrap over the seeds, 2,000 resamples; of ten seeds such an interval holds the true mean about 90 times in 100. Differences are taken seed by seed",
    ],
  ];
  return ["## Conditions", markdownTable(["what", "value"], rows, [0, 1])].join("\n\n");
}

/** What the reader must not conclude. */
export const limitations = () => `## What this does not show

- It is a simulator. Start-up times, delays and faults are those under Conditions, not measurements of your account; AWS has more ways to be slow than these.
- Each rival is a model of its documentation and source code, with the settings its operator would choose for the same target, not the product itself. What it gets wrong about them is in \`simulator/policies\`.
- Rivals that poll the broker are assumed to reach it at once and for nothing; KEDA and Knative do not run on ECS.
- All policies have the benefit of task scale-in protection. In Kubernetes the autoscaler does not choose which pods end (https://github.com/kubernetes/kubernetes/issues/45509): KEDA and Knative end pods that work, too. What that means is the line without protection under Faults.
- These settings are allowed and not simulated: \`slotsPerTask\` over 1, \`publishIntervalSeconds\` 30 or 60 (fewer readings, so later decisions) and \`minTasks\` 0 (the first message then waits for a task to start).
- A service has one queue and nothing else limits it: no quota of tasks, no spot interruption, no slow downstream system.
- Costs are task-hours. The functions, the metrics and the NAT they go through cost money too; \`slipway review\` counts it.`;
