/**
 * A RabbitMQ worker that may be scaled in at any moment; docs/guides/queue-workers.md says why. Replace `example`.
 * RABBITMQ_URL and QUEUE are required; PREFETCH (1) must equal slotsPerTask; STOP_SECONDS (25) must be below the
 * container's stopTimeout. ECS sets ECS_AGENT_URI; without it nothing is protected.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type ConsumeMessage, connect } from "amqplib";

/** Returns when the message is done, throws when it failed. A message may come twice: make the work repeatable. */
export type Work = (message: ConsumeMessage, signal: AbortSignal) => Promise<void>;

/** Keeps ECS from choosing this task for scale-in while it works. A failed call is logged and tried again, never thrown. */
export function createProtection(agentUri: string | undefined, minutes = 10, everySeconds = 5) {
  let busy = 0;
  let protectedUntil = 0;
  let calls = Promise.resolve();
  const put = async (ProtectionEnabled: boolean): Promise<void> => {
    const until = Date.now() + minutes * 60_000;
    const body = JSON.stringify({ ProtectionEnabled, ExpiresInMinutes: ProtectionEnabled ? minutes : undefined });
    const headers = { "content-type": "application/json" };
    try {
      const request = { method: "PUT", headers, body, signal: AbortSignal.timeout(5000) };
      const answer = await (await fetch(`${agentUri}/task-protection/v1/state`, request)).text();
      // A refusal of ECS also has status 200: only the state that the answer names counts.
      if (JSON.parse(answer).protection?.ProtectionEnabled !== ProtectionEnabled) throw new Error(answer);
      protectedUntil = ProtectionEnabled ? until : 0;
    } catch (error) {
      console.warn(`task protection was not set to ${ProtectionEnabled}: ${error}`);
    }
  };
  // One call at a time, each by the state at its start: a slow "unprotect" never overtakes a "protect".
  const adjust = (): Promise<void> =>
    (calls = calls.then(async () => {
      const leftMinutes = (protectedUntil - Date.now()) / 60_000;
      if (busy > 0 && leftMinutes < minutes / 2) await put(true);
      if (busy === 0 && leftMinutes > 0) await put(false);
    }));
  // Extends long work, lifts the protection of an idle task, and repairs what failed.
  if (agentUri) setInterval(adjust, everySeconds * 1000).unref();
  /** Before the work: until this returns, ECS may choose the task. */
  const begin = async (): Promise<void> => {
    busy++;
    if (agentUri) await adjust();
  };
  /** After the acknowledgement. The next adjustment lifts the protection: a busy queue costs no calls. */
  const end = () => busy--;
  return { begin, end };
}

/** Resolves when it is aborted. Not node:util's, whose listener is weak: an idle worker would lose it to the garbage collector. */
const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });

interface Settings {
  readonly url: string;
  readonly queue: string;
  readonly prefetch: number;
  readonly stopSeconds: number;
}

/** What the task definition says. Throws one sentence: trying again would not help. */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const { RABBITMQ_URL: url, QUEUE: queue, PREFETCH = "1", STOP_SECONDS = "25" } = variables;
  if (!url || !queue) throw new Error(`${url ? "QUEUE" : "RABBITMQ_URL"} is missing; set it in the task definition`);
  const whole = (name: string, text: string, most: number): number => {
    // Anything else, even 0, would be no limit at all for RabbitMQ.
    if (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= most) return Number(text);
    throw new Error(`${name} is "${text}" but must be a whole number from 1 to ${most}; set it, or leave it out`);
  };
  return {
    url,
    queue,
    prefetch: whole("PREFETCH", PREFETCH, 1000),
    stopSeconds: whole("STOP_SECONDS", STOP_SECONDS, 120),
  };
}

/** Consumes until the connection is lost or `stop` is aborted, and then returns to the queue what could not be finished. */
async function consume(
  { url, queue, prefetch, stopSeconds }: Settings,
  work: Work,
  protection: ReturnType<typeof createProtection>,
  stop: AbortSignal,
): Promise<void> {
  const connection = await connect(url, { timeout: 10_000 });
  const channel = await connection.createChannel();
  const over = new AbortController();
  const inHand = new Map<ConsumeMessage, Promise<void>>();
  for (const source of [connection, channel]) {
    source.on("error", (error: Error) => console.warn(error.message)).on("close", () => over.abort());
  }
  const handle = async (message: ConsumeMessage): Promise<void> => {
    await protection.begin();
    try {
      await work(message, over.signal);
      if (!over.signal.aborted) channel.ack(message);
    } catch (error) {
      console.warn(`message ${message.fields.deliveryTag} failed: ${error}`);
      // What fails at once must not spin. It goes back, so that nothing is lost; the queue's delivery limit ends it.
      await sleep(1000, undefined, { signal: over.signal }).catch(() => undefined);
      if (!over.signal.aborted) channel.reject(message, true);
    }
    inHand.delete(message);
    protection.end();
  };
  await channel.prefetch(prefetch);
  const { consumerTag } = await channel.consume(queue, (message) => {
    // No message: RabbitMQ cancelled the consumer, because the queue is gone.
    if (message === null) over.abort();
    else inHand.set(message, handle(message));
  });
  await Promise.race([aborted(stop), aborted(over.signal)]);
  if (!over.signal.aborted) {
    await channel.cancel(consumerTag);
    await Promise.race([Promise.all(inHand.values()), sleep(stopSeconds * 1000), aborted(over.signal)]);
  }
  // The message is not to blame: nack, unlike reject, does not count towards the delivery limit (RabbitMQ 4.3).
  if (!over.signal.aborted) for (const message of inHand.keys()) channel.nack(message, false, true);
  over.abort();
  // The channel first: amqplib's connection.close() overtakes what the channel still has to send, such as the last ack.
  await channel.close().catch(() => undefined);
  await connection.close().catch(() => undefined);
  // The next connection would bring new messages on top of these.
  if (!stop.aborted) await Promise.all(inHand.values());
}

/** What is set wrongly ends the process, so that a deployment rolls back; a broker that is away is waited for. */
export async function main(work: Work): Promise<void> {
  let settings: Settings;
  try {
    settings = readSettings(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  const stop = new AbortController();
  process.once("SIGTERM", () => stop.abort());
  const protection = createProtection(process.env.ECS_AGENT_URI);
  while (!stop.signal.aborted) {
    await consume(settings, work, protection, stop.signal).catch((error) =>
      console.warn(`no consumer: ${error.message}`),
    );
    await sleep(2000, undefined, { signal: stop.signal }).catch(() => undefined);
  }
  process.exit(0);
}

/** Stands for the real work: the message says how many seconds it takes. */
const example: Work = async (message, signal) => {
  const { seconds } = JSON.parse(message.content.toString());
  await sleep(seconds * 1000, undefined, { signal });
  console.log(`done ${message.content}`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) void main(example);
