import { z } from "zod";
import type { ContainerSpec, ServiceSpec } from "../../modules/ecs-service/rules";
import { same } from "./same";
import { arn, count, id, label, text, variable } from "./text";

const image = z.union([
  z.strictObject({ repository: text, tag: text }),
  z.strictObject({ repository: text, digest: text }),
  z.strictObject({ public: text, tag: text }),
  z.strictObject({ public: text, digest: text }),
]);

const container = z.strictObject({
  image,
  ports: z.array(z.number()).optional(),
  health: z
    .strictObject({
      command: text,
      intervalSeconds: count.optional(),
      timeoutSeconds: count.optional(),
      retries: count.optional(),
      startPeriodSeconds: count.optional(),
    })
    .optional(),
  environment: z.record(variable, z.string()).optional(),
  secrets: z.record(variable, z.strictObject({ secret: text, key: variable.optional() })).optional(),
  essential: z.boolean().optional(),
  startsAfter: z.record(text, z.enum(["START", "HEALTHY", "COMPLETE", "SUCCESS"])).optional(),
  command: z.array(text).optional(),
  mounts: z.record(text, text).optional(),
  stateful: z.boolean().optional(),
});

/** What only environments have: settings in a file beside the environment, merged below `environment`. */
const containerWithFile = container.extend({ environmentFile: text.optional() });

const rule = z.strictObject({
  priority: z.number(),
  paths: z.array(text),
  rewrite: z.strictObject({ regex: z.string(), replace: z.string() }).optional(),
});

const ingress = z.strictObject({
  container: text,
  port: z.number(),
  targetGroup: text,
  health: z.strictObject({
    path: text,
    intervalSeconds: count.optional(),
    timeoutSeconds: count.optional(),
    healthyThreshold: count,
    unhealthyThreshold: count,
    successCodes: text.optional(),
  }),
  drainSeconds: count.optional(),
  rules: z.array(rule),
});

const range = { minTasks: z.number(), maxTasks: z.number() };
const tracking = {
  policyName: text,
  scaleOutCooldownSeconds: count.optional(),
  scaleInCooldownSeconds: count.optional(),
};
const taskProtection = z.union([
  z.strictObject({ longestJobMinutes: z.number().meta({ examples: [20] }) }),
  z.strictObject({ none: text.meta({ examples: ["why"] }) }),
]);
const scaling = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("fixed"), tasks: z.number() }),
  z.strictObject({ by: z.literal("cpu"), ...range, targetPercent: z.number(), ...tracking }),
  z.strictObject({ by: z.literal("requestsPerTarget"), ...range, target: z.number(), ...tracking }),
  z.strictObject({ by: z.literal("queueDepth"), ...range, taskProtection }),
]);

const shape = {
  name: text,
  family: text.optional(),
  cpu: z.number(),
  memoryMiB: z.number(),
  cpuArchitecture: z.enum(["X86_64", "ARM64"]),
  volumes: z.record(label, z.strictObject({ fileSystem: text })).optional(),
  subnets: z.enum(["public", "private"]),
  securityGroup: z.union([
    z.strictObject({ create: text }),
    z.strictObject({ existing: z.array(id("sg")).min(1, "at least one group") }),
  ]),
  logGroup: z.strictObject({ name: text, retentionDays: count }),
  roles: z.strictObject({ task: text, taskPolicy: text.optional(), execution: text }),
  ingress: ingress.optional(),
  discovery: z
    .strictObject({
      name: label,
      records: z.array(z.enum(["A", "SRV"])).min(1, "A, SRV or both"),
      ttlSeconds: count,
      container: text.optional(),
      port: z.number().optional(),
    })
    .optional(),
  scaling,
  deployment: z.strictObject({
    minimumHealthyPercent: z.number(),
    maximumPercent: z.number(),
    healthCheckGraceSeconds: count.optional(),
    timeoutMinutes: count.optional(),
    zoneRebalancing: z.boolean().optional(),
  }),
  capacity: z.enum(["FARGATE", "FARGATE_SPOT"]).optional(),
  executeCommand: z.boolean().optional(),
  buckets: z.array(text).optional(),
  reaches: z.record(text, z.array(z.number())).optional(),
  sidecarState: z.strictObject({ acceptSplitState: text }).optional(),
  alarms: z.strictObject({ cpuPercent: z.number().optional(), memoryPercent: z.number().optional() }).optional(),
  adopt: z
    .strictObject({
      service: text.optional(),
      targetGroup: arn.optional(),
      listenerRules: z.array(arn).optional(),
      discovery: id("srv").optional(),
      logGroup: text.optional(),
      taskRole: text.optional(),
      taskPolicy: text.optional(),
    })
    .optional(),
};

same<ContainerSpec>()(container);
same<ServiceSpec>()(z.strictObject({ ...shape, containers: z.record(text, container) }));

/** A service as an environment writes it. */
export const service = z.strictObject({ ...shape, containers: z.record(text, containerWithFile) });
