/**
 * The one contract between whoever deploys the scaler and the scaler: modules/queue-scaler writes it as environment
 * variables, the handler reads it back. Imports zod and nothing else, because synthesis loads it.
 */
import * as z from "zod";
import {
  type Breach,
  check,
  decimal,
  decode,
  encode,
  fieldRows,
  flag,
  oneOf,
  SettingsError,
  text,
  variableOf,
  whole,
} from "../contract";

const schema = z.object({
  cluster: text({
    about: "ECS cluster of the service, by name or ARN.",
    source: "environment",
    example: "euglena-cluster",
  }),
  service: text({
    about: "ECS service whose desired count the scaler owns.",
    source: "environment",
    example: "euglena-agent",
  }),
  queue: text({
    about: "Queue whose messages the service works on; the dimension of its metrics.",
    source: "environment",
    example: "agent.mandates",
  }),
  namespace: text({
    about: "CloudWatch namespace that queue-metrics publishes to and the scaler reads from and adds to.",
    source: "environment; at most one environment per namespace",
    example: "euglena/production",
  }),
  minTasks: whole(0, 1000, {
    unit: "tasks",
    about: "Fewest tasks, also when the queue is empty; 0 allows scaling to zero.",
    source: "euglena's Lambda document: MIN_WORKERS 1",
    example: "1",
  }),
  maxTasks: whole(1, 1000, {
    unit: "tasks",
    about: "Most tasks.",
    source: "euglena's Lambda document: MAX_WORKERS 11",
    example: "11",
  }),
  slotsPerTask: whole(1, 1000, {
    unit: "messages per task",
    about:
      "c: messages a task works on at once. It must equal the consumer's prefetch, or waiting messages count as work in progress.",
    source: "control law",
    example: "1",
  }).default(1),
  startupSeconds: whole(1, 1800, {
    unit: "seconds",
    about: "L: from a raised desired count to a task that consumes.",
    source: "control law: 60 s, Fargate measured 45-70 s",
    example: "60",
  }).default(60),
  targetWaitSeconds: whole(10, 86_400, {
    unit: "seconds",
    about: "Tslo: a message should be taken up within this time.",
    source: "control law: 120 s",
    example: "120",
  }).default(120),
  serviceTimePriorSeconds: whole(5, 3600, {
    unit: "seconds",
    about: "S until at least three completions have been seen: how long a slot works on one message.",
    source: "control law: clamp 5..3600 s; 60 s is a guess for agent work, replaced by measurement",
    example: "60",
  }).default(60),
  publishIntervalSeconds: oneOf([10, 30, 60], {
    unit: "seconds",
    about:
      "Distance between readings of the queue; must equal the publisher's. Freshness and gap limits are multiples of it.",
    source: "control law: 10 s; CloudWatch allows the periods 10, 30, 60",
    example: "10",
  }).default(10),
  scaleInWindowSeconds: whole(60, 3600, {
    unit: "seconds",
    about: "Tasks are taken away only down to the highest need of this time; without protection at least 600 s apply.",
    source: "control law: 120 s, the time between two ticks; measured against 60-600 s in docs/scaler-evaluation.md",
    example: "120",
  }).default(120),
  scaleInFreshnessIntervals: decimal(1, 60, {
    unit: "publishing intervals",
    about: "Data older than this many intervals never take tasks away.",
    source: "control law: 4.5 × 10 s = 45 s",
    example: "4.5",
  }).default(4.5),
  scaleOutFreshnessIntervals: decimal(1, 240, {
    unit: "publishing intervals",
    about: "Data older than this many intervals decide nothing.",
    source: "control law: 18 × 10 s = 180 s",
    example: "18",
  }).default(18),
  gapIntervals: decimal(1, 60, {
    unit: "publishing intervals",
    about: "A longer hole between readings within the window forbids scale-in and makes rates unknown across it.",
    source: "control law: 3",
    example: "3",
  }).default(3),
  zeroAfterSeconds: whole(300, 600, {
    unit: "seconds",
    about: "With minTasks 0: how long the queue must be provably unused before the last task goes.",
    source: "control law: 300-600 s",
    example: "300",
  }).default(300),
  fallbackTasks: whole(0, 1000, {
    unit: "tasks",
    about: "Fewest tasks while the queue can't be seen; minTasks when left out.",
    source: "control law: failures",
    example: "1",
  }).optional(),
  fallbackAfterSeconds: whole(60, 3600, {
    unit: "seconds",
    about: "Data older than this apply fallbackTasks.",
    source: "control law: 360 s",
    example: "360",
  }).default(360),
  protection: flag({
    about:
      "Workers set ECS task scale-in protection while they hold a message. Without it scale-in is slower and may interrupt work.",
    source: "control law; required, because the worker's code must match",
    example: "true",
  }),
  dryRun: flag({
    about: "Decide and log, change nothing.",
    source: "control law: failures",
    example: "false",
  }).default(false),
});

/** What one may write: fields with a default can be left out. */
export type QueueScalerSettingsInput = z.input<typeof schema>;
/** What the scaler works with: every field present. */
export type QueueScalerSettings = z.output<typeof schema> & { readonly fallbackTasks: number };

type Related = Pick<
  z.output<typeof schema>,
  "minTasks" | "maxTasks" | "fallbackTasks" | "scaleInFreshnessIntervals" | "scaleOutFreshnessIntervals"
>;

function relations(name: (key: keyof QueueScalerSettingsInput) => string) {
  return (settings: Related): Breach[] => {
    const { minTasks, maxTasks, fallbackTasks, scaleInFreshnessIntervals, scaleOutFreshnessIntervals } = settings;
    const breaches: Breach[] = [];
    if (minTasks > maxTasks) {
      breaches.push({
        what: `${name("minTasks")} (${minTasks}) must be <= ${name("maxTasks")} (${maxTasks})`,
        fix: `lower ${name("minTasks")} or raise ${name("maxTasks")}`,
      });
    } else if (fallbackTasks !== undefined && (fallbackTasks < minTasks || fallbackTasks > maxTasks)) {
      breaches.push({
        what: `${name("fallbackTasks")} (${fallbackTasks}) must be from ${name("minTasks")} (${minTasks}) to ${name("maxTasks")} (${maxTasks})`,
        fix: `set it to ${fallbackTasks < minTasks ? minTasks : maxTasks} or leave it out`,
      });
    }
    if (scaleInFreshnessIntervals > scaleOutFreshnessIntervals) {
      breaches.push({
        what: `${name("scaleInFreshnessIntervals")} (${scaleInFreshnessIntervals}) must be <= ${name("scaleOutFreshnessIntervals")} (${scaleOutFreshnessIntervals})`,
        fix: `lower ${name("scaleInFreshnessIntervals")}`,
      });
    }
    return breaches;
  };
}

const complete = (settings: z.output<typeof schema>): QueueScalerSettings => ({
  ...settings,
  fallbackTasks: settings.fallbackTasks ?? settings.minTasks,
});

/** Checks settings written in TypeScript and fills the defaults; throws SettingsError with every problem. */
export function parseSettings(input: QueueScalerSettingsInput): QueueScalerSettings {
  return complete(check("queue-scaler settings", schema, input, relations(String), String));
}

export { SettingsError };

/** Settings that say where things are, and not how to decide. */
const NAMES = { cluster: true, service: true, queue: true, namespace: true, dryRun: true } as const;

/** What the control law looks at: names of things are none of its business. */
export type LawSettings = Omit<QueueScalerSettings, keyof typeof NAMES>;

/** The same as `parseSettings` for the control law alone: names may be left out, and a field that does not exist is a problem too. */
export function parseLawSettings(input: Readonly<Record<string, unknown>>): LawSettings {
  const unknown = Object.keys(input).filter((key) => !Object.hasOwn(schema.shape, key));
  if (unknown.length > 0) throw new SettingsError(`settings: there is no ${unknown.join(", ")}; remove it`);
  const law = schema.omit(NAMES);
  const settings = check("settings", law, input, relations(String), String);
  return { ...settings, fallbackTasks: settings.fallbackTasks ?? settings.minTasks };
}

/** The Lambda environment. No checks, so names may be unresolved tokens; what is left out gets its default in the Lambda. */
export function toEnvironment(settings: QueueScalerSettingsInput): Record<string, string> {
  return encode(settings);
}

/** Reads the Lambda environment; throws SettingsError with every wrong variable. */
export function fromEnvironment(environment: Readonly<Record<string, string | undefined>>): QueueScalerSettings {
  const values = decode(schema, environment);
  return complete(check("queue-scaler environment", schema, values, relations(variableOf), variableOf));
}

/** Every field with unit, range, default and source. */
export const settingsTable = () => fieldRows(schema);
