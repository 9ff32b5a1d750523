import type { ResourceDiff, Same } from "./types";

const RETRIES = [
  "backoffFunction",
  "maxDelayTarget",
  "minDelayTarget",
  "numMaxDelayRetries",
  "numMinDelayRetries",
  "numNoDelayRetries",
  "numRetries",
];

/** What a delivery policy says, by part. Source: TopicSubscriptionDeliveryPolicy in topic_subscription.go. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  healthyRetryPolicy: RETRIES,
  sicklyRetryPolicy: RETRIES,
  throttlePolicy: ["maxReceivesPerSecond"],
};

/** Two delivery policies: what is not set, false or 0 says nothing, and neither does anything else in them. */
export const sameDeliveryPolicy: Same = (before, after) => {
  const [left, right] = [meaning(before), meaning(after)];
  return left !== undefined && left === right;
};

function meaning(text: string): string | undefined {
  const policy = members(parsed(text));
  if (policy === undefined) return undefined;
  const parts = Object.entries(PARTS).map(([name, fields]) => {
    const part = members(policy.get(name));
    return part && fields.map((field) => part.get(field) || 0);
  });
  return JSON.stringify([policy.get("guaranteed") === true, parts.map((part) => part ?? null)]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function members(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : undefined;
}

/**
 * A filter whose scope nobody names any more goes back to the attributes of a message. That is AWS's answer here, for facts
 * name no value. Source: resourceTopicSubscriptionCustomizeDiff in topic_subscription.go.
 */
export function scopeOfSubscription({ prior, planned, config }: ResourceDiff): string[] {
  const isLeftOut = (config.filter_policy_scope ?? null) === null && (planned.filter_policy ?? "") !== "";
  return isLeftOut && prior.filter_policy_scope === "MessageBody" ? ["filter_policy_scope"] : [];
}
