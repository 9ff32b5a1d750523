import type { FactsByType, ResourceDiff } from "./types";

/** What a changed parameter makes AWS answer anew. Source: CustomizeDiff in parameter.go. */
function answeredAnew({ changes }: ResourceDiff): string[] {
  return [
    ...(changes("value") || changes("description") ? ["version"] : []),
    ...(changes("insecure_value") ? ["value"] : []),
    ...(changes("value_wo_version") ? ["has_value_wo"] : []),
  ];
}

export const ssm: FactsByType = {
  aws_ssm_parameter: {
    source: "internal/service/ssm/parameter.go",
    forcesReplacement: ["data_type", "name"],
    replacesWhen: ({ prior, planned }) => (prior.tier === "Advanced" && planned.tier === "Standard" ? ["tier"] : []),
    unknownWhen: answeredAnew,
    // AWS answers with the tier that it chose.
    same: { tier: (before, after) => before !== "" && after === "Intelligent-Tiering" },
    configurationOnly: ["insecure_value", "overwrite", "value_wo_version"],
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
