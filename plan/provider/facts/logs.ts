import { samePolicy } from "../planning/same";
import type { FactsByType } from "./types";
import { METRIC_UNITS } from "./units";

export const logs: FactsByType = {
  aws_cloudwatch_log_group: {
    source: "internal/service/logs/group.go",
    read: "6.x (has preIdentityVersion v6.7.0)",
    forcesReplacement: ["log_group_class", "name", "name_prefix"],
    // AWS alone decides how long what is delivered stays.
    keepsWhen: ({ planned }) => (planned.log_group_class === "DELIVERY" ? ["retention_in_days"] : []),
    defaults: { retention_in_days: 0, skip_destroy: false },
    conflicts: [["name", "name_prefix"]],
    values: {
      log_group_class: ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"],
      retention_in_days: [
        0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
      ],
    },
  },
  aws_cloudwatch_log_metric_filter: {
    source: "internal/service/logs/metric_filter.go",
    read: "6.x (2026)",
    forcesReplacement: ["log_group_name", "name"],
    same: { pattern: (before, after) => before.trim() === after.trim() },
    defaults: { "metric_transformation.unit": "None" },
    values: { "metric_transformation.unit": METRIC_UNITS },
    lengths: { "metric_transformation.value": [0, 100], pattern: [0, 1024] },
  },
  aws_cloudwatch_log_stream: {
    source: "internal/service/logs/stream.go",
    read: "5.x",
    forcesReplacement: ["log_group_name", "name"],
    lengths: { name: [1, 512] },
    patterns: { name: /^[^:]*$/ },
  },
  aws_cloudwatch_log_resource_policy: {
    source: "internal/service/logs/resource_policy.go",
    read: "6.x file with resource_arn support (may be newer than 6.25), compared with an older file",
    forcesReplacement: ["policy_name"],
    same: { policy_document: samePolicy },
    formats: { policy_document: "json" },
  },
};
