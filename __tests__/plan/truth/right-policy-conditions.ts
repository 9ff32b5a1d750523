/** Policies of resources, with unusual conditions. */
import type { RightConfiguration } from "./case";
import { bucket, files, GUIDE, key, policy, queue, ROOT, repository, S3, secret, topic } from "./policies";

export const right: RightConfiguration[] = [
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
