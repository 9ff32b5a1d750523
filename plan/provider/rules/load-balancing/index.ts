import type { RuleTable } from "../table";
import { actions } from "./actions";
import { ruleConditions, rulePriority } from "./conditions";
import { targetGroupHealthCheck } from "./health-check";
import { listenerMutualAuthentication, listenerProtocol } from "./listener";
import { loadBalancerAttributes } from "./load-balancer";
import { loadBalancerName, targetGroupName } from "./names";
import { targetGroupAlgorithm, targetGroupArguments, targetGroupHealth, targetGroupStickiness } from "./target-group";
import { ruleTransforms } from "./transforms";

const rules: RuleTable = {
  aws_lb: [loadBalancerName, loadBalancerAttributes],
  aws_lb_listener: [listenerProtocol, listenerMutualAuthentication, actions("default_action")],
  aws_lb_listener_rule: [rulePriority, ruleConditions, ruleTransforms, actions("action")],
  aws_lb_target_group: [
    targetGroupName,
    targetGroupArguments,
    targetGroupHealthCheck,
    targetGroupAlgorithm,
    targetGroupStickiness,
    targetGroupHealth,
  ],
};

/** Rules of load balancing that no schema holds. The provider knows each type under a second, older name. */
export const loadBalancingRules: RuleTable = {
  ...rules,
  ...Object.fromEntries(Object.entries(rules).map(([type, list]) => [type.replace("aws_lb", "aws_alb"), list])),
};
