import { samePolicy } from "../planning/same";
import { sameLifecyclePolicy } from "./ecr-lifecycle";
import { blocksLeftOut } from "./left-out";
import type { FactsByType } from "./types";

export const ecr: FactsByType = {
  aws_ecr_lifecycle_policy: {
    source: "internal/service/ecr/lifecycle_policy.go",
    read: "6.x (2026)",
    forcesReplacement: ["policy", "repository"],
    same: { policy: sameLifecyclePolicy },
    formats: { policy: "json" },
  },
  aws_ecr_repository: {
    source: "internal/service/ecr/repository.go",
    read: "6.x (has image_tag_mutability_exclusion_filter)",
    forcesReplacement: [
      "encryption_configuration",
      "encryption_configuration.encryption_type",
      "encryption_configuration.kms_key",
      "name",
    ],
    keepsWhen: blocksLeftOut("encryption_configuration", "image_scanning_configuration"),
    configurationOnly: ["force_delete"],
    defaults: { "encryption_configuration.encryption_type": "AES256", image_tag_mutability: "MUTABLE" },
    values: {
      "encryption_configuration.encryption_type": ["AES256", "KMS", "KMS_DSSE"],
      image_tag_mutability: ["MUTABLE", "IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION"],
      "image_tag_mutability_exclusion_filter.filter_type": ["WILDCARD"],
    },
    lengths: { "image_tag_mutability_exclusion_filter.filter": [1, 128] },
    patterns: {
      "image_tag_mutability_exclusion_filter.filter": [
        /^[a-zA-Z0-9._*-]+$/,
        "must contain only letters, numbers, and special characters (._*-)",
      ],
    },
    named: { "image_tag_mutability_exclusion_filter.filter": "by last step" },
    maxItems: { image_scanning_configuration: 1, image_tag_mutability_exclusion_filter: 5 },
  },
  aws_ecr_repository_policy: {
    source: "internal/service/ecr/repository_policy.go",
    read: "late 5.x",
    forcesReplacement: ["repository"],
    same: { policy: samePolicy },
    formats: { policy: "json" },
  },
};
