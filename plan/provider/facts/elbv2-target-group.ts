import type { ResourceDiff } from "./types";

/** What a target group keeps: arguments that its targets or its protocol do not have. Source: the DiffSuppressFuncs of target_group.go. */
export function keptByTargetGroup({ planned: { target_type, protocol } }: ResourceDiff): string[] {
  const isLambda = target_type === "lambda";
  const isHttp = protocol === "HTTP" || protocol === "HTTPS";
  const hasNoCookies = ["TCP", "UDP", "TCP_UDP", "TLS", "GENEVE"].some((name) => name === protocol);
  return [
    ...(isLambda ? ["health_check.port", "health_check.protocol", "port", "protocol", "vpc_id"] : []),
    ...(isLambda || (!isHttp && typeof protocol !== "symbol") ? ["protocol_version"] : []),
    ...(hasNoCookies ? ["stickiness.cookie_duration"] : []),
  ];
}
