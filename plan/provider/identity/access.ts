import type { ObjectValue } from "../protocol/value";
import { type Identify, MIXED, type Subject, UPPER } from "./subject";

/** `kind/path/name` with the path's own slashes. */
function iam(subject: Subject, kind: string, name: string): string {
  return subject.arn("iam", `${kind}${subject.text("path") || "/"}${name}`, "global");
}

function named(subject: Subject, kind: string, prefix: string): ObjectValue {
  const name = subject.text("name");
  return {
    id: name,
    arn: iam(subject, kind, name),
    unique_id: `${prefix}${subject.letters(17, UPPER)}`,
    path: "/",
    create_date: CREATED,
  };
}

/** Everything made offline is made at this moment: a plan must not depend on the clock. */
const CREATED = "2025-01-01T00:00:00Z";

/** IAM, Secrets Manager and KMS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const access: Record<string, Identify> = {
  aws_iam_role: (s) => ({ ...named(s, "role", "AROA"), max_session_duration: 3600, force_detach_policies: false }),
  aws_iam_user: (s) => named(s, "user", "AIDA"),
  aws_iam_group: (s) => named(s, "group", "AGPA"),
  aws_iam_instance_profile: (s) => named(s, "instance-profile", "AIPA"),
  aws_iam_policy: (s) => {
    const arn = iam(s, "policy", s.text("name"));
    return { id: arn, arn, policy_id: `ANPA${s.letters(17, UPPER)}`, path: "/", attachment_count: 0 };
  },
  aws_iam_role_policy: (s) => ({ id: `${s.text("role")}:${s.text("name")}` }),
  aws_iam_role_policy_attachment: (s) => ({ id: `${s.text("role")}/${s.text("policy_arn")}` }),
  aws_iam_openid_connect_provider: (s) => {
    const arn = s.arn("iam", `oidc-provider/${s.text("url").replace(/^https:\/\//, "")}`, "global");
    return { id: arn, arn, thumbprint_list: [s.hex(40)] };
  },
  aws_iam_service_linked_role: (s) => {
    const arn = s.arn("iam", `role/aws-service-role/${s.text("aws_service_name")}/AWSServiceRole`, "global");
    return { id: arn, arn };
  },
  aws_secretsmanager_secret: (s) => {
    const arn = s.arn("secretsmanager", `secret:${s.text("name")}-${s.letters(6, MIXED)}`);
    return { id: arn, arn };
  },
  aws_secretsmanager_secret_policy: (s) => ({ id: s.text("secret_arn") }),
  aws_secretsmanager_secret_version: (s) => {
    const version = s.uuid();
    return {
      id: `${s.text("secret_id")}|${version}`,
      arn: s.text("secret_id"),
      version_id: version,
      version_stages: ["AWSCURRENT"],
    };
  },
  aws_secretsmanager_secret_rotation: (s) => ({ id: s.text("secret_id") }),
  aws_kms_key: (s) => {
    const id = s.uuid();
    return { id, key_id: id, arn: s.arn("kms", `key/${id}`) };
  },
  aws_kms_alias: (s) => ({
    id: s.text("name"),
    arn: s.arn("kms", s.text("name")),
    target_key_arn: s.text("target_key_id").startsWith("arn:")
      ? s.text("target_key_id")
      : s.arn("kms", `key/${s.text("target_key_id")}`),
  }),
  aws_ssm_parameter: (s) => ({
    id: s.text("name"),
    arn: s.arn("ssm", `parameter/${s.text("name").replace(/^\//, "")}`),
    version: 1,
    data_type: "text",
    tier: "Standard",
  }),
};
