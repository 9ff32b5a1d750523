import { readFileSync } from "node:fs";
import { join } from "node:path";
import { actionsOf } from "../../../plan/provider/rules/policy/actions";
import { operations } from "../../../plan/provider/rules/policy/operations";
import { rolePolicy } from "./policies";
import { problemsOf } from "./support";

const LIST = readFileSync(join(__dirname, "../../../plan/provider/rules/policy/actions.txt"), "utf8");
const [, DAY = ""] = LIST.split(" ");

test.each([
  [
    "ecs:DescribeTask",
    'Action "ecs:DescribeTask" is no action of ecs (as AWS listed them on DAY); did you mean "ecs:DescribeTasks"?',
  ],
  [
    "ecs:Descrbe*",
    'Action "ecs:Descrbe*" matches no action of ecs (as AWS listed them on DAY); did you mean "ecs:Describe*"?',
  ],
  ["ec2:DescribeInstance?", ""],
  ["EC2:describeinstances", ""],
  [
    "s3:ListObjectsV2",
    'Action "s3:ListObjectsV2" is no action of s3 (as AWS listed them on DAY); did you mean "s3:ListBucket", the action behind that operation?',
  ],
  [
    "s3:HeadBucket",
    'Action "s3:HeadBucket" is no action of s3 (as AWS listed them on DAY); did you mean "s3:ListBucket", the action behind that operation?',
  ],
  [
    "lambda:Invoke",
    'Action "lambda:Invoke" is no action of lambda (as AWS listed them on DAY); did you mean "lambda:InvokeFunction", the action behind that operation?',
  ],
  [
    "sqs:SendMessageBatch",
    'Action "sqs:SendMessageBatch" is no action of sqs (as AWS listed them on DAY); did you mean "sqs:SendMessage", the action behind that operation?',
  ],
  [
    "iam:PassRoles",
    'Action "iam:PassRoles" is no action of iam (as AWS listed them on DAY); did you mean "iam:PassRole"?',
  ],
  ["GetObject", 'Action "GetObject" has no form that IAM knows; write service:Action, such as "ecs:DescribeServices"'],
  [
    "s3.GetObject",
    'Action "s3.GetObject" has no form that IAM knows; write service:Action, such as "ecs:DescribeServices"',
  ],
  ["s3:", 'Action "s3:" has no form that IAM knows; write service:Action, such as "ecs:DescribeServices"'],
  ["sns:Receive", ""],
  ["bedrock:InvokeModel", ""],
  ["ssmmessages:OpenDataChannel", ""],
  ["ecr:GetAuthorizationToken", ""],
  ["logs:PutLogEvents", ""],
  ["logs:PutLogEventsBatch", ""],
  ["*:*", ""],
  ["unheard-of:Anything", ""],
])("the action %s", (action, says) => {
  expect(problemsOf("aws_iam_role_policy", rolePolicy({ Action: action }))).toEqual(
    says === "" ? [] : [`policy: statement 1: ${says.replace("DAY", DAY)}`],
  );
});

test("what is meant by an operation is itself an action", () => {
  for (const [service, behind] of Object.entries(operations))
    expect(actionsOf(service)).toEqual(expect.arrayContaining(Object.values(behind)));
});

test("an operation that is an action is not explained", () => {
  for (const [service, behind] of Object.entries(operations))
    expect(Object.keys(behind).filter((name) => actionsOf(service)?.includes(name))).toEqual([]);
});

test("the list says where it is from, and is small", () => {
  const [header = "", ...lines] = LIST.trimEnd().split("\n");
  expect(header).toMatch(/^# \d{4}-\d\d-\d\d @cloud-copilot\/iam-data \d+\.\d+\.\d+$/);
  expect(LIST.length).toBeLessThan(150_000);
  expect(lines.length).toBeGreaterThan(50);
  for (const line of lines) expect(line).toMatch(/^[a-z0-9-]+( [A-Za-z][0-9A-Za-z]+)+$/);
});
