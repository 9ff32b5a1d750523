import * as z from "zod";

const counter = z.number().nonnegative().optional().catch(undefined);

const answer = z.object({
  messages_ready: z.number().nonnegative(),
  messages_unacknowledged: z.number().nonnegative(),
  consumers: z.number().nonnegative(),
  // Left out for a queue never used and after a restart of the broker: unknown, not zero.
  message_stats: z.object({ publish: counter, ack: counter, redeliver: counter }).optional().catch(undefined),
});

/** The queue as RabbitMQ's management API sees it now. Counters that it leaves out are null. */
export interface QueueReading {
  readonly ready: number;
  readonly unacked: number;
  readonly consumers: number;
  readonly published: number | null;
  readonly acknowledged: number | null;
  readonly redelivered: number | null;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface QueueAddress {
  readonly managementUrl: string;
  readonly virtualHost: string;
  readonly queue: string;
  readonly requestTimeoutSeconds: number;
}

/** RabbitMQ refuses the user: no later reading of this invocation can succeed either. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
}

const basic = ({ username, password }: Credentials) =>
  `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

/**
 * One GET of the one queue (https://www.rabbitmq.com/docs/http-api-reference). Throws when the broker does not answer in
 * time, shows a wrong certificate, refuses the user, has no such queue, or leaves out one of the three counts that decide.
 */
export async function readQueue(address: QueueAddress, credentials: Credentials): Promise<QueueReading> {
  const { managementUrl, virtualHost, queue, requestTimeoutSeconds } = address;
  const path = `/api/queues/${encodeURIComponent(virtualHost)}/${encodeURIComponent(queue)}`;
  const where = `queue ${queue} of virtual host ${virtualHost} at ${managementUrl}`;
  const fail = (error: unknown) => {
    throw new Error(`${where} ${whatHappened(error, requestTimeoutSeconds)}`, { cause: error });
  };
  const response = await fetch(managementUrl.replace(/\/$/, "") + path, {
    headers: { authorization: basic(credentials), accept: "application/json" },
    // A redirect would carry the password to whoever it names; not followed, its status is an error below.
    redirect: "manual",
    // Counts from the connection to the last byte of the answer.
    signal: AbortSignal.timeout(requestTimeoutSeconds * 1000),
  }).catch(fail);
  const text = await response.text().catch(fail);
  if (response.status === 401 || response.status === 403) {
    throw new RefusedError(
      `${where} refused the monitoring user (${response.status}); check the secret and the user's tag and permissions`,
    );
  }
  if (!response.ok)
    throw new Error(`${where} answered ${response.status}${response.status === 404 ? ": no such queue" : ""}`);
  return toReading(where, text);
}

function toReading(where: string, text: string): QueueReading {
  const parsed = answer.safeParse(jsonOf(where, text));
  if (!parsed.success) {
    const missing = parsed.error.issues.map(({ path }) => path.join(".")).join(", ");
    throw new Error(`${where} answered without a usable ${missing || "object"}; nothing was published`);
  }
  const { messages_ready, messages_unacknowledged, consumers, message_stats } = parsed.data;
  return {
    ready: messages_ready,
    unacked: messages_unacknowledged,
    consumers,
    published: message_stats?.publish ?? null,
    acknowledged: message_stats?.ack ?? null,
    redelivered: message_stats?.redeliver ?? null,
  };
}

function jsonOf(where: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${where} answered something that is not JSON`, { cause: error });
  }
}

/** What went wrong below HTTP, from what `fetch` throws: its own time-out, or a cause with a code of Node or OpenSSL. */
function whatHappened(error: unknown, timeoutSeconds: number): string {
  if (memberOf(error, "name") === "TimeoutError") return `did not answer within ${timeoutSeconds} s`;
  const code = String(memberOf(memberOf(error, "cause"), "code") ?? "no code");
  // https://nodejs.org/api/tls.html#x509-certificate-error-codes
  return /CERT|SIGNATURE|HOSTNAME/.test(code)
    ? `showed a certificate that is not trusted (${code}); correct it, or name its authority in NODE_EXTRA_CA_CERTS`
    : `could not be reached, or broke its answer off (${code})`;
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
