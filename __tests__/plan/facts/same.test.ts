import { sameLifecyclePolicy } from "../../../plan/provider/facts/ecr-lifecycle";
import { sameOpenIdUrl } from "../../../plan/provider/facts/iam-urls";
import { sameFunction } from "../../../plan/provider/facts/lambda-sources";
import { sameDnsName, sameInAnyCase, sameNetwork, samePolicy, sameTime } from "../../../plan/provider/planning/same";

const statement = { Effect: "Allow", Action: ["s3:Get*", "s3:Put*"], Resource: ["a", "b"], Principal: { AWS: "*" } };
const policy = (...statements: object[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements });
const allowing = (more: object) => policy({ ...statement, ...more });

describe("two policies", () => {
  const one = { Effect: "Allow", Action: "s3:Get*", Resource: "a" };
  const user = (arn: unknown) => allowing({ Principal: { AWS: arn } });

  test.each<[string, string, string]>([
    ["another order of actions", allowing({}), allowing({ Action: ["s3:Put*", "s3:Get*"] })],
    ["a list of one for a text", policy(one), policy({ ...one, Action: ["s3:Get*"], Resource: ["a"] })],
    ["one statement for a list of one", policy(one), JSON.stringify({ Version: "2012-10-17", Statement: one })],
    ["another order of statements", policy(one, statement), policy(statement, one)],
    ["another order of members", policy(one), policy({ Resource: "a", Action: "s3:Get*", Effect: "Allow" })],
    ["names of members in another case", policy(one), policy({ effect: "Allow", action: "s3:Get*", resource: "a" })],
    ["an account for its root user", user("123456789012"), user("arn:aws:iam::123456789012:root")],
    ["another order of principals", user(["1", "2"]), user(["2", "1"])],
    [
      "conditions with a list of one",
      allowing({ Condition: { StringEquals: { "aws:a": "1" } } }),
      allowing({ Condition: { StringEquals: { "aws:a": ["1"] } } }),
    ],
    [
      "conditions with booleans as texts",
      allowing({ Condition: { Bool: { "aws:SecureTransport": false } } }),
      allowing({ Condition: { Bool: { "aws:SecureTransport": "false" } } }),
    ],
    ["nothing for an empty object", "", "{}"],
    ["an empty text for an empty object", " ", "{ }".replace(" ", "")],
  ])("mean the same with %s", (_what, before, after) => {
    expect([samePolicy(before, after), samePolicy(after, before)]).toEqual([true, true]);
  });

  test.each<[string, string, string]>([
    ["the effect", policy(one), policy({ ...one, Effect: "Deny" })],
    ["an action more", policy(one), policy({ ...one, Action: ["s3:Get*", "s3:Put*"] })],
    ["actions that are excepted", policy(one), policy({ Effect: "Allow", NotAction: "s3:Get*", Resource: "a" })],
    ["what is excepted", allowing({ NotAction: "a:*" }), allowing({ NotAction: "b:*" })],
    ["a statement twice", policy(one), policy(one, one)],
    ["the statement's name", policy(one), policy({ ...one, Sid: "x" })],
    ["the version", policy(one), JSON.stringify({ Version: "2008-10-17", Statement: [one] })],
    ["everybody and every account", allowing({ Principal: "*" }), allowing({ Principal: { AWS: "*" } })],
    ["a user of the account", user("123456789012"), user("arn:aws:iam::123456789012:user/root")],
    ["the kind of principal", allowing({ Principal: { Service: "x" } }), allowing({ Principal: { AWS: "x" } })],
    ["the kind of condition", allowing({ Condition: { A: { k: "1" } } }), allowing({ Condition: { B: { k: "1" } } })],
    ["a policy and none", policy(one), "{}"],
    ["texts that are none", "[", "["],
  ])("differ by %s", (_what, before, after) => {
    expect([samePolicy(before, after), samePolicy(after, before)]).toEqual([false, false]);
  });
});

describe("two lifecycle policies", () => {
  const selection = { tagStatus: "tagged", tagPrefixList: ["a", "b"], countType: "imageCountMoreThan", countNumber: 5 };
  const rule = (rulePriority: number, more: object = {}) => ({
    rulePriority,
    selection: { ...selection, ...more },
    action: { type: "expire" },
  });
  const rules = (...list: object[]) => JSON.stringify({ rules: list });

  test.each([
    ["another order of rules", rules(rule(1), rule(2)), rules(rule(2), rule(1))],
    ["another order of tags", rules(rule(1)), rules(rule(1, { tagPrefixList: ["b", "a"] }))],
    ["an empty list", rules(rule(1)), rules(rule(1, { tagPatternList: [] }))],
    ["what ECR does not know", rules(rule(1)), rules({ ...rule(1), comment: "x" })],
  ])("mean the same with %s", (_what, before, after) => {
    expect(sameLifecyclePolicy(before, after)).toBe(true);
  });

  test.each([
    ["a count", rules(rule(1)), rules(rule(1, { countNumber: 6 }))],
    ["a priority", rules(rule(1)), rules(rule(2))],
    ["a tag", rules(rule(1)), rules(rule(1, { tagPrefixList: ["a"] }))],
    ["texts that are none", "[", "["],
  ])("differ by %s", (_what, before, after) => {
    expect(sameLifecyclePolicy(before, after)).toBe(false);
  });
});

test.each([
  ["an IPv6 network in another form", sameNetwork, "2001:db8::/32", "2001:0DB8:0:0::/32", true],
  ["another IPv6 network", sameNetwork, "2001:db8::/32", "2001:db9::/32", false],
  ["an IPv6 network of another size", sameNetwork, "2001:db8::/32", "2001:db8::/48", false],
  ["another IPv4 network", sameNetwork, "10.0.0.0/8", "10.1.0.0/16", false],
  ["a moment in another time zone", sameTime, "2030-01-01T10:00:00Z", "2030-01-01T12:00:00+02:00", true],
  ["another moment", sameTime, "2030-01-01T10:00:00Z", "2030-01-01T10:00:01Z", false],
  ["two texts that are no time", sameTime, "soon", "soon", false],
  ["a name with a dot at its end", sameDnsName, "Example.com.", "example.com", true],
  ["another name", sameDnsName, "example.com", "example.org", false],
  ["another case", sameInAnyCase, "ALLOW", "allow", true],
  ["another word", sameInAnyCase, "allow", "deny", false],
  ["a URL without its scheme", sameOpenIdUrl, "https://example.com", "example.com", true],
  ["another URL", sameOpenIdUrl, "https://example.com", "https://example.org", false],
  ["a function by its ARN", sameFunction, "arn:aws:lambda:eu-west-1:123456789012:function:f", "f", true],
  ["a version of a function", sameFunction, "arn:aws:lambda:eu-west-1:123456789012:function:f:1", "f", false],
] as const)("%s", (_what, same, before, after, expected) => {
  expect([same(before, after), same(after, before)]).toEqual([expected, expected]);
});
