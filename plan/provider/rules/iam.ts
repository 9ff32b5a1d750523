import { arnProblem } from "../validation/formats";
import type { Rule } from "../validation/problem";
import { textOf } from "./reading";
import type { RuleTable } from "./table";

const URL_PARTS = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^/?#]*))?[^?#]*(?:\?([^#]*))?/i;

/**
 * Where an identity provider is found, in the provider's words.
 * Sources: internal/service/iam/validate.go (validOpenIDURL), helper/validation of the SDK (IsURLWithHTTPS)
 */
const identityProviderUrl: Rule = ({ url }) => {
  const text = textOf(url);
  if (text === undefined) return [];
  const [, scheme = "", host = "", query = ""] = URL_PARTS.exec(text) ?? [];
  const problem = (summary: string) => ({ path: ["url"], summary });
  return [
    ...(host === "" ? [problem(`expected "url" to have a host, got ${text}`)] : []),
    ...(host !== "" && scheme.toLowerCase() !== "https"
      ? [problem(`expected "url" to have a url with schema of: "https", got ${text}`)]
      : []),
    ...(query === "" ? [] : [problem('"url" cannot contain query parameters per the OIDC standard')]),
  ];
};

/** A role policy names its role. Source: internal/service/iam/validate.go, validRolePolicyRole. */
const roleByName: Rule = ({ role }) => {
  const text = textOf(role);
  return text === undefined || arnProblem(text) !== undefined
    ? []
    : [{ path: ["role"], summary: `"role" must be the role's name not its ARN` }];
};

/** Rules about identities and their permissions, beside the policies themselves. */
export const identities: RuleTable = {
  aws_iam_openid_connect_provider: [identityProviderUrl],
  aws_iam_role_policy: [roleByName],
};
