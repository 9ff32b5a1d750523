import type { FactsByType } from "./types";

export const backup: FactsByType = {
  aws_backup_vault: {
    source: "internal/service/backup/vault.go",
    read: "5.x",
    forcesReplacement: ["kms_key_arn", "name"],
    configurationOnly: ["force_destroy"],
    defaults: { force_destroy: false },
    lengths: { name: [2, 50] },
    patterns: { name: /^[a-zA-Z0-9\-_]*$/ },
    formats: { kms_key_arn: "arn" },
  },
};
