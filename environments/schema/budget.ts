import { z } from "zod";
import { label } from "./text";

const amount = z.number().min(0, "numbers from 0");
const usd = z.number().positive("amounts above 0");

/** What a month may cost, and what is used and runs in it. Usage is as plan/review/cost/usage.ts describes and defaults it. */
export const budget = z.strictObject({
  /** US dollars a month; a plan that makes the typical month cost more fails. */
  ceilingUsd: usd,
  usage: z
    .strictObject({
      albLcu: amount.optional(),
      dataOutGb: amount.optional(),
      natGb: amount.optional(),
      vpcEndpointGb: amount.optional(),
      logsGb: amount.optional(),
      functionLogsGb: amount.optional(),
      flowLogsGb: amount.optional(),
      s3Gb: amount.optional(),
      s3Requests: amount.optional(),
      efsGb: amount.optional(),
      efsTransferGb: amount.optional(),
      ecrGb: amount.optional(),
      rabbitmqGb: amount.optional(),
      snapshotGb: amount.optional(),
      secretCalls: amount.optional(),
      functionSeconds: amount.optional(),
      functionCalls: amount.optional(),
      functionMetrics: amount.optional(),
      messages: amount.optional(),
    })
    .optional(),
  /** Tasks that a service runs most of the time, where it scales. Fewest tasks where it is not named. */
  typicalTasks: z.record(label, amount).optional(),
});
