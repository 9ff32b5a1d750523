import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of image repositories and their policies. */

const repositories = "internal/service/ecr/repository.go resourceRepository";
const lifecycles = "internal/service/ecr/lifecycle_policy.go";
const policies = "internal/service/ecr/repository_policy.go resourceRepositoryPolicy";
const repository = { name: "web" };
const immutable = { ...repository, image_tag_mutability: "IMMUTABLE_WITH_EXCLUSION" };
const filter = { filter: "dev-*", filter_type: "WILDCARD" };

const expire = (rulePriority: number, tagPrefixList: string[], countNumber = 10) => ({
  rulePriority,
  selection: { tagStatus: "tagged", tagPrefixList, countType: "imageCountMoreThan", countNumber },
  action: { type: "expire" },
});
const lifecycle = (...rules: object[]) => ({ repository: "web", policy: JSON.stringify({ rules }) });

const allow = (actions: string | string[]) => ({
  repository: "web",
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Sid: "pull", Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: actions },
    ],
  }),
});

export const wrong: WrongConfiguration[] = [
  {
    what: "tag mutability in small letters",
    type: "aws_ecr_repository",
    config: { ...repository, image_tag_mutability: "immutable" },
    says: 'expected image_tag_mutability to be one of ["MUTABLE" "IMMUTABLE"',
    source: `${repositories} image_tag_mutability`,
  },
  {
    what: "encryption as S3 names it",
    type: "aws_ecr_repository",
    config: { ...repository, encryption_configuration: [{ encryption_type: "aws:kms" }] },
    says: 'expected encryption_type to be one of ["AES256" "KMS"',
    source: `${repositories} encryption_configuration.encryption_type`,
  },
  {
    what: "exclusions from tags that are all immutable",
    type: "aws_ecr_repository",
    config: {
      ...repository,
      image_tag_mutability: "IMMUTABLE",
      image_tag_mutability_exclusion_filter: [filter],
    },
    says: "image_tag_mutability_exclusion_filter can only be used when image_tag_mutability is set to IMMUTABLE_WITH_EXCLUSION or MUTABLE_WITH_EXCLUSION",
    source: "internal/service/ecr/repository.go validateImageTagMutabilityExclusionFilterUsage",
  },
  {
    what: "an exclusion with three wildcards",
    type: "aws_ecr_repository",
    config: { ...immutable, image_tag_mutability_exclusion_filter: [{ ...filter, filter: "*dev*-*" }] },
    says: "Image tag mutability exclusion filter can contain a maximum of 2 wildcards (*)",
    source: "internal/service/ecr/repository.go validateImageTagMutabilityExclusionFilter",
  },
  {
    what: "an exclusion with a slash",
    type: "aws_ecr_repository",
    config: { ...immutable, image_tag_mutability_exclusion_filter: [{ ...filter, filter: "dev/*" }] },
    says: "invalid value for filter (must contain only letters, numbers, and special characters (._*-))",
    source: `${repositories} image_tag_mutability_exclusion_filter.filter`,
  },
  {
    what: "an exclusion by regular expression",
    type: "aws_ecr_repository",
    config: { ...immutable, image_tag_mutability_exclusion_filter: [{ ...filter, filter_type: "REGEX" }] },
    says: 'expected filter_type to be one of ["WILDCARD"], got REGEX',
    source: `${repositories} image_tag_mutability_exclusion_filter.filter_type`,
  },
  {
    what: "six exclusions",
    type: "aws_ecr_repository",
    config: { ...immutable, image_tag_mutability_exclusion_filter: Array.from({ length: 6 }, () => filter) },
    says: 'No more than 5 "image_tag_mutability_exclusion_filter" blocks are allowed',
    source: `${repositories} image_tag_mutability_exclusion_filter MaxItems`,
  },
  {
    what: "a lifecycle policy that is no JSON",
    type: "aws_ecr_lifecycle_policy",
    config: { repository: "web", policy: "{rules: []}" },
    says: '"policy" contains an invalid JSON: invalid character',
    source: `${lifecycles} resourceLifecyclePolicy policy`,
  },
  {
    what: "a repository policy that is the name of a file",
    type: "aws_ecr_repository_policy",
    config: { repository: "web", policy: "policies/pull.json" },
    says: '"policy" contains an invalid JSON: invalid character',
    source: `${policies} policy`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the name of a repository",
    type: "aws_ecr_repository",
    before: repository,
    after: { name: "team/web" },
    action: "replace",
    because: "name",
    source: `${repositories} name ForceNew`,
  },
  {
    what: "the encryption of a repository",
    type: "aws_ecr_repository",
    before: { ...repository, encryption_configuration: [{ encryption_type: "AES256" }] },
    after: { ...repository, encryption_configuration: [{ encryption_type: "KMS" }] },
    action: "replace",
    because: "encryption_configuration",
    source: `${repositories} encryption_configuration.encryption_type ForceNew`,
  },
  {
    what: "the default encryption of a repository left out",
    type: "aws_ecr_repository",
    before: { ...repository, encryption_configuration: [{ encryption_type: "AES256" }] },
    after: repository,
    action: "no-op",
    source: `${repositories} encryption_configuration DiffSuppressFunc`,
  },
  {
    what: "the encryption of a repository with a key left out",
    type: "aws_ecr_repository",
    before: { ...repository, encryption_configuration: [{ encryption_type: "KMS" }] },
    after: repository,
    action: "replace",
    because: "encryption_configuration",
    source: `${repositories} encryption_configuration DiffSuppressFunc, which keeps the block but not its values`,
  },
  {
    what: "the mutability of tags",
    type: "aws_ecr_repository",
    before: repository,
    after: { ...repository, image_tag_mutability: "IMMUTABLE" },
    action: "update",
    source: "internal/service/ecr/repository_test.go TestAccECRRepository_immutability",
  },
  {
    what: "the default mutability of tags written out",
    type: "aws_ecr_repository",
    before: repository,
    after: { ...repository, image_tag_mutability: "MUTABLE" },
    action: "no-op",
    source: `${repositories} image_tag_mutability Default`,
  },
  {
    what: "scanning on push",
    type: "aws_ecr_repository",
    before: { ...repository, image_scanning_configuration: [{ scan_on_push: false }] },
    after: { ...repository, image_scanning_configuration: [{ scan_on_push: true }] },
    action: "update",
    source: "internal/service/ecr/repository_test.go TestAccECRRepository_Image_scanning",
  },
  {
    what: "scanning on push left out",
    type: "aws_ecr_repository",
    before: { ...repository, image_scanning_configuration: [{ scan_on_push: true }] },
    after: repository,
    action: "update",
    source: `${repositories} image_scanning_configuration DiffSuppressFunc, which keeps the block but not its values`,
  },
  {
    what: "no scanning on push left out",
    type: "aws_ecr_repository",
    before: { ...repository, image_scanning_configuration: [{ scan_on_push: false }] },
    after: repository,
    action: "no-op",
    source: `${repositories} image_scanning_configuration DiffSuppressFunc`,
  },
  {
    what: "deletion of a repository with images allowed",
    type: "aws_ecr_repository",
    before: repository,
    after: { ...repository, force_delete: true },
    action: "update",
    source: `${repositories} force_delete`,
  },
  {
    what: "a rule of a lifecycle policy",
    type: "aws_ecr_lifecycle_policy",
    before: lifecycle(expire(1, ["v"], 10)),
    after: lifecycle(expire(1, ["v"], 20)),
    action: "replace",
    because: "policy",
    source: `${lifecycles} resourceLifecyclePolicy policy ForceNew`,
  },
  {
    what: "the order of rules and prefixes in a lifecycle policy",
    type: "aws_ecr_lifecycle_policy",
    before: lifecycle(expire(1, ["a", "b"]), expire(2, ["c"])),
    after: lifecycle(expire(2, ["c"]), expire(1, ["b", "a"])),
    action: "no-op",
    source: `${lifecycles} equivalentLifecyclePolicyJSON`,
  },
  {
    what: "the repository of a policy",
    type: "aws_ecr_repository_policy",
    before: allow("ecr:BatchGetImage"),
    after: { ...allow("ecr:BatchGetImage"), repository: "api" },
    action: "replace",
    because: "repository",
    source: `${policies} repository ForceNew`,
  },
  {
    what: "the actions of a repository policy",
    type: "aws_ecr_repository_policy",
    before: allow("ecr:BatchGetImage"),
    after: allow(["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]),
    action: "update",
    source: `${policies} policy`,
  },
  {
    what: "a list of one action in a repository policy",
    type: "aws_ecr_repository_policy",
    before: allow("ecr:BatchGetImage"),
    after: allow(["ecr:BatchGetImage"]),
    action: "no-op",
    source: "internal/verify/json.go SuppressEquivalentPolicyDiffs",
  },
];
