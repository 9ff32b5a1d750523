import { UNKNOWN } from "../protocol/value";
import { keyOf } from "../validation/paths";
import type { Problem, Rule } from "../validation/problem";
import { textsAt } from "./json-rule";
import { nullableBool } from "./nullable";
import { isAbsent, onlyBlock, textOf } from "./reading";
import type { RuleTable } from "./table";

/** CustomizeDiff of internal/service/mq/broker.go; `audit` is a text there. */
const auditLog: Rule = (config) => {
  const audit = onlyBlock(config.logs)?.audit;
  return engineOf(config) === "RABBITMQ" && (audit === true || audit === "true")
    ? [{ path: ["logs", 0, "audit"], summary: "logs.audit: Can not be configured when engine is RabbitMQ" }]
    : [];
};

/** Deployment modes, what engine has them and in how many subnets: docs.aws.amazon.com/amazon-mq/latest/api-reference/brokers.html */
const MODES: Readonly<Record<string, { engine?: string; subnets?: number }>> = {
  SINGLE_INSTANCE: { subnets: 1 },
  ACTIVE_STANDBY_MULTI_AZ: { engine: "ACTIVEMQ", subnets: 2 },
  CLUSTER_MULTI_AZ: { engine: "RABBITMQ" },
};

const deployment: Rule = (config) => {
  const name = isAbsent(config.deployment_mode) ? "SINGLE_INSTANCE" : textOf(config.deployment_mode)?.toUpperCase();
  const mode = MODES[name ?? ""];
  if (mode === undefined) return [];
  const engine = engineOf(config);
  const say = (argument: string, text: string): Problem => ({ path: [argument], summary: `${argument}: ${text}` });
  // An unknown list may have any length; an element that is unknown is still one.
  const subnets = Array.isArray(config.subnet_ids) ? config.subnet_ids.length : 0;
  return [
    ...(mode.engine !== undefined && engine !== undefined && engine !== mode.engine
      ? [say("deployment_mode", `${name} is for ${mode.engine}, engine_type is ${engine}`)]
      : []),
    ...(subnets > 0 && mode.subnets !== undefined && subnets !== mode.subnets
      ? [say("subnet_ids", `names ${subnets}; a broker with deployment_mode ${name} has ${mode.subnets}`)]
      : []),
  ];
};

/** RabbitMQ is told its first user at creation, and keeps the others itself: the same page, users. */
const rabbitUsers: Rule = (config) =>
  engineOf(config) === "RABBITMQ" &&
  Array.isArray(config.user) &&
  config.user.length > 1 &&
  !config.user.includes(UNKNOWN)
    ? [
        {
          path: ["user"],
          summary: `user: ${config.user.length} users; a RabbitMQ broker is created with one, add the others in RabbitMQ`,
        },
      ]
    : [];

/** ValidateBrokerPassword in internal/service/mq/broker.go; what the password is stays unsaid. */
const passwords: Rule = (config) =>
  textsAt(config, "user.password").flatMap(({ at, text }): Problem[] => [
    ...(text.includes(",") ? [{ path: at, summary: `"${keyOf(at)}" must not contain commas` }] : []),
    ...(new Set(text).size < 4
      ? [{ path: at, summary: `"${keyOf(at)}" must contain at least 4 unique characters` }]
      : []),
    ...passwordLength(keyOf(at), Buffer.byteLength(text)).map((summary) => ({ path: at, summary })),
  ]);

function passwordLength(key: string, length: number): string[] {
  return length >= 12 && length <= 250
    ? []
    : [`"${key}" must be 12 to 250 characters long. provided string length: ${length}`];
}

function engineOf({ engine_type: engine }: Parameters<Rule>[0]): string | undefined {
  return textOf(engine)?.toUpperCase();
}

/** Rules about message brokers. */
export const brokers: RuleTable = {
  aws_mq_broker: [auditLog, nullableBool("logs.audit"), deployment, rabbitUsers, passwords],
};
