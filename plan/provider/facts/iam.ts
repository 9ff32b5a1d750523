import type { FactsByType } from "./types";

export const iam: FactsByType = {
  aws_iam_openid_connect_provider: {
    source: "internal/service/iam/openid_connect_provider.go",
    read: "6.x (has preIdentityVersion v6.4.0)",
    forcesReplacement: ["url"],
    lengths: { client_id_list: [1, 255], thumbprint_list: [40, 40] },
  },
  aws_iam_role: {
    source: "internal/service/iam/role.go",
    read: "6.x",
    forcesReplacement: ["name", "name_prefix", "path"],
    defaults: { force_detach_policies: false, max_session_duration: 3600, path: "/" },
    computedBlocks: ["inline_policy"],
    conflicts: [["name", "name_prefix"]],
    ranges: { max_session_duration: [3600, 43200] },
    lengths: {
      description: [0, 1000],
      "inline_policy.name": [1, 128],
      name: [1, 64],
      name_prefix: [1, 38],
      path: [0, 512],
    },
    patterns: { name: /^[\w+=,.@-]*$/, name_prefix: /^[\w+=,.@-]*$/, "inline_policy.name": /^[\w+=,.@-]*$/ },
  },
  aws_iam_role_policy: {
    source: "internal/service/iam/role_policy.go",
    read: "6.x (has preIdentityVersion 6.0.0)",
    forcesReplacement: ["name", "name_prefix", "role"],
    conflicts: [["name", "name_prefix"]],
    lengths: { name: [1, 128], name_prefix: [1, 102], role: [1, 128] },
    patterns: { name: /^[\w+=,.@-]*$/, name_prefix: /^[\w+=,.@-]*$/, role: /[\w+=,.@-]+/ },
  },
  aws_iam_role_policy_attachment: {
    source: "internal/service/iam/role_policy_attachment.go",
    read: "6.x (has preIdentityVersion 6.0.0)",
    forcesReplacement: ["policy_arn", "role"],
  },
};
