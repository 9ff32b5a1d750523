import { loadPlan, type Plan, UNKNOWN } from "../../plan/testing";
import { planOfEveryChange } from "./changed-plan";
import { failure } from "./failure";
import "@slipway/plan/matchers";

/** One change of every kind. */
let changes: Plan;
beforeAll(async () => {
  changes = loadPlan(await planOfEveryChange());
});

const VPC = "aws_vpc.main";
const TASK = "aws_ecs_task_definition.web";
const GROUP = "aws_lb_target_group.web";
const SECRET = "aws_ssm_parameter.secret";

describe("toHavePlanned and toBeUnknownUntilApply", () => {
  test("read values by path, in lists, maps and JSON texts", () => {
    expect(changes).toHavePlanned(GROUP, "health_check[0].path", "/health");
    expect(changes).toHavePlanned(GROUP, ["health_check", 0, "path"], expect.stringMatching(/^\/h/));
    expect(changes).toHavePlanned(VPC, "tags", { Name: "b" });
    expect(changes).toHavePlanned(TASK, "container_definitions[0].image", "b");
    expect(changes).toHavePlanned(TASK, "container_definitions[1].environment[0]", { name: "PORT", value: "80" });
    expect(changes).not.toHavePlanned(TASK, "container_definitions[0].image", "a");
    expect(changes).toHavePlanned("aws_lb_target_group.same", "port", 80);
  });

  test("a JSON text is equal to itself and to what it says", () => {
    const says = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["s3:GetObject"], Resource: "*" }] };
    expect(changes).toHavePlanned("aws_iam_role_policy.reader", "policy", says);
    expect(changes).toHavePlanned("aws_iam_role_policy.reader", "policy", JSON.stringify(says));
    expect(changes).toHavePlanned("aws_iam_role_policy.reader", "policy", expect.objectContaining(says));
    expect(changes).toHavePlanned("aws_iam_role_policy.reader", "policy", expect.stringContaining("s3:GetObject"));
  });

  test("what is known after apply is UNKNOWN, and so is everything in it", () => {
    expect(changes).toBeUnknownUntilApply("aws_subnet.a", "vpc_id");
    expect(changes).toHavePlanned("aws_subnet.a", "vpc_id", UNKNOWN);
    expect(changes).toBeUnknownUntilApply("aws_subnet.a", "vpc_id.anything");
    expect(changes).not.toBeUnknownUntilApply("aws_subnet.a", "cidr_block");
    expect(changes).not.toBeUnknownUntilApply(GROUP, "health_check[1]");
    expect(changes).not.toHavePlanned("aws_subnet.a", "vpc_id", "vpc-1");
  });

  test.each<[string, () => void, string]>([
    [
      "another value",
      () => expect(changes).toHavePlanned(GROUP, "port", 81),
      `aws_lb_target_group.web has another port:
Expected: 81
Planned:  80`,
    ],
    [
      "another value in a JSON text",
      () =>
        expect(changes).toHavePlanned("aws_iam_role_policy.reader", "policy.Statement[0]", {
          Effect: "Allow",
          Action: ["s3:*"],
          Resource: "*",
        }),
      `aws_iam_role_policy.reader has another policy.Statement[0]:
- Expected  - 1
+ Planned   + 1

  Object {
    "Action": Array [
-     "s3:*",
+     "s3:GetObject",
    ],
    "Effect": "Allow",
    "Resource": "*",
  }`,
    ],
    [
      "the value that it must not be",
      () => expect(changes).not.toHavePlanned(TASK, "container_definitions[0].image", "b"),
      "aws_ecs_task_definition.web has container_definitions[0].image: b",
    ],
    [
      "a value that is not known yet",
      () => expect(changes).toHavePlanned("aws_subnet.a", "vpc_id", "vpc-1"),
      `aws_subnet.a has vpc_id: known after apply
Expected: "vpc-1"`,
    ],
    [
      "a value that is known",
      () => expect(changes).toBeUnknownUntilApply("aws_subnet.a", "cidr_block"),
      "aws_subnet.a has cidr_block: 10.0.1.0/24",
    ],
    [
      "a secret, which is not shown",
      () => expect(changes).toHavePlanned(SECRET, "value", "guess"),
      `aws_ssm_parameter.secret has value: (sensitive)
Expected: "guess"`,
    ],
    [
      "a secret that it must not be",
      () => expect(changes).not.toHavePlanned(SECRET, "value", "new"),
      "aws_ssm_parameter.secret has value: (sensitive)",
    ],
    [
      "an element that is not there",
      () => expect(changes).toHavePlanned(GROUP, "health_check[1].path", "/"),
      "aws_lb_target_group.web health_check is a list of 1 without [1].",
    ],
    [
      "a forgotten index",
      () => expect(changes).toHavePlanned(GROUP, "health_check.path", "/"),
      "aws_lb_target_group.web health_check is a list of 1; take one of it first: [0].path.",
    ],
    [
      "a key that is not there",
      () => expect(changes).toHavePlanned(VPC, "tags.name", "b"),
      "aws_vpc.main tags has no name; the nearest: Name.",
    ],
    [
      "a path into a text",
      () => expect(changes).toHavePlanned(VPC, "cidr_block.size", 16),
      "aws_vpc.main cidr_block is no list or object, so it has no size.",
    ],
    [
      "a slip of the pen in the attribute",
      () => expect(changes).not.toHavePlanned(VPC, "cidr_blok", "x"),
      "aws_vpc.main has no cidr_blok; the nearest: cidr_block.",
    ],
    [
      "a slip of the pen in the address",
      () => expect(changes).not.toBeUnknownUntilApply("aws_vpc.mian", "id"),
      "The plan has no aws_vpc.mian; the nearest: aws_vpc.main.",
    ],
    [
      "what is destroyed",
      () => expect(changes).not.toHavePlanned("aws_lb_target_group.gone", "port", 1),
      "aws_lb_target_group.gone is to be destroyed (because no resource config): it has no values after apply.",
    ],
  ])("a failure tells of %s", (_, expectation, says) => {
    const message = failure(expectation);
    expect(message.slice(message.indexOf("\n\n") + 2)).toBe(says);
  });

  test("that a key is missing can be asked for", () => {
    expect(changes).not.toHavePlanned(VPC, "tags.Owner", expect.anything());
    expect(changes).toHavePlanned(VPC, "tags.Owner", undefined);
  });

  test("a text that is no path is refused", () => {
    expect(failure(() => expect(changes).toHavePlanned(VPC, "tags[Name]", "b"))).toBe(
      '"tags[Name]" is no path; write it like health_check[0].path or tags["a.b"]',
    );
  });
});
