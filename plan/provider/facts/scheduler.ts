import { blocksLeftOut } from "./left-out";
import type { FactsByType } from "./types";

const NAME = [/^[0-9A-Za-z_.-]+$/, "The name must consist of alphanumerics, hyphens, and underscores."] as const;

export const scheduler: FactsByType = {
  aws_scheduler_schedule: {
    source: "internal/service/scheduler/schedule.go",
    read: "6.x (2026)",
    // All its checks are made with ToDiagFunc.
    named: "by last step",
    forcesReplacement: ["group_name", "name", "name_prefix"],
    keepsWhen: blocksLeftOut("target.retry_policy"),
    defaults: {
      schedule_expression_timezone: "UTC",
      state: "ENABLED",
      "target.ecs_parameters.network_configuration.assign_public_ip": false,
      "target.ecs_parameters.task_count": 1,
      "target.retry_policy.maximum_event_age_in_seconds": 86400,
      "target.retry_policy.maximum_retry_attempts": 185,
    },
    conflicts: [["name", "name_prefix"]],
    values: {
      action_after_completion: ["NONE", "DELETE"],
      "flexible_time_window.mode": ["OFF", "FLEXIBLE"],
      state: ["ENABLED", "DISABLED"],
      "target.ecs_parameters.launch_type": ["EC2", "FARGATE", "EXTERNAL"],
      "target.ecs_parameters.placement_constraints.type": ["distinctInstance", "memberOf"],
      "target.ecs_parameters.placement_strategy.type": ["random", "spread", "binpack"],
      "target.ecs_parameters.propagate_tags": ["TASK_DEFINITION"],
    },
    ranges: {
      "flexible_time_window.maximum_window_in_minutes": [1, 1440],
      "target.ecs_parameters.capacity_provider_strategy.base": [0, 100000],
      "target.ecs_parameters.capacity_provider_strategy.weight": [0, 1000],
      "target.ecs_parameters.task_count": [0, 10],
      "target.retry_policy.maximum_event_age_in_seconds": [60, 86400],
      "target.retry_policy.maximum_retry_attempts": [0, 185],
    },
    lengths: {
      description: [0, 512],
      group_name: [1, 64],
      name: [1, 64],
      name_prefix: [1, 38],
      schedule_expression: [1, 256],
      schedule_expression_timezone: [1, 50],
      "target.ecs_parameters.capacity_provider_strategy.capacity_provider": [1, 255],
      "target.ecs_parameters.group": [1, 255],
      "target.ecs_parameters.placement_constraints.expression": [1, 2000],
      "target.eventbridge_parameters.detail_type": [1, 128],
      "target.eventbridge_parameters.source": [1, 256],
      "target.input": [1, null],
      "target.kinesis_parameters.partition_key": [1, 256],
      "target.sagemaker_pipeline_parameters.pipeline_parameter.name": [1, 256],
      "target.sagemaker_pipeline_parameters.pipeline_parameter.value": [1, 1024],
      "target.sqs_parameters.message_group_id": [1, 128],
    },
    patterns: { name: NAME, name_prefix: NAME },
    formats: {
      end_date: "timestamp",
      kms_key_arn: "arn",
      start_date: "timestamp",
      "target.arn": "arn",
      "target.dead_letter_config.arn": "arn",
      "target.ecs_parameters.task_definition_arn": "arn",
      "target.role_arn": "arn",
    },
    maxItems: {
      "target.ecs_parameters.capacity_provider_strategy": 6,
      "target.ecs_parameters.placement_constraints": 10,
      "target.ecs_parameters.placement_strategy": 5,
      "target.sagemaker_pipeline_parameters.pipeline_parameter": 200,
    },
  },
};
