import { InvokeCommand, type LambdaClient } from "@aws-sdk/client-lambda";
import type { Kick } from "../kick";
import type { QueueReading } from "./rabbitmq";
import type { QueueMetricsSettings } from "./settings";

/** Invokes the scaler when messages wait, at most once per kickIntervalSeconds of the same Lambda instance. */
export function createKicker(client: LambdaClient, settings: QueueMetricsSettings) {
  let last = Number.NEGATIVE_INFINITY;

  return async (at: number, reading: QueueReading): Promise<void> => {
    const { scalerFunction, kickIntervalSeconds } = settings;
    if (scalerFunction === undefined || reading.ready === 0 || at - last < kickIntervalSeconds) return;
    last = at;
    const { ready, unacked, consumers, published, acknowledged } = reading;
    const kick: Kick = { trigger: "kick", sample: { at, ready, unacked, consumers, published, acknowledged } };
    // Asynchronous: the publisher must not wait for the decision.
    await client.send(
      new InvokeCommand({
        FunctionName: scalerFunction,
        InvocationType: "Event",
        Payload: Buffer.from(JSON.stringify(kick)),
      }),
    );
  };
}
