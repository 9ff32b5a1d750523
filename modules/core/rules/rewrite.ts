import { RE2JS } from "re2js";
import { below, type Problem } from "./problem";

/** A change of the URL's path between the load balancer and the service. */
export interface Rewrite {
  /**
   * Regular expression over the path, such as `^/google-workspace/(.*)$`. AWS says "the request URL", which may mean the query
   * string too: write it so that a query at the end changes nothing.
   */
  readonly regex: string;
  /** What the matched part becomes; `$1` to `$9` are the groups. */
  readonly replace: string;
}

/**
 * Constructs that the balancer refuses.
 * Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-transforms.html
 */
const REFUSED: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "look-around", pattern: /\(\?<?[=!]/ },
  { what: "an atomic group", pattern: /\(\?>/ },
  { what: "a back-reference", pattern: /\\[1-9]|\\k[<{']/ },
  { what: "a Unicode class", pattern: /\\[pP](?:\{|[A-Z])/ },
  { what: "a possessive quantifier", pattern: /(?<!\\)(?:[*+?]|\})\+/ },
];

/** Longest regular expression and replacement that a rule may hold. */
const LONGEST = 1024;

export function checkRewrite(rewrite: Rewrite): Problem[] {
  const problems: Problem[] = [];
  for (const field of ["regex", "replace"] as const) {
    const { length } = rewrite[field];
    if (length < 1 || length > LONGEST) {
      problems.push({
        field,
        message: `${length} characters; the balancer allows 1 to ${LONGEST}; ${length === 0 ? "write one" : "shorten it"}`,
      });
    }
  }
  const bare = withoutLiterals(rewrite.regex);
  const refused = REFUSED.find(({ pattern }) => pattern.test(bare));
  if (refused) {
    problems.push({
      field: "regex",
      message: `"${rewrite.regex}" uses ${refused.what}, which the balancer refuses; write it with groups and classes only`,
    });
    return below("rewrite", problems);
  }
  const groups = rewrite.regex === "" ? Number.POSITIVE_INFINITY : groupCount(rewrite.regex);
  if (groups === undefined) {
    problems.push({
      field: "regex",
      message: `"${rewrite.regex}" is not a regular expression of RE2; correct its syntax`,
    });
    return below("rewrite", problems);
  }
  for (const [, digit] of rewrite.replace.matchAll(/\$(\d)/g)) {
    if (Number(digit) > groups) {
      problems.push({
        field: "replace",
        message: `$${digit}, but "${rewrite.regex}" has ${groups} group(s); a failed transform answers 500; ${groups === 0 ? "put parentheses round the part" : `use $1 to $${groups}`}`,
      });
    }
  }
  return below("rewrite", problems);
}

/** The path that the service sees for a request target such as `/google-workspace/health?full=1`; the query is not matched. */
export function rewritten(rewrite: Rewrite, target: string): string {
  const [path = "", ...query] = target.split("?");
  const changed = RE2JS.compile(rewrite.regex).matcher(path).replaceFirst(rewrite.replace);
  return [changed, ...query].join("?");
}

/** What is left when backslashes that stand for themselves, and the plain characters of classes, are gone: `[*+]` is no quantifier. */
function withoutLiterals(regex: string): string {
  return regex.replace(/\\\\|\[(?:\\.|[^\]\\])*\]/gs, (part) =>
    part.startsWith("[") ? `[${part.match(/\\[^\\][{A-Z]?/g)?.join("") ?? ""}]` : "",
  );
}

function groupCount(regex: string): number | undefined {
  try {
    return RE2JS.compile(regex).groupCount();
  } catch {
    return undefined;
  }
}
