import { LbListenerRule } from "@cdktf/provider-aws/lib/lb-listener-rule";
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { Construct } from "constructs";
import type { Ingress, Network } from "../core";
import type { Adoption, ServiceIngress } from "./rules";

export interface RequestRoutingProps {
  readonly listener: Ingress;
  readonly network: Network;
  readonly ingress: ServiceIngress;
  readonly adopt?: Adoption;
}

/** The target group of a service and the listener's rules that lead to it. */
export class RequestRouting extends Construct {
  readonly targetGroupArn: string;
  /** `targetgroup/<name>/<id>`: how CloudWatch names the target group. */
  readonly targetGroupArnSuffix: string;
  readonly rules: readonly LbListenerRule[];

  constructor(scope: Construct, id: string, props: RequestRoutingProps) {
    super(scope, id);
    const { ingress, adopt } = props;
    const { health } = ingress;
    const group = new LbTargetGroup(this, "targets", {
      name: ingress.targetGroup,
      vpcId: props.network.vpcId,
      // Fargate tasks have an address of their own, not an instance.
      targetType: "ip",
      protocol: "HTTP",
      port: ingress.port,
      deregistrationDelay: String(ingress.drainSeconds ?? 300),
      healthCheck: {
        enabled: true,
        protocol: "HTTP",
        port: "traffic-port",
        path: health.path,
        interval: health.intervalSeconds ?? 30,
        timeout: health.timeoutSeconds ?? 5,
        healthyThreshold: health.healthyThreshold,
        unhealthyThreshold: health.unhealthyThreshold,
        matcher: health.successCodes ?? "200",
      },
    });
    if (adopt?.targetGroup) group.importFrom(adopt.targetGroup);

    this.rules = ingress.rules.map((route, index) => {
      // Known by its place in the list: a listener rule takes another priority, path or target in place, if its name stays.
      const rule = new LbListenerRule(this, `rule-${index + 1}`, {
        listenerArn: props.listener.listenerArn,
        priority: route.priority,
        condition: [{ pathPattern: { values: [...route.paths] } }],
        action: [{ type: "forward", targetGroupArn: group.arn }],
        transform: route.rewrite
          ? [{ type: "url-rewrite", urlRewriteConfig: { rewrite: { ...route.rewrite } } }]
          : undefined,
      });
      const existing = adopt?.listenerRules?.[index];
      if (existing) rule.importFrom(existing);
      return rule;
    });
    this.targetGroupArn = group.arn;
    this.targetGroupArnSuffix = group.arnSuffix;
  }
}
