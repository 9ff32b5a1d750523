import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of instance profiles and identity providers. */

const profiles = "internal/service/iam/instance_profile.go resourceInstanceProfile";
const providers = "internal/service/iam/openid_connect_provider.go resourceOpenIDConnectProvider";
const names = "internal/service/iam/validate.go validResourceName";

const github = {
  url: "https://token.actions.githubusercontent.com",
  client_id_list: ["sts.amazonaws.com"],
  thumbprint_list: ["6938fd4d98bab03faadb97b34396831e3780aea1"],
};

export const wrong: WrongConfiguration[] = [
  {
    what: "an instance profile with a name and a prefix",
    type: "aws_iam_instance_profile",
    config: { name: "node", name_prefix: "node-" },
    says: '"name_prefix": conflicts with name',
    source: `${profiles} name_prefix ConflictsWith`,
  },
  {
    what: "an instance profile with a space",
    type: "aws_iam_instance_profile",
    config: { name: "cluster node" },
    says: "invalid value for name (must match [\\w+=,.@-])",
    source: names,
  },
  {
    what: "an identity provider without encryption",
    type: "aws_iam_openid_connect_provider",
    config: { ...github, url: "http://token.actions.githubusercontent.com" },
    says: 'expected "url" to have a url with schema of: "https", got http://token.actions.githubusercontent.com',
    source: "internal/service/iam/validate.go validOpenIDURL",
  },
  {
    what: "an identity provider with a query",
    type: "aws_iam_openid_connect_provider",
    config: { ...github, url: "https://token.actions.githubusercontent.com?a=1" },
    says: '"url" cannot contain query parameters per the OIDC standard',
    source: "internal/service/iam/validate.go validOpenIDURL",
  },
  {
    what: "a thumbprint with colons",
    type: "aws_iam_openid_connect_provider",
    config: { ...github, thumbprint_list: ["69:38:fd:4d:98:ba:b0:3f:aa:db:97:b3:43:96:83:1e:37:80:ae:a1"] },
    says: "expected length of thumbprint_list.0 to be in the range (40 - 40), got 69:38",
    source: `${providers} thumbprint_list`,
  },
  {
    what: "an empty client id",
    type: "aws_iam_openid_connect_provider",
    config: { ...github, client_id_list: [""] },
    says: "expected length of client_id_list.0 to be in the range (1 - 255), got",
    source: `${providers} client_id_list`,
  },
];

const change = (
  what: string,
  type: string,
  before: AttributeChange["before"],
  after: AttributeChange["after"],
  action: AttributeChange["action"],
  source: string,
  because?: string,
): AttributeChange => ({ what, type, before, after, action, source, because });

export const changes: AttributeChange[] = [
  change(
    "the role of an instance profile",
    "aws_iam_instance_profile",
    { name: "node", role: "node" },
    { name: "node", role: "other" },
    "update",
    "internal/service/iam/instance_profile.go resourceInstanceProfileUpdate",
  ),
  change(
    "the path of an instance profile",
    "aws_iam_instance_profile",
    { name: "node" },
    { name: "node", path: "/team/" },
    "replace",
    `${profiles} path ForceNew`,
    "path",
  ),
  change(
    "the address of an identity provider",
    "aws_iam_openid_connect_provider",
    github,
    { ...github, url: "https://gitlab.com" },
    "replace",
    `${providers} url ForceNew`,
    "url",
  ),
  change(
    "one more client of an identity provider",
    "aws_iam_openid_connect_provider",
    github,
    { ...github, client_id_list: ["sts.amazonaws.com", "other"] },
    "update",
    "internal/service/iam/openid_connect_provider_test.go TestAccIAMOpenIDConnectProvider_clientIDListOrder",
  ),
  change(
    "the thumbprints of an identity provider left out",
    "aws_iam_openid_connect_provider",
    github,
    { url: github.url, client_id_list: github.client_id_list },
    "no-op",
    `${providers} thumbprint_list Optional and Computed`,
  ),
];
