import type { FactsByType } from "./types";

export const wafv2: FactsByType = {
  aws_wafv2_web_acl_association: {
    source: "internal/service/wafv2/web_acl_association.go",
    forcesReplacement: ["resource_arn", "web_acl_arn"],
    formats: { resource_arn: "arn", web_acl_arn: "arn" },
  },
};
