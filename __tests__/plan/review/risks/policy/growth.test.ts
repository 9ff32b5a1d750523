import fc from "fast-check";
import { growthOf } from "../../../../../plan/review/risks/policy/growth";
import { type Statement, statementsOf } from "../../../../../plan/review/risks/policy/statement";

const read = (...statements: object[]): Statement[] => statementsOf(JSON.stringify({ Statement: statements })) ?? [];
const grows = (before: object[], after: object[]) => growthOf(read(...before), read(...after)).length > 0;

const allow = (more: object) => ({ Effect: "Allow", Action: "s3:GetObject", Resource: "*", ...more });
const when = (operator: string, key: string, ...values: string[]) => ({ Condition: { [operator]: { [key]: values } } });

test.each<[string, object, object, boolean]>([
  ["other upper and lower case of an action", allow({}), allow({ Action: "S3:getobject" }), false],
  ["other upper and lower case of a resource", allow({ Resource: "a" }), allow({ Resource: "A" }), true],
  [
    "fewer exceptions",
    allow({ Action: undefined, NotAction: ["s3:*", "iam:*"] }),
    allow({ Action: undefined, NotAction: "iam:*" }),
    true,
  ],
  [
    "more exceptions",
    allow({ Action: undefined, NotAction: "iam:*" }),
    allow({ Action: undefined, NotAction: ["s3:*", "iam:*"] }),
    false,
  ],
  ["exceptions instead of a list", allow({ Action: "s3:*" }), allow({ Action: undefined, NotAction: "iam:*" }), true],
  ["exceptions instead of everything", allow({ Action: "*" }), allow({ Action: undefined, NotAction: "iam:*" }), false],
  [
    "a list that the exceptions left",
    allow({ Action: undefined, NotAction: "iam:*" }),
    allow({ Action: "s3:*" }),
    false,
  ],
  ["a list that meets an exception", allow({ Action: undefined, NotAction: "iam:*" }), allow({ Action: "i*" }), true],
  [
    "fewer excepted resources",
    allow({ Resource: undefined, NotResource: ["a", "b"] }),
    allow({ Resource: undefined, NotResource: "a" }),
    true,
  ],
  [
    "one value more of a condition",
    allow(when("StringEquals", "aws:SourceVpc", "a")),
    allow(when("StringEquals", "aws:sourcevpc", "a", "b")),
    true,
  ],
  [
    "one value less of a condition",
    allow(when("StringEquals", "aws:SourceVpc", "a", "b")),
    allow(when("StringEquals", "aws:SourceVpc", "a")),
    false,
  ],
  [
    "one value less of a negated condition",
    allow(when("StringNotEquals", "aws:SourceVpc", "a", "b")),
    allow(when("StringNotEquals", "aws:SourceVpc", "a")),
    true,
  ],
  [
    "a wider pattern in a condition",
    allow(when("ArnLike", "aws:SourceArn", "arn:a:*")),
    allow(when("ArnLike", "aws:SourceArn", "arn:*")),
    true,
  ],
  [
    "a narrower pattern in a condition",
    allow(when("ArnLike", "aws:SourceArn", "arn:*")),
    allow(when("ArnLike", "aws:SourceArn", "arn:a:*")),
    false,
  ],
  ["a removed condition", allow(when("Bool", "aws:SecureTransport", "true")), allow({}), true],
  ["an added condition", allow({}), allow(when("Bool", "aws:SecureTransport", "true")), false],
  [
    "a role of an account instead of all of it",
    allow({ Principal: { AWS: "123456789012" } }),
    allow({ Principal: { AWS: "arn:aws:iam::123456789012:role/a" } }),
    false,
  ],
  [
    "a whole account instead of its role",
    allow({ Principal: { AWS: "arn:aws:iam::123456789012:role/a" } }),
    allow({ Principal: { AWS: "arn:aws:iam::123456789012:root" } }),
    true,
  ],
  ["everybody in two forms", allow({ Principal: "*" }), allow({ Principal: { AWS: ["*"] } }), false],
])("%s: grows %s", (_what, before, after, expected) => {
  expect(grows([before], [after])).toBe(expected);
});

test("a narrower denial lets more through", () => {
  const deny = (Action: string) => ({ ...allow({ Action }), Effect: "Deny" });
  expect(grows([deny("s3:*")], [deny("s3:Put*")])).toBe(true);
  expect(grows([deny("s3:Put*")], [deny("s3:*")])).toBe(false);
});

const action = fc.constantFrom("s3:Get*", "s3:*", "s3:PutObject", "sqs:SendMessage", "*", "s3:?etObject");
const resource = fc.constantFrom("*", "arn:aws:s3:::a/*", "arn:aws:s3:::a", "arn:aws:s3:::a/b");
const statement = fc.record({
  Effect: fc.constantFrom("Allow", "Deny"),
  Action: fc.array(action, { minLength: 1, maxLength: 3 }),
  Resource: fc.array(resource, { minLength: 1, maxLength: 2 }),
  Condition: fc.constantFrom(
    {},
    { StringEquals: { "aws:SourceVpc": "a" } },
    { StringNotLike: { "aws:SourceArn": ["b", "a*"] } },
  ),
});
type Written = typeof statement extends fc.Arbitrary<infer T> ? T : never;
const policy = fc.array(statement, { maxLength: 4 });

test("no policy grows beyond itself, in whatever order and form it is written", () => {
  const otherForm = (one: Written) => ({
    Resource: one.Resource.length === 1 ? one.Resource[0] : [...one.Resource].reverse(),
    Condition: one.Condition,
    Effect: one.Effect,
    Action: [...one.Action].reverse().map((name) => name.toUpperCase()),
  });
  fc.assert(fc.property(policy, (one) => !grows(one, [...one].reverse().map(otherForm))));
});

test("a policy without one of its allowing statements does not grow, nor one with another denial", () => {
  fc.assert(
    fc.property(policy, statement, fc.nat(), (one, more, position) => {
      const fewer = one.filter((item, index) => item.Effect === "Deny" || index !== position % 4);
      return !grows(one, [...fewer, { ...more, Effect: "Deny" }]);
    }),
  );
});

test("an action that nothing allowed grows any policy", () => {
  const isWide = (one: Written) => one.Effect === "Allow" && one.Action.includes("*");
  fc.assert(
    fc.property(policy, (one) => {
      fc.pre(!one.some(isWide));
      return grows(one, [...one, { ...allow({ Action: "kms:Decrypt" }) }]);
    }),
  );
});
