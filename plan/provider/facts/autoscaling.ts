import { objects } from "../protocol/value";
import type { FactsByType, ResourceDiff } from "./types";

/** A policy with -1 for a percentage is none. Source: instanceMaintenancePolicyDiffSupress. */
function keptByGroup({ prior, planned }: ResourceDiff): string[] {
  const [before] = objects(prior.instance_maintenance_policy);
  const [after] = objects(planned.instance_maintenance_policy);
  const isNone = after?.min_healthy_percentage === -1 || after?.max_healthy_percentage === -1;
  return before === undefined && isNone ? ["instance_maintenance_policy"] : [];
}

export const autoscaling: FactsByType = {
  aws_autoscaling_group: {
    source: "internal/service/autoscaling/group.go",
    read: "late 5.x",
    forcesReplacement: [
      "initial_lifecycle_hook",
      "initial_lifecycle_hook.default_result",
      "initial_lifecycle_hook.heartbeat_timeout",
      "initial_lifecycle_hook.lifecycle_transition",
      "initial_lifecycle_hook.name",
      "initial_lifecycle_hook.notification_metadata",
      "initial_lifecycle_hook.notification_target_arn",
      "initial_lifecycle_hook.role_arn",
      "name",
      "name_prefix",
    ],
    keepsWhen: keptByGroup,
    configurationOnly: [
      "force_delete",
      "force_delete_warm_pool",
      "ignore_failed_scaling_activities",
      "min_elb_capacity",
      "wait_for_capacity_timeout",
      "wait_for_elb_capacity",
    ],
    defaults: {
      force_delete: false,
      force_delete_warm_pool: false,
      health_check_grace_period: 300,
      ignore_failed_scaling_activities: false,
      "instance_refresh.preferences.max_healthy_percentage": 100,
      "instance_refresh.preferences.min_healthy_percentage": 90,
      "instance_refresh.preferences.scale_in_protected_instances": "Ignore",
      "instance_refresh.preferences.skip_matching": false,
      "instance_refresh.preferences.standby_instances": "Ignore",
      metrics_granularity: "1Minute",
      protect_from_scale_in: false,
      wait_for_capacity_timeout: "10m",
      "warm_pool.instance_reuse_policy.reuse_on_scale_in": false,
      "warm_pool.max_group_prepared_capacity": -1,
      "warm_pool.min_size": 0,
      "warm_pool.pool_state": "Stopped",
    },
    computedBlocks: [
      "launch_template",
      "mixed_instances_policy",
      "mixed_instances_policy.instances_distribution",
      "mixed_instances_policy.launch_template.override",
      "traffic_source",
    ],
    conflicts: [
      ["availability_zones", "vpc_zone_identifier"],
      ["launch_template.id", "launch_template.name"],
      ["load_balancers", "traffic_source"],
      ["name", "name_prefix"],
      ["target_group_arns", "traffic_source"],
    ],
    exactlyOneOf: [["launch_configuration", "launch_template", "mixed_instances_policy"]],
    values: {
      desired_capacity_type: ["memory-mib", "units", "vcpu"],
      "initial_lifecycle_hook.default_result": ["ABANDON", "CONTINUE"],
      "initial_lifecycle_hook.lifecycle_transition": [
        "autoscaling:EC2_INSTANCE_LAUNCHING",
        "autoscaling:EC2_INSTANCE_TERMINATING",
      ],
      "instance_refresh.preferences.scale_in_protected_instances": ["Ignore", "Refresh", "Wait"],
      "instance_refresh.preferences.standby_instances": ["Ignore", "Terminate", "Wait"],
      "warm_pool.pool_state": ["Hibernated", "Running", "Stopped"],
    },
    ranges: {
      "initial_lifecycle_hook.heartbeat_timeout": [30, 7200],
      "instance_maintenance_policy.min_healthy_percentage": [-1, 100],
      "instance_refresh.preferences.max_healthy_percentage": [100, 200],
      "instance_refresh.preferences.min_healthy_percentage": [0, 100],
      "mixed_instances_policy.instances_distribution.on_demand_base_capacity": [0, null],
      "mixed_instances_policy.instances_distribution.on_demand_percentage_above_base_capacity": [0, 100],
      "mixed_instances_policy.instances_distribution.spot_instance_pools": [0, null],
      "warm_pool.max_group_prepared_capacity": [-1, null],
      "warm_pool.min_size": [0, null],
    },
    lengths: {
      "initial_lifecycle_hook.name": [1, 255],
      "launch_template.version": [1, 255],
      name: [0, 255],
      name_prefix: [0, 229],
      "traffic_source.identifier": [1, 2048],
      "traffic_source.type": [1, 2048],
    },
    patterns: {
      "launch_template.id": /^lt-[0-9a-z]+$/,
      "launch_template.name": /^[0-9A-Za-z()./_-]+$/,
      "mixed_instances_policy.launch_template.override.weighted_capacity": /^[1-9][0-9]{0,2}$/,
    },
    formats: { "initial_lifecycle_hook.notification_target_arn": "arn", "initial_lifecycle_hook.role_arn": "arn" },
  },
};
