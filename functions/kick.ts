import * as z from "zod";

const known = z.number().nullable();

/** What queue-metrics sends to queue-scaler when messages wait: its own reading, because CloudWatch has it only later. */
export const kickSchema = z.object({
  trigger: z.literal("kick"),
  sample: z.object({
    at: z.number(),
    ready: known,
    unacked: known,
    consumers: known,
    published: known,
    acknowledged: known,
  }),
});

export type Kick = z.infer<typeof kickSchema>;
