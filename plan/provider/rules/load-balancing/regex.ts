/** What regular expressions of a load balancer do not have. */
const REFUSED = [
  { what: "look-around", pattern: /\(\?<?[=!]/ },
  { what: "a back-reference", pattern: /\\[1-9]|\\k</ },
  { what: "an atomic group", pattern: /\(\?>/ },
];

/**
 * What makes a load balancer refuse a regular expression; undefined when nothing does.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-transforms.html
 */
export function regexProblem(regex: string): string | undefined {
  const refused = REFUSED.find(({ pattern }) => pattern.test(withoutLiterals(regex)));
  if (refused !== undefined) return `uses ${refused.what}, which load balancers do not have`;
  return groupCount(regex) === undefined ? "is no regular expression" : undefined;
}

/**
 * How many groups a regular expression has; undefined for a text that is none. Load balancers read RE2: its flags and its names
 * of groups are written otherwise here, and nothing else that JavaScript refuses is right there.
 */
export function groupCount(regex: string): number | undefined {
  const plain = regex
    .replace(/\(\?[a-zA-Z-]+\)/g, "")
    .replace(/\(\?[imsU-]+:/g, "(?:")
    .replace(/\(\?P</g, "(?<");
  try {
    return (new RegExp(`${plain}|`).exec("")?.length ?? 1) - 1;
  } catch {
    return undefined;
  }
}

/** What is left when backslashes that stand for themselves and classes are gone: `[(?=]` looks around nowhere. */
function withoutLiterals(regex: string): string {
  return regex.replace(/\\\\|\[(?:\\.|[^\]\\])*\]/gs, "");
}
