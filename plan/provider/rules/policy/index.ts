import { isEqual } from "../../protocol/value";
import type { Rule } from "../../validation/problem";
import { aboutJson, type JsonWording } from "../json-rule";
import type { RuleTable } from "../table";
import { bucketResources } from "./bucket-resources";
import { policyFindings } from "./document";
import { identityPolicy, type PolicyForm, resourcePolicy, trustPolicy } from "./form";
import { policyTextProblem } from "./text";

/** Policies of IAM, whose text the provider looks at itself. */
function iam(path: string, form: PolicyForm): Rule {
  return policyAt(path, form, policyTextProblem);
}

function policyAt(path: string, form: PolicyForm, wording?: JsonWording): Rule {
  return aboutJson(path, (document) => policyFindings(document, form), wording);
}

// Of a directory bucket only actions of s3express are.
const bucketPolicy = resourcePolicy("a bucket policy", { services: ["s3", "s3express"], size: 20_480 });
const keyPolicy = resourcePolicy("a key policy", { services: ["kms"], resource: "optional", size: 32_768 });
const queuePolicy = resourcePolicy("a queue policy", { services: ["sqs"] });
const topicPolicy = resourcePolicy("a topic policy", { services: ["sns"], size: 30_720 });
const secretPolicy = resourcePolicy("a secret's policy", { services: ["secretsmanager"], size: 20_480 });
// Its policies are about the repository they belong to.
const repositoryPolicy = resourcePolicy("a repository policy", { services: ["ecr"], resource: "optional" });
const endpointPolicy = resourcePolicy("an endpoint policy", { size: 20_480 });

/**
 * Every argument that holds an IAM policy. Sizes: the quotas page of each service; IAM's are in
 * docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const policies: RuleTable = {
  aws_cloudwatch_event_bus_policy: [
    policyAt("policy", resourcePolicy("an event bus policy", { services: ["events"], size: 10_240 })),
  ],
  aws_cloudwatch_log_resource_policy: [
    policyAt("policy_document", resourcePolicy("a log resource policy", { services: ["logs"], size: 5120 })),
  ],
  aws_dynamodb_resource_policy: [
    policyAt("policy", resourcePolicy("a table policy", { services: ["dynamodb"], size: 20_480 })),
  ],
  aws_ecr_repository_policy: [policyAt("policy", repositoryPolicy)],
  aws_efs_file_system_policy: [
    policyAt(
      "policy",
      resourcePolicy("a file system policy", { services: ["elasticfilesystem"], resource: "optional", size: 20_000 }),
    ),
  ],
  aws_iam_group_policy: [iam("policy", identityPolicy("a group's policy", 5120))],
  aws_iam_policy: [iam("policy", identityPolicy("a managed policy", 6144))],
  aws_iam_role: [
    iam("assume_role_policy", trustPolicy),
    iam("inline_policy.policy", identityPolicy("a role's policy", 10_240)),
  ],
  aws_iam_role_policy: [iam("policy", identityPolicy("a role's policy", 10_240))],
  aws_iam_user_policy: [iam("policy", identityPolicy("a user's policy", 2048))],
  aws_kms_external_key: [policyAt("policy", keyPolicy)],
  aws_kms_key: [policyAt("policy", keyPolicy)],
  aws_kms_key_policy: [policyAt("policy", keyPolicy)],
  aws_kms_replica_key: [policyAt("policy", keyPolicy)],
  aws_s3_bucket: [policyAt("policy", bucketPolicy)],
  aws_s3_bucket_policy: [
    aboutJson("policy", (document, { bucket }) => [
      ...policyFindings(document, bucketPolicy),
      ...bucketResources(document, bucket),
    ]),
  ],
  aws_secretsmanager_secret: [
    // An empty document takes the policy away: internal/service/secretsmanager/secret.go
    aboutJson("policy", (document) => (isEqual(document, {}) ? [] : policyFindings(document, secretPolicy))),
  ],
  aws_secretsmanager_secret_policy: [policyAt("policy", secretPolicy)],
  aws_sns_topic: [policyAt("policy", topicPolicy)],
  aws_sns_topic_policy: [policyAt("policy", topicPolicy)],
  aws_sqs_queue: [policyAt("policy", queuePolicy)],
  aws_sqs_queue_policy: [policyAt("policy", queuePolicy)],
  aws_vpc_endpoint: [policyAt("policy", endpointPolicy)],
  aws_vpc_endpoint_policy: [policyAt("policy", endpointPolicy)],
};
