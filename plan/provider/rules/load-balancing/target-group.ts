import { type ObjectValue, UNKNOWN } from "../../protocol/value";
import { placesAt, scalars } from "../../validation/paths";
import type { Problem, Rule } from "../../validation/problem";
import { blocksOf, either, isAbsent, isPresent, numberOf, textOf } from "../reading";
import { noneOf } from "../wording";
import { conflictsSoonWhen, requiredWhen } from "./combination";
import { PROTOCOLS } from "./protocols";

/**
 * Which arguments the type of the targets and the protocol ask for.
 * Source: internal/service/elbv2/target_group.go, customizeDiffTargetGroupTargetTypeNotLambda and targetGroupRuntimeValidation
 */
export const targetGroupArguments: Rule = (config) => {
  const type = isAbsent(config.target_type) ? "instance" : textOf(config.target_type);
  const protocol = textOf(config.protocol);
  if (type === undefined) return [];
  if (type === "lambda")
    return ["protocol", "protocol_version", "port", "vpc_id"]
      .filter((name) => isPresent(config[name]))
      .map((name) => conflictsSoonWhen([name], ["target_type"], type));
  return [
    ...["port", "protocol", "vpc_id"]
      .filter((name) => (config[name] ?? null) === null)
      .map((name) => requiredWhen([name], ["target_type"], type)),
    ...noneOf(["protocol"], config.protocol, PROTOCOLS),
    ...(isPresent(config.protocol_version) && protocol !== undefined && !isHttp(protocol)
      ? [conflictsSoonWhen(["protocol_version"], ["protocol"], protocol)]
      : []),
  ];
};

/**
 * How requests are spread over the targets.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html
 */
export const targetGroupAlgorithm: Rule = (config) => {
  const start = numberOf(config.slow_start);
  const algorithm = textOf(config.load_balancing_algorithm_type);
  return [
    ...(start === undefined || start === 0 || (start >= 30 && start <= 900)
      ? []
      : [
          {
            path: ["slow_start"],
            summary: `expected slow_start to be in the range (30 - 900), got ${start}`,
            detail: "0 switches it off.",
          },
        ]),
    ...(start !== undefined && start > 0 && algorithm !== undefined && algorithm !== "round_robin"
      ? [
          {
            path: ["slow_start"],
            summary: `slow_start is ${start} with load_balancing_algorithm_type ${algorithm}; only round_robin has it`,
          },
        ]
      : []),
    ...(config.load_balancing_anomaly_mitigation === "on" &&
    !mayBe(config.load_balancing_algorithm_type, "weighted_random")
      ? [
          {
            path: ["load_balancing_anomaly_mitigation"],
            summary:
              'load_balancing_anomaly_mitigation is "on"; it needs load_balancing_algorithm_type "weighted_random"',
          },
        ]
      : []),
  ];
};

const STICKINESS: Readonly<Record<string, readonly string[]>> = {
  application: ["lb_cookie", "app_cookie"],
  network: ["source_ip"],
  gateway: ["source_ip_dest_ip", "source_ip_dest_ip_proto"],
};

/** What keeps a client at its target. Source: API_TargetGroupAttribute (stickiness.type, stickiness.app_cookie.cookie_name). */
export const targetGroupStickiness: Rule = (config) =>
  blocksOf(config, "stickiness").flatMap(({ value }) => {
    const type = textOf(value.type);
    const protocol = textOf(config.protocol);
    const cookie = textOf(value.cookie_name);
    const allowed = protocol === undefined ? undefined : STICKINESS[kindOf(protocol)];
    const problem = (name: string, text: string): Problem => ({
      path: ["stickiness", 0, name],
      summary: `stickiness.0.${name} ${text}`,
    });
    return [
      ...(type === undefined || allowed === undefined || allowed.includes(type)
        ? []
        : [problem("type", `is "${type}"; protocol ${protocol} allows ${either(allowed)}`)]),
      ...(type === "app_cookie" && isAbsent(value.cookie_name)
        ? [problem("cookie_name", "is not given; type app_cookie needs it")]
        : []),
      ...(cookie?.startsWith("AWSALB")
        ? [problem("cookie_name", `is "${cookie}"; names that begin with AWSALB are the load balancer's own`)]
        : []),
    ];
  });

/** How many targets must be healthy, in the provider's words. Source: internal/service/elbv2/validate.go. */
export const targetGroupHealth: Rule = (config) =>
  ["dns_failover", "unhealthy_state_routing"].flatMap((block) => [
    ...notOff(config, `target_group_health.${block}.minimum_healthy_targets_percentage`, 100),
    ...notOff(config, `target_group_health.${block}.minimum_healthy_targets_count`, undefined),
  ]);

function notOff(config: ObjectValue, path: string, most: number | undefined): Problem[] {
  return placesAt(config, path)
    .flatMap(scalars)
    .filter(({ value }) => value !== "off" && value !== "" && !isCount(value, most))
    .map(({ path: at }) => ({
      path: at,
      summary: `"${at.join(".")}" must be an integer ${most === undefined ? "" : `between 0 and ${most} `}or 'off'`,
    }));
}

function isCount(value: ObjectValue[string], most: number | undefined): boolean {
  const number = numberOf(value);
  if (number === undefined || !Number.isInteger(number)) return false;
  return most === undefined || (number >= 1 && number <= most);
}

function isHttp(protocol: string): boolean {
  return protocol === "HTTP" || protocol === "HTTPS";
}

function kindOf(protocol: string): string {
  if (isHttp(protocol)) return "application";
  return protocol === "GENEVE" ? "gateway" : "network";
}

function mayBe(value: ObjectValue[string] | undefined, wanted: string): boolean {
  return value === UNKNOWN || value === wanted;
}
