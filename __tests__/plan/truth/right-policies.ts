/** Policies of resources, with unusual principals, conditions and actions. */
import type { Arguments, RightConfiguration } from "./case";

const ROOT = "arn:aws:iam::123456789012:root";
const ROLE = "arn:aws:iam::123456789012:role/service/team/worker";

/** Where a policy goes, with an action and a resource that fit. */
interface Place {
  readonly type: string;
  readonly of: Arguments;
  readonly action: string;
  readonly resource: string;
}

const bucket: Place = {
  type: "aws_s3_bucket_policy",
  of: { bucket: "mybucket" },
  action: "s3:GetObject",
  resource: "arn:aws:s3:::mybucket/*",
};
const queue: Place = {
  type: "aws_sqs_queue_policy",
  of: { queue_url: "https://sqs.us-east-1.amazonaws.com/123456789012/orders" },
  action: "sqs:SendMessage",
  resource: "arn:aws:sqs:us-east-1:123456789012:orders",
};
const topic: Place = {
  type: "aws_sns_topic_policy",
  of: { arn: "arn:aws:sns:us-east-1:123456789012:orders" },
  action: "SNS:Publish",
  resource: "arn:aws:sns:us-east-1:123456789012:orders",
};
const key: Place = { type: "aws_kms_key", of: {}, action: "kms:Decrypt", resource: "*" };
const repository: Place = {
  type: "aws_ecr_repository_policy",
  of: { repository: "shop" },
  action: "ecr:BatchGetImage",
  resource: "*",
};
const secret: Place = {
  type: "aws_secretsmanager_secret_policy",
  of: { secret_arn: "arn:aws:secretsmanager:us-east-1:123456789012:secret:shop-AbCdEf" },
  action: "secretsmanager:GetSecretValue",
  resource: "*",
};
const files: Place = {
  type: "aws_efs_file_system_policy",
  of: { file_system_id: "fs-0123456789abcdef0" },
  action: "elasticfilesystem:ClientMount",
  resource: "*",
};

function policy(
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
  return { what, type: place.type, config: { ...place.of, policy: JSON.stringify(document) }, source };
}

const GUIDE = "docs.aws.amazon.com/IAM/latest/UserGuide";
const S3 = "docs.aws.amazon.com/AmazonS3/latest/userguide";

const principals: RightConfiguration[] = [
  policy(
    key,
    "an account by its number",
    { Principal: { AWS: "123456789012" } },
    `${GUIDE}/reference_policies_elements_principal.html`,
  ),
  policy(
    key,
    "accounts, roles and users",
    { Principal: { AWS: [ROOT, ROLE, "arn:aws:iam::123456789012:user/path/Bob"] } },
    `${GUIDE}/reference_policies_elements_principal.html`,
  ),
  policy(
    bucket,
    "a session and a federated user",
    {
      Principal: {
        AWS: [
          "arn:aws:sts::123456789012:assumed-role/admin/me@example.com",
          "arn:aws:sts::123456789012:federated-user/bob",
        ],
      },
    },
    `${GUIDE}/reference_policies_elements_principal.html`,
  ),
  policy(
    bucket,
    "everyone as an account",
    { Principal: { AWS: "*" } },
    `${GUIDE}/reference_policies_elements_principal.html`,
  ),
  policy(
    bucket,
    "a canonical user",
    { Principal: { CanonicalUser: "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" } },
    `${S3}/s3-bucket-user-policy-specifying-principal-intro.html`,
  ),
  policy(
    bucket,
    "an origin access identity",
    { Principal: { AWS: "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity EH1HDMB1FH2TC" } },
    "website/docs/r/cloudfront_origin_access_identity.html.markdown",
  ),
  policy(
    bucket,
    "the account of the load balancers",
    { Action: "s3:PutObject", Principal: { AWS: "arn:aws:iam::127311923021:root" } },
    "website/docs/d/elb_service_account.html.markdown",
  ),
  policy(
    bucket,
    "services with two names",
    {
      Action: "s3:PutObject",
      Principal: {
        Service: [
          "logdelivery.elasticloadbalancing.amazonaws.com",
          "delivery.logs.amazonaws.com",
          "logging.s3.amazonaws.com",
        ],
      },
    },
    `${S3}/enable-server-access-logging.html`,
  ),
  policy(
    key,
    "a service of one region",
    { Principal: { Service: "logs.eu-central-1.amazonaws.com" } },
    "docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
  ),
  policy(
    key,
    "services whose names are near to others",
    {
      Principal: {
        Service: ["mediaconnect.amazonaws.com", "mediapackagev2.amazonaws.com", "mediaconvert.amazonaws.com"],
      },
    },
    "docs.aws.amazon.com/mediaconnect/latest/ug/security-iam-policy-examples-asm-secrets.html",
  ),
  policy(
    key,
    "a unique id",
    { Principal: { AWS: "AROADBQP57FF2AEXAMPLE" } },
    `${GUIDE}/reference_policies_elements_principal.html`,
  ),
  policy(
    bucket,
    "all but some",
    { Effect: "Deny", NotPrincipal: { AWS: [ROOT, "arn:aws:iam::123456789012:user/Bob"] } },
    `${GUIDE}/reference_policies_elements_notprincipal.html`,
  ),
  policy(
    key,
    "GovCloud",
    { Principal: { AWS: "arn:aws-us-gov:iam::123456789012:role/Admin" } },
    "docs.aws.amazon.com/govcloud-us/latest/UserGuide/using-govcloud-arns.html",
  ),
  policy(
    repository,
    "China",
    { Principal: { AWS: "arn:aws-cn:iam::123456789012:root", Service: "ec2.amazonaws.com.cn" } },
    "docs.amazonaws.cn/en_us/aws/latest/userguide/ARNs.html",
  ),
  policy(
    secret,
    "a role that a person takes on",
    {
      Principal: {
        AWS: "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef",
      },
    },
    "docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html",
  ),
];

const conditions: RightConfiguration[] = [
  policy(
    bucket,
    "no connection in the clear",
    {
      Effect: "Deny",
      Action: "s3:*",
      Resource: ["arn:aws:s3:::mybucket", "arn:aws:s3:::mybucket/*"],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
    `${S3}/security-best-practices.html`,
  ),
  policy(
    bucket,
    "an old version of TLS",
    { Effect: "Deny", Action: "s3:*", Condition: { NumericLessThan: { "s3:TlsVersion": 1.2 } } },
    `${S3}/amazon-s3-policy-keys.html`,
  ),
  policy(
    bucket,
    "addresses",
    {
      Condition: {
        IpAddress: { "aws:SourceIp": ["54.240.143.0/24", "2001:DB8:1234:5678::/64", "203.0.113.7"] },
        NotIpAddress: { "aws:SourceIp": "54.240.143.188/32" },
      },
    },
    `${S3}/example-bucket-policies.html`,
  ),
  policy(
    bucket,
    "an organization and its units",
    {
      Condition: {
        StringEquals: { "aws:PrincipalOrgID": "o-1234567890" },
        "ForAnyValue:StringLike": { "aws:PrincipalOrgPaths": ["o-1234567890/r-ab12/ou-ab12-11111111/*"] },
      },
    },
    `${GUIDE}/reference_policies_condition-keys.html`,
  ),
  policy(
    bucket,
    "a second factor",
    { Effect: "Deny", Condition: { Null: { "aws:MultiFactorAuthAge": true } } },
    `${S3}/example-bucket-policies.html`,
  ),
  policy(
    bucket,
    "tags of what is asked for",
    {
      Condition: {
        "ForAllValues:StringEquals": { "s3:RequestObjectTagKeys": ["Owner", "Department"] },
        StringEquals: { "s3:ExistingObjectTag/environment": "production" },
      },
    },
    `${S3}/tagging-and-policies.html`,
  ),
  policy(
    bucket,
    "encryption of uploads",
    {
      Effect: "Deny",
      Action: "s3:PutObject",
      Condition: {
        StringNotEqualsIfExists: { "s3:x-amz-server-side-encryption": ["aws:kms", "AES256"] },
        Null: { "s3:x-amz-server-side-encryption": "false" },
      },
    },
    `${S3}/amazon-s3-policy-keys.html`,
  ),
  policy(
    bucket,
    "the log of a load balancer in one account",
    {
      Action: "s3:PutObject",
      Principal: { Service: "delivery.logs.amazonaws.com" },
      Condition: {
        StringEquals: { "s3:x-amz-acl": "bucket-owner-full-control", "aws:SourceAccount": ["123456789012"] },
        ArnLike: { "aws:SourceArn": ["arn:aws:logs:us-east-1:123456789012:*"] },
      },
    },
    "docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html",
  ),
  policy(
    bucket,
    "a distribution",
    {
      Principal: { Service: "cloudfront.amazonaws.com" },
      Condition: { StringEquals: { "AWS:SourceArn": "arn:aws:cloudfront::123456789012:distribution/EDFDVBD6EXAMPLE" } },
    },
    "docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html",
  ),
  policy(
    bucket,
    "roles by a pattern",
    {
      Effect: "Deny",
      Condition: {
        ArnNotLike: { "aws:PrincipalArn": ["arn:aws:iam::*:role/admin-*", "arn:aws:sts::123456789012:assumed-role/*"] },
        StringNotLike: { "aws:userId": ["AROAEXAMPLEID:*", "111111111111"] },
      },
    },
    `${GUIDE}/reference_policies_condition-keys.html`,
  ),
  policy(
    bucket,
    "times",
    {
      Condition: {
        DateGreaterThan: { "aws:CurrentTime": "2020-04-01T00:00:00Z" },
        DateLessThan: { "aws:EpochTime": "1893456000", "aws:CurrentTime": "2030-06-30" },
      },
    },
    `${GUIDE}/reference_policies_elements_condition_operators.html`,
  ),
  policy(
    bucket,
    "folders of each user",
    {
      Action: "s3:ListBucket",
      Resource: "arn:aws:s3:::mybucket",
      Condition: {
        StringLike: { "s3:prefix": ["", "home/", "home/${aws:username}/*"] },
        NumericLessThanEquals: { "s3:max-keys": "10" },
      },
    },
    `${S3}/walkthrough1.html`,
  ),
  policy(
    key,
    "a service on behalf of somebody",
    {
      Condition: {
        StringEquals: {
          "kms:ViaService": ["ec2.us-west-2.amazonaws.com", "rds.us-west-2.amazonaws.com"],
          "kms:CallerAccount": "111122223333",
        },
        Bool: { "kms:GrantIsForAWSResource": true },
      },
    },
    "docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html",
  ),
  policy(
    key,
    "a log group in the context of encryption",
    {
      Principal: { Service: "logs.us-east-1.amazonaws.com" },
      Action: ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
      Condition: {
        ArnEquals: { "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:us-east-1:123456789012:log-group:/ecs/web" },
      },
    },
    "docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html",
  ),
  policy(
    key,
    "the trail of another account",
    {
      Principal: { Service: "cloudtrail.amazonaws.com" },
      Action: "kms:GenerateDataKey*",
      Condition: {
        StringLike: { "kms:EncryptionContext:aws:cloudtrail:arn": "arn:aws:cloudtrail:*:111122223333:trail/*" },
      },
    },
    "docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html",
  ),
  policy(
    topic,
    "the default policy of a topic",
    {
      Sid: "__default_statement_ID",
      Principal: { AWS: "*" },
      Action: [
        "SNS:Subscribe",
        "SNS:SetTopicAttributes",
        "SNS:RemovePermission",
        "SNS:Receive",
        "SNS:Publish",
        "SNS:ListSubscriptionsByTopic",
        "SNS:GetTopicAttributes",
        "SNS:DeleteTopic",
        "SNS:AddPermission",
      ],
      Condition: { StringEquals: { "AWS:SourceOwner": "123456789012" } },
    },
    "website/docs/r/sns_topic_policy.html.markdown",
    { Id: "__default_policy_ID" },
  ),
  policy(
    topic,
    "subscribers of another account",
    {
      Sid: "__console_sub_0",
      Principal: { AWS: "*" },
      Action: ["SNS:Subscribe", "SNS:Receive"],
      Condition: {
        StringLike: { "SNS:Endpoint": ["arn:aws:sqs:us-east-1:222222222222:example-sqs-queue", "*@example.com"] },
        StringEqualsIgnoreCase: { "sns:Protocol": "SQS" },
      },
    },
    "website/docs/r/sns_topic_subscription.html.markdown",
  ),
  policy(
    topic,
    "a bucket and a rule",
    [
      {
        Principal: { Service: "s3.amazonaws.com" },
        Condition: { ArnLike: { "aws:SourceArn": "arn:aws:s3:::your-bucket-name" } },
      },
      {
        Principal: {
          Service: [
            "events.amazonaws.com",
            "budgets.amazonaws.com",
            "costalerts.amazonaws.com",
            "cloudwatch.amazonaws.com",
          ],
        },
      },
    ],
    "website/docs/r/s3_bucket_notification.html.markdown",
  ),
  policy(
    queue,
    "a topic",
    { Sid: "First", Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:sns:us-east-1:123456789012:orders" } } },
    "website/docs/r/sqs_queue_policy.html.markdown",
    { Id: "sqspolicy" },
  ),
  policy(
    queue,
    "the older version and names in small letters",
    { Principal: { AWS: "123456789012" }, Action: ["SQS:*", "sqs:sendmessage"], Resource: "*" },
    "docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-creating-custom-policies.html",
    { Version: "2008-10-17", Id: "arn:aws:sqs:us-east-1:123456789012:orders/SQSDefaultPolicy" },
  ),
  policy(
    files,
    "mount targets only",
    {
      Principal: { AWS: "*" },
      Action: ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite", "elasticfilesystem:ClientRootAccess"],
      Condition: {
        Bool: { "elasticfilesystem:AccessedViaMountTarget": "true" },
        StringEquals: {
          "elasticfilesystem:AccessPointArn":
            "arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/fsap-0123456789abcdef0",
        },
      },
    },
    "docs.aws.amazon.com/efs/latest/ug/iam-access-control-nfs-efs.html",
  ),
  policy(
    repository,
    "functions of another account",
    {
      Sid: "LambdaECRImageCrossAccountRetrievalPolicy",
      Principal: { Service: "lambda.amazonaws.com" },
      Action: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
      Condition: { StringLike: { "aws:sourceARN": "arn:aws:lambda:us-east-1:123456789012:function:*" } },
    },
    "docs.aws.amazon.com/lambda/latest/dg/images-create.html",
  ),
  policy(
    repository,
    "everything in the documentation's example",
    {
      Sid: "new policy",
      Action: [
        "ecr:GetDownloadUrlForLayer",
        "ecr:BatchGetImage",
        "ecr:BatchCheckLayerAvailability",
        "ecr:PutImage",
        "ecr:InitiateLayerUpload",
        "ecr:UploadLayerPart",
        "ecr:CompleteLayerUpload",
        "ecr:DescribeRepositories",
        "ecr:GetRepositoryPolicy",
        "ecr:ListImages",
        "ecr:DeleteRepository",
        "ecr:BatchDeleteImage",
        "ecr:SetRepositoryPolicy",
        "ecr:DeleteRepositoryPolicy",
      ],
    },
    "website/docs/r/ecr_repository_policy.html.markdown",
  ),
  policy(
    secret,
    "everybody of this account",
    {
      Sid: "EnableAnotherAWSAccountToReadTheSecret",
      Principal: { AWS: ROOT },
      Condition: {
        "ForAnyValue:StringEquals": { "secretsmanager:VersionStage": "AWSCURRENT" },
        StringEqualsIfExists: { "secretsmanager:ResourceTag/team": "${aws:PrincipalTag/team}" },
      },
    },
    "website/docs/r/secretsmanager_secret_policy.html.markdown",
  ),
];

const shapes: RightConfiguration[] = [
  {
    what: "one statement without brackets",
    type: "aws_sqs_queue_policy",
    config: {
      ...queue.of,
      policy: JSON.stringify({ Statement: { Effect: "Allow", Principal: "*", Action: "sqs:*", Resource: "*" } }),
    },
    source: `${GUIDE}/reference_policies_grammar.html`,
  },
  policy(
    bucket,
    "all but some actions",
    { Effect: "Deny", NotAction: ["s3:Get*", "s3:List*"], Resource: ["arn:aws:s3:::mybucket*"] },
    `${GUIDE}/reference_policies_elements_notaction.html`,
  ),
  policy(
    bucket,
    "all but some objects",
    {
      Effect: "Deny",
      Action: "s3:PutObject",
      NotResource: ["arn:aws:s3:::mybucket/*.jpg", "arn:aws:s3:::mybucket/*.png"],
    },
    `${S3}/access-policy-language-overview.html`,
  ),
  policy(
    bucket,
    "wildcards and variables in what is used",
    {
      Action: "s3:?etObject*",
      Resource: ["arn:*:s3:::mybucket/${aws:PrincipalTag/team}/*", "arn:aws:s3:::my?ucket/a"],
    },
    `${GUIDE}/reference_policies_elements_resource.html`,
  ),
  policy(
    bucket,
    "access points of this bucket",
    {
      Action: "*",
      Resource: ["arn:aws:s3:::mybucket", "arn:aws:s3:::mybucket/*"],
      Condition: { StringEquals: { "s3:DataAccessPointAccount": "123456789012" } },
    },
    `${S3}/access-points-policies.html`,
  ),
  {
    what: "a directory bucket",
    type: "aws_s3_bucket_policy",
    config: {
      bucket: "mybucket--usw2-az1--x-s3",
      policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { AWS: ROOT },
            Action: ["s3express:*"],
            Resource: "arn:aws:s3express:us-west-2:123456789012:bucket/mybucket--usw2-az1--x-s3",
          },
        ],
      }),
    },
    source: "internal/service/s3/bucket_policy_test.go testAccBucketPolicyConfig_directoryBucket",
  },
];

export const right: RightConfiguration[] = [...principals, ...conditions, ...shapes];
