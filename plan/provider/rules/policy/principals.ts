import { distance } from "fastest-levenshtein";
import { isObject, type Value } from "../../protocol/value";
import { meant, nearest, orList } from "../nearest";
import { oneOrMany } from "./one-or-many";
import { servicePrincipals } from "./service-principals";

const TYPES = ["AWS", "Service", "Federated", "CanonicalUser"];

/**
 * What is wrong with whom a statement is about. Source:
 * docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function principalProblems(name: string, principal: Value | undefined): string[] {
  if (principal === undefined || principal === "*") return [];
  if (!isObject(principal))
    return [`${name} is ${JSON.stringify(principal)}; write "*" or an object of ${orList(TYPES)}`];
  if (Object.keys(principal).length === 0) return [`${name} is empty; name at least one`];
  return Object.entries(principal).flatMap(([type, value]) => {
    if (!TYPES.includes(type))
      return [`${name} has the type "${type}"${meant(type, TYPES) || `; allowed: ${orList(TYPES)}`}`];
    const items = oneOrMany(value);
    if (items.length === 0) return [`${name}.${type} is empty; name at least one`];
    return items.flatMap((item) => {
      const wrong = typeof item === "string" ? checks[type]?.(item) : "is no text";
      return wrong === undefined ? [] : [`${name}.${type} ${JSON.stringify(item)} ${wrong}`];
    });
  });
}

const checks: Readonly<Record<string, (text: string) => string | undefined>> = {
  AWS: accountProblem,
  Service: serviceProblem,
  Federated: federation,
};

export function accountProblem(text: string): string | undefined {
  // Unique ids take the place of ARNs whose user or role was deleted.
  if (text === "*" || /^\d{12}$/.test(text) || /^A[A-Z]{3}[0-9A-Z]{12,}$/.test(text)) return undefined;
  const [arn, partition = "", of, region, id = "", ...rest] = text.split(":");
  const resource = rest.join(":");
  if (arn !== "arn" || (of !== "iam" && of !== "sts") || region !== "" || !/^aws(-[a-z]+)*$/.test(partition))
    return `is no account; write "*", twelve digits, or the ARN of an account's root, a user or a role`;
  if (/[*?]/.test(text))
    return `holds a wildcard, which is allowed only as "*" alone; use a condition on aws:PrincipalArn`;
  if (!/^(\d{12}|cloudfront)$/.test(id)) return `has the account "${id}"; an account id has twelve digits`;
  return /^(root|(user|role|assumed-role|federated-user)\/.+)$/.test(resource)
    ? undefined
    : `names "${resource}"; write root, user/…, role/… or assumed-role/…`;
}

/** What follows a service's name in the partitions of AWS: dnsSuffix in partitions.json of its SDKs. */
const DOMAIN =
  /\.(amazonaws\.com(\.cn)?|amazon\.com|amazonaws\.eu|s?c2s\.(ic|sgov)\.gov|csp\.hci\.ic\.gov|cloud\.adc-e\.uk|aws\.internal)$/;

export function serviceProblem(text: string): string | undefined {
  if (!/^([0-9a-z-]+\.){1,4}[a-z]/.test(text) || !DOMAIN.test(text))
    return `is no service; write its name, such as "ecs-tasks.amazonaws.com"`;
  // Some services have a principal for each region.
  const plain = text.replace(/\.cn$/, "").replace(/\.[a-z]{2}(-[a-z]+)+-\d\./, ".");
  // Short names are near to each other, and what is further off may be a service that is missing in the list.
  if (servicePrincipals.has(plain) || plain.indexOf(".") < 5) return undefined;
  const near = nearest(plain, [...servicePrincipals], 2);
  return near === undefined || !isSlip(plain, near) ? undefined : `is no service; did you mean "${near}"?`;
}

/** One letter too many, too few or wrong, or two that changed places: signin is not signer, nor mediaconnect mediaconvert. */
function isSlip(text: string, name: string): boolean {
  const letters = (word: string) => [...word].sort().join("");
  return distance(text, name) === 1 || letters(text) === letters(name);
}

function federation(text: string): string | undefined {
  return /^arn:aws(-[a-z]+)*:iam::\d{12}:(saml-provider|oidc-provider)\/.+$/.test(text) ||
    /^[\w-]+(\.[\w-]+)+$/.test(text)
    ? undefined
    : `is no identity provider; write the ARN of an oidc-provider or saml-provider, or a domain such as "cognito-identity.amazonaws.com"`;
}
