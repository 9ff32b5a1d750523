import { TerraformVariable } from "cdktf";
import * as fc from "fast-check";
import { InvalidPropsError, literal, named, policyDocument, refuse, trustService } from "../../../modules/core";
import { below, checkRetention, overlaps, parseCidr, sentence } from "../../../modules/core/rules";
import { emptyStack, json, messageOf, resolve } from "../../support/module-stack";

describe("a text that Terraform must not read as a template", () => {
  test.each([
    ["echo ${HOME}", "echo $${HOME}"],
    ["%{if x}", "%%{if x}"],
    ["$HOME and $(date) and 50 %", "$HOME and $(date) and 50 %"],
  ])("%s becomes %s", (text, expected) => expect(literal(text)).toBe(expected));

  test("keeps cdktf's own tokens", () => {
    const stack = emptyStack();
    const variable = new TerraformVariable(stack, "x", {}).stringValue;
    expect(resolve(stack, literal(`${variable} \${y}`))).toBe("${var.x} $${y}");
  });

  test("has no template left, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("$", "%", "{", "}", "a") }), (text) => {
        expect(literal(text)).not.toMatch(/(?<!\$)\$\{|(?<!%)%\{/);
      }),
    );
  });
});

test("an unknown name says which names there are", () => {
  expect(named({ a: 1, b: 2 }, "secret", "a")).toBe(1);
  expect(messageOf(() => named({ a: 1, b: 2 }, "secret", "c"))).toBe(
    "no secret has the name c; the known ones are: a, b",
  );
  expect(messageOf(() => named({}, "secret", "c"))).toBe("no secret has the name c; the known ones are: none");
});

test("a policy has single values as texts, and nothing that was not said", () => {
  expect(json(policyDocument([{ actions: ["s3:GetObject"], resources: ["a", "b"] }]))).toEqual({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: ["a", "b"] }],
  });
  const statement = {
    sid: "X",
    effect: "Deny",
    principals: "*",
    actions: ["s3:*", "s3:Get*"],
    resources: ["a"],
    conditions: { Bool: { "aws:SecureTransport": "false" } },
  } as const;
  expect(json(policyDocument([statement]))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "X",
        Effect: "Deny",
        Principal: "*",
        Action: ["s3:*", "s3:Get*"],
        Resource: "a",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  });
});

test("a role's trust names one service", () => {
  expect(json(trustService("ecs-tasks.amazonaws.com"))).toEqual({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
  });
});

test("a problem is one sentence with its place", () => {
  const [problem] = below("services.a", [{ field: "", message: "is wrong; repair it" }]);
  expect(problem && sentence("x/y", problem)).toBe("x/y · services.a: is wrong; repair it");
  expect(sentence("x/y", { field: "", message: "m" })).toBe("x/y: m");
});

test("a construct is refused with every problem, and not without one", () => {
  const stack = emptyStack();
  const problems = [
    { field: "a", message: "1" },
    { field: "", message: "2" },
  ];
  expect(() => refuse(stack, problems)).toThrow(new InvalidPropsError("test", problems));
  expect(messageOf(() => refuse(stack, problems))).toBe("test · a: 1\ntest: 2");
  expect(messageOf(() => refuse(stack, []))).toBe("");
});

describe("IPv4 blocks", () => {
  test.each(["10.0.0.0/16", "0.0.0.0/0", "203.0.113.7/32"])("%s is one", (text) =>
    expect(parseCidr(text)).toBeDefined(),
  );
  test.each(["10.0.0.1/16", "10.0.0.0", "10.0.0/16", "10.0.0.0/33", "256.0.0.0/8", "::/0", "010.0.0.0/8", ""])(
    "%j is none",
    (text) => expect(parseCidr(text)).toBeUndefined(),
  );
  test.each([
    ["10.0.0.0/16", "10.0.255.0/24", true],
    ["10.0.255.0/24", "10.0.0.0/16", true],
    ["10.0.0.0/16", "10.1.0.0/16", false],
    ["10.0.0.0/24", "10.0.0.0/24", true],
  ])("%s and %s overlap: %s", (one, two, expected) => {
    const [a, b] = [parseCidr(one), parseCidr(two)];
    expect(a && b && overlaps(a, b)).toBe(expected);
  });
});

test("CloudWatch Logs keeps lines for some periods only", () => {
  expect([1, 30, 3653].flatMap((days) => checkRetention("days", days))).toEqual([]);
  expect(checkRetention("days", 31)).toEqual([
    { field: "days", message: "31; CloudWatch Logs keeps lines for 1, 3, 5, 7, 14, 30, 60, 90 … 3653 days; write 60" },
  ]);
  expect(checkRetention("days", 9999)[0]?.message).toMatch(/write 3653$/);
});
