import * as fc from "fast-check";
import { RE2JS } from "re2js";
import { checkRewrite, type Rewrite, rewritten } from "../../../modules/core/rules";

const workspace: Rewrite = { regex: "^/google-workspace/(.*)$", replace: "/$1" };

describe("^/google-workspace/(.*)$ → /$1", () => {
  test.each([
    ["/google-workspace/health", "/health"],
    ["/google-workspace/", "/"],
    ["/google-workspace/mcp/tools/list", "/mcp/tools/list"],
    // The query string is kept and never matched.
    ["/google-workspace/health?full=1", "/health?full=1"],
    ["/google-workspace/mcp?next=/google-workspace/health?a=b", "/mcp?next=/google-workspace/health?a=b"],
    ["/google-workspace/?a=1", "/?a=1"],
    ["/other?to=/google-workspace/health", "/other?to=/google-workspace/health"],
    // Without the slash nothing matches: the request keeps its path (and the rule's pattern does not match it either).
    ["/google-workspace", "/google-workspace"],
    ["/google-workspace?a=1", "/google-workspace?a=1"],
    ["/google-workspaces/health", "/google-workspaces/health"],
    ["/Google-Workspace/health", "/Google-Workspace/health"],
    // Encoded characters stay encoded: %2F is no slash, %3F no query.
    ["/google-workspace/files/a%20b%2Fc", "/files/a%20b%2Fc"],
    ["/google-workspace/a%3Fb", "/a%3Fb"],
    ["/google-workspace%2Fhealth", "/google-workspace%2Fhealth"],
    // Only the first prefix goes.
    ["/google-workspace/google-workspace/health", "/google-workspace/health"],
    ["/google-workspace//health", "//health"],
    // Dollar signs of the request are text.
    ["/google-workspace/$1/$$", "/$1/$$"],
  ])("%s reaches %s", (target, expected) => {
    expect(rewritten(workspace, target)).toBe(expected);
    // AWS does not say whether the query belongs to what is matched: this rule gives the same either way.
    expect(RE2JS.compile(workspace.regex).matcher(target).replaceFirst(workspace.replace)).toBe(expected);
  });

  test("takes the prefix from any path and leaves the rest as it is", () => {
    fc.assert(
      fc.property(fc.webPath(), fc.webQueryParameters(), (path, query) => {
        fc.pre(!path.includes("\n"));
        const rest = `/${path.replace(/^\//, "")}?${query}`;
        expect(rewritten(workspace, `/google-workspace${rest}`)).toBe(rest);
      }),
      { numRuns: 30 },
    );
  });
});

test("the query is kept as it is, also by an expression that would match in it", () => {
  expect(rewritten({ regex: "x=1", replace: "x=2" }, "/page?x=1")).toBe("/page?x=1");
});

test.each<[string, string]>([
  ["groups", "^/a/(b|c)/(.*)$"],
  ["a group without number", "^/(?:a|b)/(.*)$"],
  ["a group with a name", "^/(?P<service>[a-z]+)/(.*)$"],
  ["lazy quantifiers", "^/a+?/(.*?)/$"],
  ["an escaped plus that is repeated", "^/a\\++$"],
  ["quantifiers as characters of a class", "^/[*+?]+/[{}]+$"],
  ["a backslash before a digit", "^/a\\\\1$"],
  ["a class with an escape", "^/[\\d\\-]+$"],
])("%s are allowed: %s", (_what, regex) => {
  expect(checkRewrite({ regex, replace: "/" })).toEqual([]);
});

test.each([
  ["look-around", "^/(?=a)"],
  ["look-around", "^/(?!a)"],
  ["look-around", "^/(?<=a)b"],
  ["look-around", "^/(?<!a)b"],
  ["an atomic group", "^/(?>a|b)"],
  ["a back-reference", "^/(a)\\1$"],
  ["a back-reference", "^/(?P<x>a)\\k<x>$"],
  ["a possessive quantifier", "^/a*+$"],
  ["a possessive quantifier", "^/a++$"],
  ["a possessive quantifier", "^/a?+$"],
  ["a possessive quantifier", "^/a{1,2}+$"],
  ["a possessive quantifier", "^/[a]++$"],
  ["a Unicode class", "^/\\p{L}+$"],
  ["a Unicode class", "^/\\P{L}+$"],
  ["a Unicode class", "^/\\pL+$"],
  ["a Unicode class", "^/[a\\p{L}]+$"],
])("%s is refused: %s", (what, regex) => {
  expect(checkRewrite({ regex, replace: "/" })).toEqual([
    {
      field: "rewrite.regex",
      message: `"${regex}" uses ${what}, which the balancer refuses; write it with groups and classes only`,
    },
  ]);
});

test.each<[string, Rewrite, string, string]>([
  [
    "an unclosed group",
    { regex: "^/(a", replace: "/" },
    "rewrite.regex",
    '"^/(a" is not a regular expression of RE2; correct its syntax',
  ],
  [
    "a group that the expression does not have",
    { regex: "^/a/(.*)$", replace: "/$1/$2" },
    "rewrite.replace",
    '$2, but "^/a/(.*)$" has 1 group(s); a failed transform answers 500; use $1 to $1',
  ],
  [
    "an empty replacement",
    { regex: "^/a$", replace: "" },
    "rewrite.replace",
    "0 characters; the balancer allows 1 to 1024; write one",
  ],
  [
    "a group of an expression without any",
    { regex: "^/a$", replace: "/$1" },
    "rewrite.replace",
    '$1, but "^/a$" has 0 group(s); a failed transform answers 500; put parentheses round the part',
  ],
  [
    "an empty expression",
    { regex: "", replace: "/$1" },
    "rewrite.regex",
    "0 characters; the balancer allows 1 to 1024; write one",
  ],
  [
    "a long expression",
    { regex: `^/${"a".repeat(1023)}`, replace: "/" },
    "rewrite.regex",
    "1025 characters; the balancer allows 1 to 1024; shorten it",
  ],
])("%s is refused", (_what, rewrite, field, message) => {
  expect(checkRewrite(rewrite)).toEqual([{ field, message }]);
});
