import { EcsService, type Scaling, type ServiceSpec } from "../../../modules/ecs-service";
import { emptyStack, host, plainIngress, plainService, planService, written } from "../../support/module-stack";

const taskProtection = { none: "a test" };
const tracking = { minTasks: 2, maxTasks: 6, policyName: "app-scaling" };
const policyOf = async (changes: Partial<ServiceSpec>) => {
  const plan = await planService(changes);
  expect(plan.resource("aws_appautoscaling_target").values).toMatchObject({
    service_namespace: "ecs",
    scalable_dimension: "ecs:service:DesiredCount",
    resource_id: "service/cluster/app",
    min_capacity: 2,
    max_capacity: 6,
  });
  expect(plan.resource("aws_ecs_service").values.desired_count).toBe(2);
  const { name, policy_type, target_tracking_scaling_policy_configuration } =
    plan.resource("aws_appautoscaling_policy").values;
  expect([name, policy_type]).toEqual(["app-scaling", "TargetTrackingScaling"]);
  return target_tracking_scaling_policy_configuration;
};

test("scaling by CPU holds the average of the service at its target", async () => {
  const scaling = {
    by: "cpu",
    targetPercent: 55,
    scaleOutCooldownSeconds: 30,
    scaleInCooldownSeconds: 400,
    ...tracking,
  } as const;
  expect(await policyOf({ scaling })).toMatchObject([
    {
      target_value: 55,
      scale_out_cooldown: 30,
      scale_in_cooldown: 400,
      predefined_metric_specification: [{ predefined_metric_type: "ECSServiceAverageCPUUtilization" }],
    },
  ]);
});

test("scaling by requests holds the requests of each task at its target", async () => {
  const scaling = { by: "requestsPerTarget", target: 750, ...tracking } as const;
  expect(await policyOf({ scaling, ingress: plainIngress })).toMatchObject([
    {
      target_value: 750,
      scale_out_cooldown: 60,
      scale_in_cooldown: 180,
      predefined_metric_specification: [{ predefined_metric_type: "ALBRequestCountPerTarget" }],
    },
  ]);
});

test("requests are counted by load balancer and target group", () => {
  const scaling = { by: "requestsPerTarget", target: 750, ...tracking } as const;
  const policy = written((stack) => {
    new EcsService(stack, "app", { ...plainService, scaling, ingress: plainIngress, host: host() });
  }, "aws_appautoscaling_policy");
  expect(policy.target_tracking_scaling_policy_configuration).toMatchObject({
    predefined_metric_specification: {
      resource_label: expect.stringMatching(
        /^app\/alb\/0123\/\$\{aws_lb_target_group\.app_routing_targets_\w+\.arn_suffix\}$/,
      ),
    },
  });
});

test.each<[Scaling, string, number, number, string[] | undefined]>([
  [{ by: "fixed", tasks: 3 }, "fixed", 3, 3, undefined],
  [{ by: "queueDepth", minTasks: 1, maxTasks: 11, taskProtection }, "queueScaler", 1, 11, ["desired_count"]],
  [{ by: "cpu", targetPercent: 50, ...tracking }, "targetTracking", 2, 6, ["desired_count"]],
])("the number of tasks has one owner: %j", (scaling, owner, minTasks, maxTasks, ignored) => {
  const stack = emptyStack();
  const service = new EcsService(stack, "app", { ...plainService, scaling, host: host() });
  expect([service.countOwner, service.minTasks, service.maxTasks]).toEqual([owner, minTasks, maxTasks]);
  expect(service.taskProtection).toEqual(scaling.by === "queueDepth" ? taskProtection : undefined);
  stack.prepareStack();
  const [resource]: { desired_count?: unknown; lifecycle?: { ignore_changes?: unknown } }[] = Object.values(
    stack.toTerraform().resource.aws_ecs_service,
  );
  // Only with a fixed number an apply sets it; else it would take tasks away from the scaler.
  expect([resource?.desired_count, resource?.lifecycle?.ignore_changes]).toEqual([minTasks, ignored]);
});

test("scaling by queue depth makes no target tracking: the queue scaler owns the number", async () => {
  const plan = await planService({ scaling: { by: "queueDepth", minTasks: 0, maxTasks: 11, taskProtection } });
  expect(plan.resources().filter(({ type }) => type.startsWith("aws_appautoscaling"))).toEqual([]);
  expect(plan.resource("aws_ecs_service").values.desired_count).toBe(0);
});
