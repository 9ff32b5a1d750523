import { type ObjectValue, UNKNOWN } from "../../protocol/value";
import type { Problem, Rule } from "../../validation/problem";
import { blocksOf, isAbsent, isPresent, numberOf, textOf } from "../reading";
import { conflictsWhen, pathText } from "./combination";
import { codesOf, isMatcher } from "./matcher";

/**
 * The health check of a target group.
 * Sources: internal/service/elbv2/target_group.go (resourceTargetGroupCustomizeDiff, customizeDiffTargetGroupTargetTypeLambda,
 * validTargetGroupHealthCheckPort), https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html
 */
export const targetGroupHealthCheck: Rule = (config) =>
  blocksOf(config, "health_check").flatMap(({ value: check }) => [
    ...tcp(config, check),
    ...form(check),
    ...time(check),
    ...matcher(config, check),
    ...disabled(config, check),
  ]);

const at = (name: string) => ["health_check", 0, name];

function tcp(config: ObjectValue, check: ObjectValue): Problem[] {
  const given = textOf(check.protocol);
  if (given?.toUpperCase() !== "TCP") return [];
  const other = ["protocol", "target_type"].find((name) => refusesTcp(config, name));
  return [
    ...["matcher", "path"]
      .filter((name) => isPresent(check[name]))
      .map((name) => conflictsWhen(at(name), at("protocol"), given)),
    ...(other === undefined
      ? []
      : [
          {
            path: at("protocol"),
            summary: `Attribute "${pathText(at("protocol"))}" cannot have value "TCP" when "${other}" is "${textOf(config[other])}".`,
          },
        ]),
  ];
}

function refusesTcp(config: ObjectValue, name: string): boolean {
  return ["HTTP", "HTTPS", "lambda"].includes(textOf(config[name]) ?? "");
}

function form({ path, port }: ObjectValue): Problem[] {
  const way = textOf(path);
  const target = textOf(port);
  const number = numberOf(port) ?? 0;
  return [
    ...(way === undefined || way.startsWith("/")
      ? []
      : [{ path: at("path"), summary: `health_check.0.path is "${way}"; it must begin with "/"` }]),
    ...(target === undefined ||
    target === "traffic-port" ||
    (Number.isInteger(number) && number >= 1 && number <= 65536)
      ? []
      : [
          {
            path: at("port"),
            summary: `"health_check.0.port" must be a valid port number (1-65536) or "traffic-port"`,
          },
        ]),
  ];
}

function time({ interval, timeout }: ObjectValue): Problem[] {
  const pause = isAbsent(interval) ? 30 : numberOf(interval);
  const wait = numberOf(timeout);
  if (pause === undefined || wait === undefined || wait < pause) return [];
  return [
    {
      path: at("timeout"),
      summary: `health_check.0.timeout is ${wait}, health_check.0.interval is ${pause}; the interval must be greater than the timeout`,
    },
  ];
}

function matcher(config: ObjectValue, check: ObjectValue): Problem[] {
  const text = textOf(check.matcher);
  const version = textOf(config.protocol_version)?.toUpperCase();
  const codes = codesOf(textOf(config.protocol), version, config.target_type === "lambda");
  // Which codes there are is open as long as the version is.
  if (text === undefined || codes === undefined || config.protocol_version === UNKNOWN) return [];
  if (isMatcher(text, codes)) return [];
  const [low, high] = codes;
  return [
    {
      path: at("matcher"),
      summary: `health_check.0.matcher is "${text}"; allowed are codes from ${low} to ${high}, such as "${low}", "${low},${low + 2}" or "${low}-${low + 9}"`,
    },
  ];
}

function disabled({ target_type: type = null }: ObjectValue, { enabled }: ObjectValue): Problem[] {
  if (enabled !== false || type === "lambda" || type === UNKNOWN) return [];
  return [{ path: at("enabled"), summary: "health_check.0.enabled is false; only targets of type lambda allow that" }];
}
