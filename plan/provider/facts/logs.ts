import type { FactsByType } from "./types";

export const logs: FactsByType = {
  aws_cloudwatch_log_group: {
    source: "internal/service/logs/group.go",
    read: "6.x (has preIdentityVersion v6.7.0)",
    forcesReplacement: ["log_group_class", "name", "name_prefix"],
    defaults: { retention_in_days: 0, skip_destroy: false },
    conflicts: [["name", "name_prefix"]],
    values: {
      log_group_class: ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"],
      retention_in_days: [
        0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
      ],
    },
    lengths: { name: [1, 512], name_prefix: [1, 483] },
    patterns: { name: /^[0-9A-Za-z_./#-]+$/, name_prefix: /^[0-9A-Za-z_./#-]+$/ },
  },
  aws_cloudwatch_log_resource_policy: {
    source: "internal/service/logs/resource_policy.go",
    read: "6.x file with resource_arn support (may be newer than 6.25), compared with an older file",
    forcesReplacement: ["policy_name"],
  },
};
