import type { FactsByType } from "./types";

/** All that an update sends to a stack. Source: stackHasActualChanges in stack.go. */
const SENT = [
  "capabilities",
  "iam_role_arn",
  "notification_arns",
  "parameters",
  "policy_body",
  "policy_url",
  "tags",
  "tags_all",
  "template_body",
  "template_url",
];

export const cloudformation: FactsByType = {
  aws_cloudformation_stack: {
    source: "internal/service/cloudformation/stack.go",
    read: "6.x (mid 2025)",
    forcesReplacement: ["disable_rollback", "name", "on_failure", "timeout_in_minutes"],
    unknownWhen: ({ changes }) => (SENT.some(changes) ? ["outputs"] : []),
    configurationOnly: ["on_failure", "policy_body", "policy_url", "template_url"],
    values: {
      capabilities: ["CAPABILITY_IAM", "CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
      on_failure: ["DO_NOTHING", "ROLLBACK", "DELETE"],
    },
    formats: { policy_body: "json" },
  },
};
