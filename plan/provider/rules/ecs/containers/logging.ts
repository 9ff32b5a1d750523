import { isObject, type ObjectValue, objects } from "../../../protocol/value";
import type { Problem } from "../../../validation/problem";
import { meant } from "../../nearest";
import { either, isAbsent, textOf } from "../../reading";
import { type Container, refused, type Task } from "./task";

const DRIVERS = ["awslogs", "splunk", "awsfirelens", "fluentd", "gelf", "json-file", "journald", "syslog"];
const FARGATE_DRIVERS = ["awslogs", "splunk", "awsfirelens"];

/** What ECS or Docker knows; AWS refuses other options of this driver. Sources: API_LogConfiguration, Docker's awslogs driver. */
const AWSLOGS_OPTIONS = [
  "awslogs-create-group",
  "awslogs-credentials-endpoint",
  "awslogs-datetime-format",
  "awslogs-endpoint",
  "awslogs-force-flush-interval-seconds",
  "awslogs-format",
  "awslogs-group",
  "awslogs-max-buffered-events",
  "awslogs-multiline-pattern",
  "awslogs-region",
  "awslogs-stream",
  "awslogs-stream-prefix",
  "cache-disabled",
  "env",
  "env-regex",
  "labels",
  "labels-regex",
  "max-buffer-size",
  "mode",
  "tag",
];

/**
 * Where containers send their logs.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html
 */
export function logging(task: Task): Problem[] {
  const routed = task.containers.filter(({ body }) => driverOf(body) === "awsfirelens");
  const routers = task.containers.filter(({ body }) => isObject(body.firelensConfiguration));
  return [
    ...task.containers.flatMap((container) => configuration(container, task)),
    ...(routers.length === 0
      ? routed.map(({ label }) =>
          refused(`${label} logs to awsfirelens, but no container has firelensConfiguration, the router`),
        )
      : []),
    ...(routers.length > 0 && routed.length === 0
      ? routers.map(({ label }) => refused(`${label} has firelensConfiguration, but no container logs to awsfirelens`))
      : []),
  ];
}

function configuration(container: Container, { fargate }: Task): Problem[] {
  const { logConfiguration } = container.body;
  if (!isObject(logConfiguration)) return [];
  const at = `${container.label} logConfiguration`;
  const driver = textOf(logConfiguration.logDriver);
  if (driver === undefined) return [refused(`${at} has no logDriver`)];
  const drivers = fargate ? FARGATE_DRIVERS : DRIVERS;
  if (!drivers.includes(driver))
    return [refused(`${at}.logDriver is "${driver}"; allowed${fargate ? " on Fargate" : ""} is ${either(drivers)}`)];
  const options = isObject(logConfiguration.options) ? logConfiguration.options : {};
  return [
    ...missing(at, needs(driver, fargate), options, objects(logConfiguration.secretOptions)),
    ...(driver === "awslogs" ? awslogs(at, options) : []),
    ...mode(at, options),
  ];
}

function driverOf({ logConfiguration }: ObjectValue): string | undefined {
  return isObject(logConfiguration) ? textOf(logConfiguration.logDriver) : undefined;
}

function needs(driver: string, fargate: boolean): string[] {
  if (driver === "splunk") return ["splunk-url", "splunk-token"];
  if (driver !== "awslogs") return [];
  return ["awslogs-group", "awslogs-region", ...(fargate ? ["awslogs-stream-prefix"] : [])];
}

function missing(at: string, names: string[], options: ObjectValue, secrets: ObjectValue[]): Problem[] {
  return names
    .filter((name) => isAbsent(options[name]) && !secrets.some((secret) => secret.name === name))
    .map((name) => refused(`${at}.options has no ${name}, which its logDriver needs`));
}

function awslogs(at: string, options: ObjectValue): Problem[] {
  const create = textOf(options["awslogs-create-group"]) ?? "true";
  return [
    ...Object.keys(options)
      .filter((name) => !AWSLOGS_OPTIONS.includes(name))
      .map((name) => refused(`${at}.options has ${name}, which awslogs does not know${meant(name, AWSLOGS_OPTIONS)}`)),
    ...(create === "true"
      ? []
      : [refused(`${at}.options awslogs-create-group is "${create}"; it is "true" or left out`)]),
    ...(isAbsent(options["awslogs-datetime-format"]) || isAbsent(options["awslogs-multiline-pattern"])
      ? []
      : [refused(`${at}.options has awslogs-datetime-format and awslogs-multiline-pattern; allowed is one of them`)]),
  ];
}

function mode(at: string, options: ObjectValue): Problem[] {
  const given = textOf(options.mode) ?? "blocking";
  return given === "blocking" || given === "non-blocking"
    ? []
    : [refused(`${at}.options mode is "${given}"; allowed is blocking or non-blocking`)];
}
