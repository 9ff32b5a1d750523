import type { FactsByType, Range } from "./types";

/** What a field of an event is compared with. */
const COMPARISONS = ["ends_with", "equals", "not_ends_with", "not_equals", "not_starts_with", "starts_with"];

export const cloudtrail: FactsByType = {
  aws_cloudtrail: {
    source: "internal/service/cloudtrail/trail.go",
    read: "late 5.x",
    forcesReplacement: ["name"],
    defaults: {
      enable_log_file_validation: false,
      enable_logging: true,
      "event_selector.include_management_events": true,
      "event_selector.read_write_type": "All",
      include_global_service_events: true,
      is_multi_region_trail: false,
      is_organization_trail: false,
    },
    conflicts: [["advanced_event_selector", "event_selector"]],
    values: {
      "event_selector.read_write_type": ["ReadOnly", "WriteOnly", "All"],
      "insight_selector.insight_type": ["ApiCallRateInsight", "ApiErrorRateInsight"],
    },
    lengths: {
      ...Object.fromEntries(
        COMPARISONS.map((name): [string, Range] => [`advanced_event_selector.field_selector.${name}`, [1, 2048]]),
      ),
      "advanced_event_selector.name": [0, 1000],
      name: [3, 128],
      s3_key_prefix: [0, 2000],
    },
    formats: { cloud_watch_logs_group_arn: "arn", cloud_watch_logs_role_arn: "arn", kms_key_id: "arn" },
    maxItems: { event_selector: 5, "event_selector.data_resource.values": 250 },
    minItems: { "advanced_event_selector.field_selector": 1 },
  },
};
