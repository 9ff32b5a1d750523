import type { FactsByType } from "./types";

export const ecr: FactsByType = {
  aws_ecr_lifecycle_policy: {
    source: "internal/service/ecr/lifecycle_policy.go",
    read: "late 5.x copy (era inferred from code style)",
    forcesReplacement: ["policy", "repository"],
  },
};
