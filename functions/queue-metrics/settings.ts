/** The one contract between whoever deploys the publisher and the publisher. Imports zod and nothing else. */
import * as z from "zod";
import { type Breach, check, decode, encode, fieldRows, oneOf, text, variableOf, whole } from "../contract";

const schema = z.object({
  managementUrl: text({
    about: "Base address of RabbitMQ's management API, http or https, with port and without path.",
    source: "environment: sidecar port 15672, Amazon MQ port 443",
    example: "http://euglena-gateway.euglena.local:15672",
  }),
  virtualHost: text({
    about: "RabbitMQ virtual host of the queue.",
    source: "RabbitMQ's default: /",
    example: "/",
  }).default("/"),
  queue: text({
    about: "Queue to read; the dimension of its metrics.",
    source: "environment",
    example: "agent.mandates",
  }),
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
  scalerFunction: text({
    about: "Function name or ARN of queue-scaler, kicked when messages wait; no kicks when left out.",
    source: "control law",
    example: "euglena-autoscaling",
  }).optional(),
  kickIntervalSeconds: whole(10, 600, {
    unit: "seconds",
    about: "Shortest time between two kicks.",
    source: "control law: 15 s",
    example: "15",
  }).default(15),
});

/** What one may write: fields with a default can be left out. */
export type QueueMetricsSettingsInput = z.input<typeof schema>;
/** What the publisher works with. */
export type QueueMetricsSettings = z.output<typeof schema>;

const relations =
  (name: (key: string) => string) =>
  (settings: QueueMetricsSettings): Breach[] => {
    // A token has no scheme yet; the Lambda, which sees the resolved address, checks it again.
    if (/^https?:\/\/[^/]+\/?$/.test(settings.managementUrl) || settings.managementUrl.includes("${")) return [];
    const fix = "set it, for example to https://broker.example:443";
    const what = `${name("managementUrl")} is ${JSON.stringify(settings.managementUrl)} but must be http:// or https://, a host and a port, without path`;
    return [{ what, fix }];
  };

/** Checks settings written in TypeScript and fills the defaults; throws SettingsError with every problem. */
export function parseSettings(input: QueueMetricsSettingsInput): QueueMetricsSettings {
  return check("queue-metrics settings", schema, input, relations(String), String);
}

/** The Lambda environment. No checks, so names may be unresolved tokens; what is left out gets its default in the Lambda. */
export function toEnvironment(settings: QueueMetricsSettingsInput): Record<string, string> {
  return encode(settings);
}

/** Reads the Lambda environment; throws SettingsError with every wrong variable. */
export function fromEnvironment(environment: Readonly<Record<string, string | undefined>>): QueueMetricsSettings {
  return check("queue-metrics environment", schema, decode(schema, environment), relations(variableOf), variableOf);
}

/** Every field with unit, range, default and source. */
export const settingsTable = () => fieldRows(schema);
