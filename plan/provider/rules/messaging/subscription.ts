import type { Rule } from "../../validation/problem";
import { isAbsent } from "../reading";

/** resourceTopicSubscriptionCustomizeDiff in internal/service/sns/topic_subscription.go */
export const scopeOfFilter: Rule = ({ filter_policy: policy, filter_policy_scope: scope }) =>
  isAbsent(policy) && typeof scope === "string"
    ? [{ path: ["filter_policy_scope"], summary: "filter_policy is required when filter_policy_scope is set" }]
    : [];
