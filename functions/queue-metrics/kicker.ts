import { InvokeCommand, type LambdaClient } from "@aws-sdk/client-lambda";
import type { Kick } from "../kick";
import type { QueueReading } from "./rabbitmq";
import type { QueueMetricsSettings, QueueToRead } from "./settings";

/** Invokes a queue's scaler when messages wait, at most once per kickIntervalSeconds, queue and Lambda instance. */
export function createKicker(client: LambdaClient, { kickIntervalSeconds }: QueueMetricsSettings) {
  const last = new Map<string, number>();

  return async ({ queue, scalerFunction }: QueueToRead, at: number, reading: QueueReading): Promise<void> => {
    const since = at - (last.get(queue) ?? Number.NEGATIVE_INFINITY);
    if (scalerFunction === undefined || reading.ready === 0 || since < kickIntervalSeconds) return;
    last.set(queue, at);
    const { ready, unacked, consumers, published, acknowledged } = reading;
    const kick: Kick = { trigger: "kick", sample: { at, ready, unacked, consumers, published, acknowledged } };
    // Asynchronous: the publisher must not wait for the decision.
    const command = new InvokeCommand({
      FunctionName: scalerFunction,
      InvocationType: "Event",
      Payload: Buffer.from(JSON.stringify(kick)),
    });
    try {
      await client.send(command);
    } catch (error) {
      throw new Error(`kicking ${scalerFunction} for queue ${queue} failed: ${String(error)}`, { cause: error });
    }
  };
}
