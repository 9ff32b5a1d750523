import { z } from "zod";
import { ENDPOINT_SERVICES } from "../../modules/network/rules";
import { acceptedRisk } from "./accepted-risk";
import { budget } from "./budget";
import { service } from "./service";
import { account, arn, count, fieldPath, id, label, region, text, variable } from "./text";

const zones = z.union([z.record(text, z.strictObject({ public: text, private: text })), z.array(text)]);

const network = z.union([
  z.strictObject({
    create: z.strictObject({
      name: text,
      cidr: text,
      zones,
      nat: z.enum(["none", "single", "perAz"]),
      interfaceEndpoints: z.array(z.enum(ENDPOINT_SERVICES)).optional(),
      flowLogRetentionDays: count.optional(),
    }),
  }),
  z.strictObject({
    existing: z.strictObject({
      vpcId: id("vpc"),
      publicSubnets: z.record(text, id("subnet")).optional(),
      privateSubnets: z.record(text, id("subnet")),
    }),
  }),
]);

const cluster = z.union([
  z.strictObject({
    create: z.strictObject({ name: text, containerInsights: z.enum(["enabled", "enhanced", "disabled"]).optional() }),
  }),
  z.strictObject({ existing: z.strictObject({ name: text }) }),
]);

const namespace = z.union([
  z.strictObject({ create: z.strictObject({ name: text }) }),
  z.strictObject({ existing: z.strictObject({ id: id("ns"), name: text }) }),
]);

const ingress = z.union([
  z.strictObject({
    create: z.strictObject({
      name: text,
      certificateArn: arn.optional(),
      allowedCidrs: z.array(text),
      idleTimeoutSeconds: count.optional(),
      deletionProtection: z.boolean().optional(),
    }),
  }),
  z.strictObject({ existing: z.strictObject({ listenerArn: arn, dnsName: text }) }),
]);

const secret = z.strictObject({
  description: text,
  /** Keys of the JSON object that the secret holds, or `text` for one plain value. */
  holds: z.union([z.literal("text"), z.array(variable).min(1, "at least one key")]),
  recoveryWindowDays: count.optional(),
  adopt: arn.optional(),
});

const bucket = z.strictObject({
  name: text,
  oldVersionDays: count,
  expireAfterDays: count.optional(),
  adopt: text.optional(),
});

const dataStores = z.strictObject({
  redis: z
    .strictObject({
      name: text,
      engine: z.enum(["redis", "valkey"]),
      engineVersion: text,
      nodeType: text,
      nodes: count,
      snapshotDays: count,
    })
    .optional(),
  rabbitmq: z
    .strictObject({
      name: text,
      engineVersion: text,
      instanceType: text,
      zones: z.array(text),
      consumerTimeoutMinutes: count,
    })
    .optional(),
  fileSystems: z.record(label, z.strictObject({ name: text, path: text, user: count.optional() })).optional(),
});

const lambda = {
  functionName: text,
  roleName: text,
  ruleName: text,
  memoryMiB: count,
  timeoutSeconds: count,
  reservedConcurrency: count.optional(),
};

const queueScaler = z.strictObject({
  /** Where RabbitMQ runs: the environment's managed broker, or a container of one of its services. */
  broker: z.union([
    z.strictObject({ dataStore: z.literal("rabbitmq") }),
    z.strictObject({ service: label, port: z.number() }),
  ]),
  /** Secret with `username` and `password` of a user that may only look. */
  monitoringSecret: text,
  virtualHost: text.optional(),
  metricNamespace: text,
  dashboard: text,
  publisher: z.strictObject({
    ...lambda,
    securityGroup: text,
    publishIntervalSeconds: z.literal([10, 30, 60]).optional(),
  }),
  /** Services of this environment whose number of tasks is set, each by its queue. */
  services: z.record(
    label,
    z.strictObject({
      queue: z.string(),
      scheduleMinutes: z.number(),
      settings: z.looseObject({}),
      scaler: z.strictObject(lambda),
    }),
  ),
  logRetentionDays: count,
});

/** Everything that one environment of one system is. */
export const environment = z.strictObject({
  system: label,
  name: label,
  account,
  region,
  network,
  cluster,
  namespace: namespace.optional(),
  ingress: ingress.optional(),
  secrets: z.record(text, secret),
  buckets: z.record(label, bucket).optional(),
  dataStores: dataStores.optional(),
  /** In the order of deployment: a service may reach only what stands above it. */
  services: z.record(label, service),
  queueScaler: queueScaler.optional(),
  /** File in the environment's folder with what is known about the objects it adopts, and the answers of data sources. */
  recorded: text.optional(),
  alarms: z.union([
    z.strictObject({ topic: text, emails: z.array(z.email("an e-mail address")).optional() }),
    z.strictObject({ none: text }),
  ]),
  /** Risks of the plan review that are wanted, each with its reason. */
  acceptedRisks: z.array(acceptedRisk).optional(),
  /** What a month may cost. Without it nothing is judged. */
  budget: budget.optional(),
  /** Where it may differ from another environment of its system, and why; `slipway diff --check` refuses every other difference. */
  expectedDifferences: z
    .strictObject({
      /** Name of the other environment. */
      to: label,
      /** Reasons by field: `*` is any one step, and a field stands for all that is below it. */
      fields: z.record(fieldPath, text),
    })
    .optional(),
});
