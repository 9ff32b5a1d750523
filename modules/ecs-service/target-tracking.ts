import { AppautoscalingPolicy } from "@cdktf/provider-aws/lib/appautoscaling-policy";
import { AppautoscalingTarget } from "@cdktf/provider-aws/lib/appautoscaling-target";
import { Construct } from "constructs";
import type { Scaling } from "./rules";

export interface TargetTrackingProps {
  readonly clusterName: string;
  readonly serviceName: string;
  readonly scaling: Extract<Scaling, { by: "cpu" | "requestsPerTarget" }>;
  /** `app/…/targetgroup/…` of the load balancer and target group; needed for requests per target. */
  readonly requestLabel?: string;
}

/** Application Auto Scaling that keeps one number near its target. */
export class TargetTracking extends Construct {
  constructor(scope: Construct, id: string, { clusterName, serviceName, scaling, requestLabel }: TargetTrackingProps) {
    super(scope, id);
    const target = new AppautoscalingTarget(this, "target", {
      serviceNamespace: "ecs",
      scalableDimension: "ecs:service:DesiredCount",
      resourceId: `service/${clusterName}/${serviceName}`,
      minCapacity: scaling.minTasks,
      maxCapacity: scaling.maxTasks,
    });
    new AppautoscalingPolicy(this, "policy", {
      name: scaling.policyName,
      policyType: "TargetTrackingScaling",
      serviceNamespace: target.serviceNamespace,
      scalableDimension: target.scalableDimension,
      resourceId: target.resourceId,
      targetTrackingScalingPolicyConfiguration: {
        targetValue: scaling.by === "cpu" ? scaling.targetPercent : scaling.target,
        predefinedMetricSpecification:
          scaling.by === "cpu"
            ? { predefinedMetricType: "ECSServiceAverageCPUUtilization" }
            : { predefinedMetricType: "ALBRequestCountPerTarget", resourceLabel: requestLabel },
        scaleOutCooldown: scaling.scaleOutCooldownSeconds ?? 60,
        scaleInCooldown: scaling.scaleInCooldownSeconds ?? 180,
      },
    });
  }
}
