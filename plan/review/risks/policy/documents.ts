import { UNKNOWN } from "../../../provider/protocol/value";
import type { Subject, Values } from "../../subjects";
import { isSensitive, valueAt, valuesAt } from "../../values";
import { type Statement, statementsOf } from "./statement";

/** A policy of a resource before and after a change. */
export interface PolicyChange {
  /** Argument that holds it. */
  readonly path: string;
  /** `identity`: what somebody may do. `resource`: who may do something to it. `trust`: who may become somebody. */
  readonly kind: "identity" | "resource" | "trust";
  readonly before: readonly Statement[];
  /** Undefined where it is known only after apply. */
  readonly after: readonly Statement[] | undefined;
  readonly sensitive: boolean;
}

type Place = readonly [path: string, kind: PolicyChange["kind"]];

const identity: readonly Place[] = [["policy", "identity"]];
const resource: readonly Place[] = [["policy", "resource"]];

/** Where policies stand, by type. A VPC endpoint's policy is none of them: it only narrows what others allow. */
export const PLACES: ReadonlyMap<string, readonly Place[]> = new Map<string, readonly Place[]>([
  [
    "aws_iam_role",
    [
      ["assume_role_policy", "trust"],
      ["inline_policy.policy", "identity"],
    ],
  ],
  ["aws_iam_role_policy", identity],
  ["aws_iam_user_policy", identity],
  ["aws_iam_group_policy", identity],
  ["aws_iam_policy", identity],
  ["aws_ssoadmin_permission_set_inline_policy", [["inline_policy", "identity"]]],
  ["aws_s3_bucket_policy", resource],
  ["aws_s3_access_point", resource],
  ["aws_sqs_queue", resource],
  ["aws_sqs_queue_policy", resource],
  ["aws_sns_topic", resource],
  ["aws_sns_topic_policy", resource],
  ["aws_kms_key", resource],
  ["aws_kms_key_policy", resource],
  ["aws_ecr_repository_policy", resource],
  ["aws_ecr_registry_policy", resource],
  ["aws_secretsmanager_secret", resource],
  ["aws_secretsmanager_secret_policy", resource],
  ["aws_efs_file_system_policy", resource],
  ["aws_cloudwatch_event_bus_policy", resource],
  ["aws_backup_vault_policy", resource],
  ["aws_dynamodb_resource_policy", resource],
  ["aws_opensearch_domain", [["access_policies", "resource"]]],
  ["aws_opensearch_domain_policy", [["access_policies", "resource"]]],
  ["aws_elasticsearch_domain_policy", [["access_policies", "resource"]]],
  ["aws_cloudwatch_log_resource_policy", [["policy_document", "resource"]]],
]);

/** The policies of a resource. A policy that cannot be read is none. */
export function policyChangesOf(subject: Subject): PolicyChange[] {
  if (subject.type === "aws_lambda_permission") return [permissionOf(subject)];
  return (PLACES.get(subject.type) ?? []).map(([path, kind]) => ({
    path,
    kind,
    before: statementsAt(subject.before, path) ?? [],
    after: statementsAt(subject.after, path),
    sensitive: isSensitive(subject, path),
  }));
}

function statementsAt(values: Values | null, path: string): Statement[] | undefined {
  const found = valuesAt(values, path);
  if (found.includes(UNKNOWN)) return undefined;
  return found.flatMap((text) => (typeof text === "string" ? (statementsOf(text) ?? []) : []));
}

/** Arguments of a Lambda permission that limit who may call, with the condition that AWS makes of them. */
const LIMITS = {
  source_arn: "aws:sourcearn",
  source_account: "aws:sourceaccount",
  principal_org_id: "aws:principalorgid",
};

/** A Lambda permission is one statement of the function's policy. */
function permissionOf(subject: Subject): PolicyChange {
  const sensitive = ["principal", "action", ...Object.keys(LIMITS)].some((path) => isSensitive(subject, path));
  return {
    path: "principal",
    kind: "resource",
    before: permissionStatements(subject.before),
    after: permissionStatements(subject.after),
    sensitive,
  };
}

function permissionStatements(values: Values | null): Statement[] {
  const [principal, action] = [valueAt(values, "principal"), valueAt(values, "action")];
  if (typeof principal !== "string" || typeof action !== "string") return [];
  return [
    {
      allows: true,
      principals: { except: false, patterns: [principal] },
      actions: { except: false, patterns: [action] },
      conditions: Object.entries(LIMITS).flatMap(([path, key]) => {
        const value = valueAt(values, path);
        if (value === UNKNOWN) return [{ operator: "StringLike", key, values: ["known after apply"] }];
        return typeof value === "string" ? [{ operator: "StringLike", key, values: [value] }] : [];
      }),
    },
  ];
}
