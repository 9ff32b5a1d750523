import type { RuleTable } from "../table";
import { targetCapacity } from "./capacity";
import { policyType, stepScaling, targetTracking } from "./policy";
import { scalableResource } from "./resource";
import { scheduledTimes } from "./scheduled-action";

/** Rules of Application Auto Scaling that no schema holds. */
export const autoscalingRules: RuleTable = {
  aws_appautoscaling_policy: [scalableResource, policyType, targetTracking, stepScaling],
  aws_appautoscaling_scheduled_action: [scalableResource, scheduledTimes],
  aws_appautoscaling_target: [scalableResource, targetCapacity],
};
