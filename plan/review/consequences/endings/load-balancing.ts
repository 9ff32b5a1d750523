import { byAction, type Endings, interruption } from "../ending";

const ELB = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_";

const balancer = byAction(
  interruption(
    "its name stops resolving: everybody who comes through it gets no answer",
    `${ELB}DeleteLoadBalancer.html`,
  ),
  interruption(
    "the new balancer has another DNS name and other addresses: nobody gets an answer until records and callers use it",
    `${ELB}DeleteLoadBalancer.html`,
  ),
);
const listener = byAction(
  interruption("the balancer refuses connections at this port", `${ELB}DeleteListener.html`),
  interruption(
    "the balancer refuses connections at this port until the new listener is there",
    `${ELB}DeleteListener.html`,
  ),
);
const rule = byAction(
  interruption("requests that the rule matched are answered by another rule or the default", `${ELB}DeleteRule.html`),
  interruption(
    "until the new rule is there, requests that it matches are answered by another rule or the default",
    `${ELB}DeleteRule.html`,
  ),
);
const targetGroup = byAction(
  interruption("requests for its targets are no longer answered", `${ELB}DeleteTargetGroup.html`),
  interruption(
    "listeners switch to a group without healthy targets: requests fail until tasks have registered and passed their checks",
    `${ELB}DeleteTargetGroup.html`,
  ),
);
const attachment = interruption("the target gets no more requests", `${ELB}DeregisterTargets.html`);

/** Balancers and what they send where. */
export const loadBalancing: Endings = {
  aws_lb: balancer,
  aws_alb: balancer,
  aws_elb: interruption(
    "its name stops resolving: everybody who comes through it gets no answer",
    "https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_DeleteLoadBalancer.html",
  ),
  aws_lb_listener: listener,
  aws_alb_listener: listener,
  aws_lb_listener_rule: rule,
  aws_alb_listener_rule: rule,
  aws_lb_listener_certificate: interruption(
    "callers of the certificate's names get another certificate and refuse it",
    `${ELB}RemoveListenerCertificates.html`,
  ),
  aws_lb_target_group: targetGroup,
  aws_alb_target_group: targetGroup,
  aws_lb_target_group_attachment: attachment,
  aws_alb_target_group_attachment: attachment,
};
