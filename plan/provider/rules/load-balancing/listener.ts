import type { ObjectValue } from "../../protocol/value";
import type { Problem, Rule } from "../../validation/problem";
import { blocksOf, either, isAbsent, isPresent, textOf } from "../reading";
import { noneOf } from "../wording";
import { conflictsWhen, requiredWhen } from "./combination";
import { PROTOCOLS } from "./protocols";

/** Arguments that only listeners of some protocols have. Source: API_CreateListener. */
const ONLY_FOR: Readonly<Record<string, readonly string[]>> = {
  certificate_arn: ["HTTPS", "TLS"],
  ssl_policy: ["HTTPS", "TLS"],
  alpn_policy: ["TLS"],
  mutual_authentication: ["HTTPS"],
};

/**
 * What a listener's protocol asks for. The provider reads protocols without regard to case.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html
 */
export const listenerProtocol: Rule = (config) => {
  const protocol = textOf(config.protocol)?.toUpperCase();
  const policy = textOf(config.ssl_policy);
  return [
    ...(protocol === undefined ? [] : ofProtocol(config, protocol)),
    ...(policy === undefined || policy.startsWith("ELBSecurityPolicy-")
      ? []
      : [
          {
            path: ["ssl_policy"],
            summary: `ssl_policy is "${policy}"; names of policies begin with ELBSecurityPolicy-`,
          },
        ]),
  ];
};

function ofProtocol(config: ObjectValue, protocol: string): Problem[] {
  if (!PROTOCOLS.includes(protocol)) return noneOf(["protocol"], config.protocol, PROTOCOLS);
  return [
    ...((protocol === "HTTPS" || protocol === "TLS") && isAbsent(config.certificate_arn)
      ? [
          {
            path: ["certificate_arn"],
            summary: `certificate_arn is not given; a listener of protocol ${protocol} needs it`,
          },
        ]
      : []),
    ...Object.entries(ONLY_FOR)
      .filter(([name, protocols]) => isPresent(config[name]) && !protocols.includes(protocol))
      .filter(([name]) => !isOff(config, name))
      .map(([name, protocols]) => ({
        path: [name],
        summary: `${name} is given with protocol ${protocol}; only ${either(protocols)} has it`,
      })),
  ];
}

function isOff(config: ObjectValue, name: string): boolean {
  return name === "mutual_authentication" && !blocksOf(config, name).some(({ value }) => mode(value) !== "off");
}

/** Certificates of clients. Source: internal/service/elbv2/listener.go and the notes on 6.0.0 in CHANGELOG.md. */
export const listenerMutualAuthentication: Rule = (config) =>
  blocksOf(config, "mutual_authentication").flatMap(({ path, value }) => {
    const given = textOf(value.mode);
    if (given === undefined) return [];
    const at = (name: string) => [...path, name];
    if (given.toLowerCase() === "verify")
      return isAbsent(value.trust_store_arn) ? [requiredWhen(at("trust_store_arn"), at("mode"), given)] : [];
    return ["advertise_trust_store_ca_names", "ignore_client_certificate_expiry", "trust_store_arn"]
      .filter((name) => isPresent(value[name]) && value[name] !== false)
      .map((name) => conflictsWhen(at(name), at("mode"), given));
  });

function mode(value: ObjectValue): string | undefined {
  return textOf(value.mode)?.toLowerCase() ?? "off";
}
