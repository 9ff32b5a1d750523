/** What right policies of resources are made of. */
import type { Arguments, RightConfiguration } from "./case";

export const ROOT = "arn:aws:iam::123456789012:root";

/** Where a policy goes, with an action and a resource that fit. */
export interface Place {
  readonly type: string;
  readonly of: Arguments;
  readonly action: string;
  readonly resource: string;
}

export const bucket: Place = {
  type: "aws_s3_bucket_policy",
  of: { bucket: "mybucket" },
  action: "s3:GetObject",
  resource: "arn:aws:s3:::mybucket/*",
};
export const queue: Place = {
  type: "aws_sqs_queue_policy",
  of: { queue_url: "https://sqs.us-east-1.amazonaws.com/123456789012/orders" },
  action: "sqs:SendMessage",
  resource: "arn:aws:sqs:us-east-1:123456789012:orders",
};
export const topic: Place = {
  type: "aws_sns_topic_policy",
  of: { arn: "arn:aws:sns:us-east-1:123456789012:orders" },
  action: "SNS:Publish",
  resource: "arn:aws:sns:us-east-1:123456789012:orders",
};
export const key: Place = { type: "aws_kms_key", of: {}, action: "kms:Decrypt", resource: "*" };
export const repository: Place = {
  type: "aws_ecr_repository_policy",
  of: { repository: "shop" },
  action: "ecr:BatchGetImage",
  resource: "*",
};
export const secret: Place = {
  type: "aws_secretsmanager_secret_policy",
  of: { secret_arn: "arn:aws:secretsmanager:us-east-1:123456789012:secret:shop-AbCdEf" },
  action: "secretsmanager:GetSecretValue",
  resource: "*",
};
export const files: Place = {
  type: "aws_efs_file_system_policy",
  of: { file_system_id: "fs-0123456789abcdef0" },
  action: "elasticfilesystem:ClientMount",
  resource: "*",
};

/** Terraform reads `${` as an expression of its own. */
function escaped(document: Arguments): string {
  return JSON.stringify(document).replaceAll("${", () => "$${");
}

/** A place's policy whose statements say what differs from one that allows everybody its action. */
export function policy(
  place: Place,
  what: string,
  statement: Arguments | readonly Arguments[],
  source: string,
  more?: Arguments,
): RightConfiguration {
  const statements = [statement].flat().map((one) => ({
    Effect: "Allow",
    ...("NotPrincipal" in one ? {} : { Principal: "*" }),
    ...("NotAction" in one ? {} : { Action: place.action }),
    ...("NotResource" in one || "Resource" in one || place === repository ? {} : { Resource: place.resource }),
    ...one,
  }));
  const document = { Version: "2012-10-17", Statement: statements, ...more };
  return { what, type: place.type, config: { ...place.of, policy: escaped(document) }, source };
}

export const GUIDE = "docs.aws.amazon.com/IAM/latest/UserGuide";
export const S3 = "docs.aws.amazon.com/AmazonS3/latest/userguide";
