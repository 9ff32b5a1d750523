import { sameDnsName } from "../planning/same";
import { record } from "./route53-record";
import type { FactsByType } from "./types";

export const route53: FactsByType = {
  aws_route53_record: record,
  aws_route53_zone: {
    source: "internal/service/route53/zone.go",
    forcesReplacement: ["delegation_set_id", "name"],
    same: { name: sameDnsName },
    configurationOnly: ["force_destroy"],
    defaults: { comment: "Managed by Terraform", force_destroy: false },
    conflicts: [["delegation_set_id", "vpc"]],
    lengths: { comment: [0, 256], delegation_set_id: [0, 32], name: [1, 1024] },
    minItems: { vpc: 1 },
  },
};
