import { canonicalText } from "../protocol/json";
import { isWhollyKnown, objects, type Value } from "../protocol/value";
import { wholeBlocksLeftOut } from "./left-out";
import type { ResourceDiff } from "./types";

/** Arguments by the only type of load balancer that has them. Source: suppressIfLBTypeNot in load_balancer.go. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  application: [
    "client_keep_alive",
    "desync_mitigation_mode",
    "drop_invalid_header_fields",
    "enable_http2",
    "enable_tls_version_and_cipher_suite_headers",
    "enable_waf_fail_open",
    "enable_xff_client_port",
    "idle_timeout",
    "preserve_host_header",
    "xff_header_processing_mode",
  ],
  network: ["dns_record_client_routing_policy", "enforce_security_group_inbound_rules_on_private_link_traffic"],
};

/** A changed element of a set is found in its arguments, a missing one in the set. */
const MAPPING = ["", ".allocation_id", ".ipv6_address", ".private_ipv4_address", ".subnet_id"].map(
  (name) => `subnet_mapping${name}`,
);

/** What a load balancer keeps: log blocks that are off and left out, where switched-off logs would go, arguments of other types. */
export function keptByLoadBalancer(change: ResourceDiff): string[] {
  const type = change.planned.load_balancer_type;
  const logs = ["access_logs", "connection_logs"];
  return [
    ...wholeBlocksLeftOut(...logs.filter((log) => !isOn(change.prior[log])))(change),
    ...logs.filter((log) => !isOn(change.planned[log])).flatMap((log) => [`${log}.bucket`, `${log}.prefix`]),
    ...Object.entries(ONLY).flatMap(([owner, names]) => (owner === type ? [] : names)),
    ...(type === "application" ? ["enable_cross_zone_load_balancing"] : []),
  ];
}

/** Subnets and security groups that a load balancer cannot change in place. Source: customizeDiffLoadBalancerNLB, …ALB. */
export function replacingLoadBalancer({ prior, planned, config }: ResourceDiff): string[] {
  const isNetwork = planned.load_balancer_type === "network";
  if (!isNetwork && planned.load_balancer_type !== "application") return [];
  const difference = (name: string) =>
    isWhollyKnown(config[name]) ? compared(prior[name], planned[name]) : { removed: 0, added: 0, kept: 0 };
  const mappings = difference("subnet_mapping");
  const subnets = difference("subnets");
  const groups = difference("security_groups");
  return [
    ...(mappings.removed > 0 && (isNetwork || mappings.added > 0) ? MAPPING : []),
    ...(isNetwork && subnets.removed > 0 && subnets.added <= subnets.removed ? ["subnets"] : []),
    ...(isNetwork && groups.kept === 0 && (groups.removed === 0) !== (groups.added === 0) ? ["security_groups"] : []),
  ];
}

/** A change of subnets leaves their mapping to AWS, and the other way round. */
export function unknownOfLoadBalancer({ prior, planned }: ResourceDiff): string[] {
  if (planned.load_balancer_type !== "network" && planned.load_balancer_type !== "application") return [];
  const differs = (name: string) => text(prior[name]) !== text(planned[name]);
  return [...(differs("subnet_mapping") ? ["subnets"] : []), ...(differs("subnets") ? ["subnet_mapping"] : [])];
}

function compared(before: Value | undefined, after: Value | undefined) {
  const [old, now] = [elements(before), elements(after)];
  const kept = now.filter((element) => old.includes(element)).length;
  return { removed: old.length - kept, added: now.length - kept, kept };
}

function elements(set: Value | undefined): string[] {
  return Array.isArray(set) ? set.map(canonicalText) : [];
}

function text(set: Value | undefined): string {
  return isWhollyKnown(set) ? elements(set).sort().join() : "unknown";
}

function isOn(log: Value | undefined): boolean {
  return objects(log).some((block) => block.enabled === true);
}
