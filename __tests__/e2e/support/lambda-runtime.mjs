// The part of Lambda's Node.js runtime that a handler sees: imports it once, calls it with one event after the other.
// Argument: the file of the handler. Events come and results go by the channel of child_process.fork.

import { peakMemoryMiB } from "../../support/peak-memory.mjs";

process.on("disconnect", () => process.exit());
const cpu = process.cpuUsage();
const { handler } = await import(process.argv[2]);
const { user, system } = process.cpuUsage(cpu);
process.send({ importMilliseconds: (user + system) / 1000 });

process.on("message", async ({ event }) => {
  const answer = {};
  try {
    // JSON, as Lambda hands results over: undefined becomes null.
    answer.result = (await handler(event, { awsRequestId: "request" })) ?? null;
  } catch (error) {
    answer.error = { name: error.name, message: error.message };
  }
  process.send({ ...answer, maxRssMiB: peakMemoryMiB() });
});
