import type { Rule } from "../../validation/problem";
import { isAbsent } from "../reading";
import { outside } from "../wording";

/** Seconds that a client may stay silent. Source: API_LoadBalancerAttribute, idle_timeout.timeout_seconds. */
const IDLE_TIMEOUT = [1, 4000] as const;

/** Seconds that a client may keep a connection. Source: internal/service/elbv2/load_balancer.go. */
const CLIENT_KEEP_ALIVE = [60, 604800] as const;

/**
 * Numbers and subnets of a load balancer. An application load balancer stands in two zones, save on an Outpost or in a Local
 * Zone, which a subnet's id does not tell.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html
 */
export const loadBalancerAttributes: Rule = (config) => {
  const { subnets } = config;
  const isApplication = isAbsent(config.load_balancer_type) || config.load_balancer_type === "application";
  if (!isApplication) return [];
  const tooFew = Array.isArray(subnets) && subnets.length === 1 && isAbsent(config.customer_owned_ipv4_pool);
  return [
    ...outside(["idle_timeout"], config.idle_timeout, IDLE_TIMEOUT),
    ...outside(["client_keep_alive"], config.client_keep_alive, CLIENT_KEEP_ALIVE),
    ...(tooFew
      ? [
          {
            path: ["subnets"],
            summary:
              "subnets has one entry; an application load balancer needs subnets in at least two zones, save in a Local Zone or on an Outpost",
            warning: true as const,
          },
        ]
      : []),
  ];
};
