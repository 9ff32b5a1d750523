import { samePolicy } from "../planning/same";
import type { FactsByType } from "./types";

export const secretsmanager: FactsByType = {
  aws_secretsmanager_secret: {
    source: "internal/service/secretsmanager/secret.go",
    forcesReplacement: ["name", "name_prefix"],
    same: { policy: samePolicy },
    configurationOnly: ["force_overwrite_replica_secret", "recovery_window_in_days"],
    formats: { policy: "json" },
    defaults: { force_overwrite_replica_secret: false, recovery_window_in_days: 30 },
    computedBlocks: ["replica"],
    conflicts: [["name", "name_prefix"]],
    ranges: { recovery_window_in_days: [0, 30] },
  },
  aws_secretsmanager_secret_policy: {
    source: "internal/service/secretsmanager/secret_policy.go",
    forcesReplacement: ["secret_arn"],
    same: { policy: samePolicy },
    formats: { policy: "json", secret_arn: "arn" },
  },
  aws_secretsmanager_secret_version: {
    source: "internal/service/secretsmanager/secret_version.go",
    forcesReplacement: ["secret_id", "secret_binary", "secret_string", "secret_string_wo_version"],
    conflicts: [
      ["secret_binary", "secret_string"],
      ["secret_binary", "secret_string_wo"],
      ["secret_string", "secret_string_wo"],
    ],
    requiredWith: [
      ["secret_string_wo", "secret_string_wo_version"],
      ["secret_string_wo_version", "secret_string_wo"],
    ],
    sensitive: ["secret_binary", "secret_string", "secret_string_wo"],
    writeOnly: ["secret_string_wo"],
  },
};
