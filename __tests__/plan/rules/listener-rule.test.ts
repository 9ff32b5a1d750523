import { type ObjectValue, UNKNOWN, type Value } from "../../../plan/provider/protocol/value";
import { problemsOf, said } from "./said";

const type = "aws_lb_listener_rule";
const rule = (changes: ObjectValue): ObjectValue => ({
  listener_arn: "arn:listener",
  priority: 10,
  action: [{ type: "forward", target_group_arn: "arn:tg" }],
  condition: [{ path_pattern: [{ values: ["/*"] }] }],
  transform: [],
  ...changes,
});

test.each<[number, string[]]>([
  [0, ['"priority" must be in the range 1-50000 for normal rule or 99999 for the default rule']],
  [50001, ['"priority" must be in the range 1-50000 for normal rule or 99999 for the default rule']],
  [1, []],
  [50000, []],
  [99999, []],
])("priority %d", (priority, expected) => {
  expect(said(type, rule({ priority }))).toEqual(expected);
});

test("actions are looked at as those of a listener are", () => {
  expect(said(type, rule({ action: [{ type: "forward" }] }))).toEqual([
    'Invalid Attribute Combination | Either "action[0].target_group_arn" or "action[0].forward" must be specified when "action[0].type" is "forward".',
  ]);
});

describe("conditions", () => {
  const conditions = (...condition: Value[]) => said(type, rule({ condition }));
  const paths = (...values: Value[]): ObjectValue => ({ path_pattern: [{ values }] });
  const host = (...values: Value[]): ObjectValue => ({ host_header: [{ values }] });
  const kinds = "host_header, http_header, http_request_method, path_pattern, query_string or source_ip";

  test.each<[ObjectValue[], string[]]>([
    [[paths("/a", "/b")], []],
    [[{}], [`One of ${kinds} must be set in a condition block`]],
    [[{ ...paths("/"), host_header: [] }], []],
    [[{ ...paths("/"), ...host("a.de") }], [`Only one of ${kinds} can be set in a condition block`]],
    [
      [paths("/a"), paths("/b")],
      ["condition: path_pattern stands in more than one condition; a rule may have it once"],
    ],
    [
      [
        { http_header: [{ http_header_name: "X-A", values: ["1"] }] },
        { http_header: [{ http_header_name: "X-B", values: ["2"] }] },
      ],
      [],
    ],
    [
      [paths("/a", "/b", "/c"), host("a.de", "b.de", "c.de")],
      ["condition: there are 6 values in all; a rule may have 5"],
    ],
    [[paths("/a", "/b", "/c"), { query_string: [{ value: "1" }, { value: "2" }] }], []],
    [
      [paths("/a", "/b", "/c"), { query_string: [{ value: "1" }, { value: "2" }, { value: "3" }] }],
      ["condition: there are 6 values in all; a rule may have 5"],
    ],
    // Values known only after apply may all be the same.
    [[paths("/a", "/b", "/c", UNKNOWN, UNKNOWN, UNKNOWN)], []],
    [
      [{ path_pattern: [{ values: [], regex_values: [] }] }],
      ["condition: path_pattern has neither values nor regex_values"],
    ],
    [
      [{ host_header: [{ values: ["a.de"], regex_values: ["^a"] }] }],
      ["condition: host_header has values and regex_values; allowed is one of them"],
    ],
    [[{ path_pattern: [{ values: null, regex_values: ["^/v[12]/"] }] }], []],
    [[{ path_pattern: [{ regex_values: ["a".repeat(128)] }] }], []],
    [
      [{ path_pattern: [{ regex_values: ["(/a"] }] }],
      ['condition: path_pattern regex_values "(/a" is no regular expression'],
    ],
    [
      [{ path_pattern: [{ regex_values: [`/${"a".repeat(128)}`] }] }],
      [`condition: path_pattern regex_values "/${"a".repeat(128)}" has 129 characters; allowed are 128`],
    ],
    [
      [paths("/a b")],
      [`condition: path_pattern has "/a b"; allowed are letters, digits, _-.$/~"'@:+&()!,;= and the wildcards * and ?`],
    ],
    [[paths("/img/*.jp?g", `/~a/"b"/'c'@$:+&`)], []],
    [
      [host("a.de:80")],
      [
        'condition: host_header has "a.de:80"; allowed are letters, digits, underscores, hyphens, dots and the wildcards * and ?',
      ],
    ],
    [[host("*.a-b.de", "a?.de")], []],
    [
      [{ http_request_method: [{ values: ["get"] }] }],
      ['condition: http_request_method has "get"; allowed are capital letters, hyphens and underscores'],
    ],
    [[{ http_request_method: [{ values: ["GET", "M-SEARCH"] }] }], []],
    [
      [{ http_header: [{ http_header_name: "Host", values: ["a"] }] }],
      ["condition: http_header compares the host header; use host_header for that"],
    ],
    [
      [{ http_header: [{ http_header_name: "X A", values: ["a"] }] }],
      [
        'expected value of condition.0.http_header.0.http_header_name to match regular expression "^[0-9A-Za-z_!#$%&\'*+,.^`|~-]{1,40}$", got X A',
      ],
    ],
    [
      [{ query_string: [{ key: "a", value: "b".repeat(129) }] }],
      ["condition: query_string has a text of 129 characters; allowed are 128"],
    ],
  ])("%j says %j", (condition, expected) => {
    expect(conditions(...condition)).toEqual(expected);
  });

  test("conditions are a set: the problem points at all of them", () => {
    expect(problemsOf(type, rule({ condition: [{}] })).map(({ path }) => path)).toEqual([["condition"]]);
  });
});

describe("transforms", () => {
  const url = (regex: Value, replace: Value = "/"): ObjectValue => ({
    type: "url-rewrite",
    url_rewrite_config: [{ rewrite: [{ regex, replace }] }],
  });
  const host = {
    type: "host-header-rewrite",
    host_header_rewrite_config: [{ rewrite: [{ regex: "^a", replace: "b" }] }],
  };

  test.each<[ObjectValue[], string[]]>([
    [[url("^/a/(.*)$", "/$1"), host], []],
    [[url("^/a"), url("^/b")], ["transform: url-rewrite stands more than once; a rule may have it once"]],
    [[{ type: "url-rewrite" }], ["transform: url-rewrite needs url_rewrite_config"]],
    [
      [{ ...host, type: "url-rewrite" }],
      [
        "transform: url-rewrite has host_header_rewrite_config; it needs url_rewrite_config",
        "transform: url-rewrite needs url_rewrite_config",
      ],
    ],
    [[url("^/a(")], ['transform: regex "^/a(" is no regular expression']],
    [[url("^/(?!a)")], ['transform: regex "^/(?!a)" uses look-around, which load balancers do not have']],
    [[url("^/(a)\\1")], ['transform: regex "^/(a)\\1" uses a back-reference, which load balancers do not have']],
    [[url("^/(?>a)")], ['transform: regex "^/(?>a)" uses an atomic group, which load balancers do not have']],
    [[url("^/a", "/$1")], ['transform: replace "/$1" uses $1, but regex "^/a" has 0 groups']],
    [[url("(?i)^/(?P<rest>.*)$", "/$1")], []],
    [[url("^/[(?=]\\\\1")], []],
    [[url(UNKNOWN, "/$1")], []],
  ])("%j says %j", (transform, expected) => {
    expect(said(type, rule({ transform }))).toEqual(expected);
  });
});
