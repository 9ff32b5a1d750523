/** The one contract between whoever deploys the publisher and the publisher. Imports zod and nothing else. */
import * as z from "zod";
import {
  type Breach,
  check,
  decode,
  encode,
  fieldRows,
  list,
  matching,
  oneOf,
  text,
  variableOf,
  whole,
} from "../contract";

const schema = z.object({
  managementUrl: text({
    about: "Base address of RabbitMQ's management API, http or https, with port and without user and path.",
    source: "environment: sidecar port 15672, Amazon MQ port 443",
    example: "http://euglena-gateway.euglena.local:15672",
  }),
  virtualHost: text({
    about: "RabbitMQ virtual host of the queues.",
    source: "RabbitMQ's default: /",
    example: "/",
  }).default("/"),
  queues: list(
    1,
    50,
    {
      // RabbitMQ allows 255 bytes of UTF-8; CloudWatch's dimension values are narrower:
      // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Dimension.html
      // A URL takes . and .. for folders, encoded or not.
      queue: matching(
        /^(?=.*[^ .])[^\p{Cc}\p{Cs}]{1,255}$/u,
        "1 to 255 characters, none of them a control character, and not only spaces and dots",
        {
          about: "Queue to read; the dimension of its metrics.",
          source: "CloudWatch's dimension values, RabbitMQ's queue names",
          example: "agent.mandates",
        },
      ),
      scalerFunction: text({
        about: "Function name or ARN of queue-scaler, kicked when messages wait; no kicks when left out.",
        source: "control law",
        example: "euglena-autoscaling",
      }).optional(),
    },
    {
      about:
        "Queues to read, each once, and the function (name or ARN) of queue-scaler to kick when messages wait in it; no kicks where that is left out. A queue's name is the dimension of its metrics, percent-encoded where it is not ASCII.",
      source: "environment; Lambda's 4 KB of environment variables hold no more than about 50",
      example: '[{"queue":"agent.mandates","scalerFunction":"euglena-autoscaling"}]',
    },
  ),
  credentialsSecret: text({
    about: "Secrets Manager secret (ARN) of the monitoring user: a JSON object with `username` and `password`.",
    source: "an own user, never guest",
    example: "arn:aws:secretsmanager:us-east-2:111122223333:secret:euglena/monitoring",
  }),
  namespace: text({
    about: "CloudWatch namespace to publish to.",
    source: "environment",
    example: "euglena/production",
  }),
  publishIntervalSeconds: oneOf([10, 30, 60], {
    unit: "seconds",
    about: "Distance between readings, on the grid of the clock; must equal the scaler's. AWS advises 60 on Amazon MQ.",
    source: "control law: 10 s",
    example: "10",
  }).default(10),
  requestTimeoutSeconds: whole(1, 4, {
    unit: "seconds",
    about: "Time-out of every single call, to RabbitMQ and to AWS.",
    source: "the last reading (three attempts in a row) must end within the 75 s of the function",
    example: "3",
  }).default(3),
  kickIntervalSeconds: whole(10, 600, {
    unit: "seconds",
    about: "Shortest time between two kicks for the same queue.",
    source: "control law: 15 s",
    example: "15",
  }).default(15),
});

/** What one may write: fields with a default can be left out. */
export type QueueMetricsSettingsInput = z.input<typeof schema>;
/** What the publisher works with. */
export type QueueMetricsSettings = z.output<typeof schema>;
/** A queue and who is kicked for it. */
export type QueueToRead = QueueMetricsSettings["queues"][number];

const TOKEN = /\$\{[^}]*\}/g;

const relations =
  (name: (key: string) => string) =>
  (settings: QueueMetricsSettings): Breach[] => [
    ...managementUrlBreaches(name("managementUrl"), settings.managementUrl),
    ...duplicateBreaches(name("queues"), settings.queues),
  ];

function managementUrlBreaches(name: string, url: string): Breach[] {
  if (url.includes("@")) {
    // The value is not shown: what stands before the @ may be a password.
    const what = `${name} holds a user, or another @, but must be http:// or https://, a host and a port, without user`;
    return [{ what, fix: "remove everything up to the @ and keep the user in credentialsSecret" }];
  }
  // A token has no scheme yet; the Lambda, which sees the resolved address, checks it again.
  if (url.includes("${") || (/^https?:\/\/[^/?#\s]+\/?$/.test(url) && URL.canParse(url))) return [];
  const what = `${name} is ${JSON.stringify(url)} but must be http:// or https://, a host and a port, without path`;
  return [{ what, fix: "set it, for example to https://broker.example:443" }];
}

const duplicateBreaches = (name: string, queues: readonly QueueToRead[]): Breach[] =>
  queues.flatMap(({ queue }, index) => {
    const first = queues.findIndex((other) => other.queue === queue);
    if (first === index) return [];
    const what = `${name}[${index}].queue is ${JSON.stringify(queue)} but ${name}[${first}] reads that queue already`;
    return [{ what, fix: "remove one of the two" }];
  });

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const ENVIRONMENT_BYTES = 4096;

function sizeBreaches(settings: QueueMetricsSettings): Breach[] {
  // Lambda measures the variables as one JSON object, where each quote of a list counts twice. Tokens count nothing here.
  const bytes = Buffer.byteLength(JSON.stringify(encode(settings)).replace(TOKEN, ""));
  if (bytes <= ENVIRONMENT_BYTES) return [];
  const what = `the settings take ${bytes} bytes as environment variables but Lambda allows ${ENVIRONMENT_BYTES}`;
  return [{ what, fix: "list fewer queues or use shorter names" }];
}

/** Checks settings written in TypeScript and fills the defaults; throws SettingsError with every problem. */
export function parseSettings(input: QueueMetricsSettingsInput): QueueMetricsSettings {
  const all = (settings: QueueMetricsSettings) => [...relations(String)(settings), ...sizeBreaches(settings)];
  return check("queue-metrics settings", schema, input, all, String);
}

/**
 * The Lambda environment. No checks, so names may be unresolved tokens, in the list of queues too; what is left out gets
 * its default in the Lambda.
 */
export function toEnvironment(settings: QueueMetricsSettingsInput): Record<string, string> {
  return encode(settings);
}

/** Reads the Lambda environment; throws SettingsError with every wrong variable. */
export function fromEnvironment(environment: Readonly<Record<string, string | undefined>>): QueueMetricsSettings {
  return check("queue-metrics environment", schema, decode(schema, environment), relations(variableOf), variableOf);
}

/** Every field with unit, range, default and source. */
export const settingsTable = () => fieldRows(schema);
