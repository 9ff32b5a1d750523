import type { ResourceFacts } from "./types";

const EVENTS = ["viewer-request", "viewer-response", "origin-request", "origin-response"];

/** Facts about one of the blocks that say how a distribution caches. */
export function cacheBehavior(block: string): Pick<ResourceFacts, "defaults" | "values" | "formats" | "maxItems"> {
  return {
    defaults: {
      [`${block}.compress`]: false,
      [`${block}.lambda_function_association.include_body`]: false,
      [`${block}.min_ttl`]: 0,
    },
    values: {
      [`${block}.forwarded_values.cookies.forward`]: ["none", "whitelist", "all"],
      [`${block}.function_association.event_type`]: EVENTS,
      [`${block}.lambda_function_association.event_type`]: EVENTS,
      [`${block}.viewer_protocol_policy`]: ["allow-all", "https-only", "redirect-to-https"],
    },
    formats: {
      [`${block}.function_association.function_arn`]: "arn",
      [`${block}.lambda_function_association.lambda_arn`]: "arn",
      [`${block}.realtime_log_config_arn`]: "arn",
    },
    maxItems: {
      [`${block}.forwarded_values`]: 1,
      [`${block}.forwarded_values.cookies`]: 1,
      [`${block}.function_association`]: 2,
      [`${block}.lambda_function_association`]: 4,
    },
  };
}
