import { samePolicy } from "../planning/same";
import { sameOpenIdUrl } from "./iam-urls";
import type { FactsByType } from "./types";

/** Names, as validResourceName in validate.go checks them. */
const NAME = [/^[\w+=,.@-]*$/, "must match [\\w+=,.@-]"] as const;

export const iam: FactsByType = {
  aws_iam_group: {
    source: "internal/service/iam/group.go",
    read: "late 5.x",
    unknownWhen: ({ changes }) => (changes("name") || changes("path") ? ["arn"] : []),
    defaults: { path: "/" },
    patterns: { name: /^[0-9A-Za-z=,.@\-_+]+$/ },
  },
  aws_iam_instance_profile: {
    source: "internal/service/iam/instance_profile.go",
    read: "late 5.x",
    forcesReplacement: ["name", "name_prefix", "path"],
    defaults: { path: "/" },
    conflicts: [["name", "name_prefix"]],
    lengths: { name: [1, 128], name_prefix: [1, 102] },
    patterns: { name: NAME, name_prefix: NAME },
  },
  aws_iam_openid_connect_provider: {
    source: "internal/service/iam/openid_connect_provider.go",
    read: "6.x (has preIdentityVersion v6.4.0)",
    forcesReplacement: ["url"],
    same: { url: sameOpenIdUrl },
    lengths: { client_id_list: [1, 255], thumbprint_list: [40, 40] },
  },
  aws_iam_policy: {
    source: "internal/service/iam/policy.go",
    read: "late 5.x or 6.0",
    forcesReplacement: ["description", "name", "name_prefix", "path"],
    same: { policy: samePolicy },
    formats: { policy: "json" },
    defaults: { path: "/" },
    conflicts: [["name", "name_prefix"]],
    lengths: { name: [1, 128], name_prefix: [1, 102] },
    patterns: { name: NAME, name_prefix: NAME },
  },
  aws_iam_policy_attachment: {
    source: "internal/service/iam/policy_attachment.go",
    read: "6.x (early 2026)",
    forcesReplacement: ["name", "policy_arn"],
    atLeastOneOf: [["groups", "roles", "users"]],
    formats: { policy_arn: "arn" },
  },
  aws_iam_role: {
    source: "internal/service/iam/role.go",
    read: "6.x",
    forcesReplacement: ["name", "name_prefix", "path"],
    same: { assume_role_policy: samePolicy },
    formats: {
      assume_role_policy: "json",
      "inline_policy.policy": "json",
      managed_policy_arns: "arn",
      permissions_boundary: "arn",
    },
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
    patterns: {
      description: [/^[^“‘]*$/, "cannot contain specially formatted single or double quotes: [“‘]"],
      "inline_policy.name": NAME,
      name: NAME,
      name_prefix: NAME,
    },
  },
  aws_iam_role_policy: {
    source: "internal/service/iam/role_policy.go",
    read: "6.x (has preIdentityVersion 6.0.0)",
    forcesReplacement: ["name", "name_prefix", "role"],
    same: { policy: samePolicy },
    formats: { policy: "json" },
    conflicts: [["name", "name_prefix"]],
    lengths: { name: [1, 128], name_prefix: [1, 102], role: [1, 128] },
    patterns: { name: NAME, name_prefix: NAME, role: /[\w+=,.@-]+/ },
  },
  aws_iam_role_policy_attachment: {
    source: "internal/service/iam/role_policy_attachment.go",
    read: "6.x (has preIdentityVersion 6.0.0)",
    forcesReplacement: ["policy_arn", "role"],
    formats: { policy_arn: "arn" },
  },
  aws_iam_user: {
    source: "internal/service/iam/user.go",
    read: "late 5.x",
    configurationOnly: ["force_destroy"],
    defaults: { force_destroy: false, path: "/" },
    lengths: { permissions_boundary: [0, 2048] },
    patterns: { name: /^[0-9A-Za-z=,.@\-_+]+$/ },
  },
};
