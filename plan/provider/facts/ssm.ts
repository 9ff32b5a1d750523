import type { FactsByType } from "./types";

export const ssm: FactsByType = {
  aws_ssm_parameter: {
    source: "internal/service/ssm/parameter.go",
    forcesReplacement: ["data_type", "name"],
    exactlyOneOf: [["value_wo", "insecure_value", "value"]],
    requiredWith: [
      ["value_wo", "value_wo_version"],
      ["value_wo_version", "value_wo"],
    ],
    values: {
      data_type: ["aws:ec2:image", "aws:ssm:integration", "text"],
      tier: ["Standard", "Advanced", "Intelligent-Tiering"],
      type: ["String", "StringList", "SecureString"],
    },
    lengths: { allowed_pattern: [0, 1024], description: [0, 1024], name: [1, 2048] },
    sensitive: ["value", "value_wo"],
    writeOnly: ["value_wo"],
  },
};
