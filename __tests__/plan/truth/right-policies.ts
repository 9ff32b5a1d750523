/** Policies of resources, with unusual principals, actions and resources. */
import type { RightConfiguration } from "./case";
import { bucket, GUIDE, key, policy, queue, ROOT, repository, S3, secret } from "./policies";

const ROLE = "arn:aws:iam::123456789012:role/service/team/worker";

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

const shapes: RightConfiguration[] = [
  policy(
    bucket,
    "two statements of one name",
    [{ Sid: "Read" }, { Sid: "Read", Effect: "Deny", Action: "s3:PutObject" }],
    "github.com/cloud-custodian/cloud-custodian/pull/3609",
  ),
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

export const right: RightConfiguration[] = [...principals, ...shapes];
