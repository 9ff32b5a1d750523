import { AlarmTopic } from "../../../modules/alarms";
import { emptyStack, json, location, planWith, written } from "../../support/module-stack";

const props = { name: "test-alarms", location };

test("a topic without addresses has its name and no subscription", async () => {
  const plan = await planWith((stack) => {
    new AlarmTopic(stack, "alarms", props);
  });
  expect(plan.resource("aws_sns_topic").values.name).toBe("test-alarms");
  expect(plan.resources("aws_sns_topic_subscription")).toEqual([]);
});

test("each address gets a subscription", async () => {
  const plan = await planWith((stack) => {
    new AlarmTopic(stack, "alarms", { ...props, emails: ["a.b@x.example", "a-b@x.example"] });
  });
  const found = plan
    .resources("aws_sns_topic_subscription")
    .map(({ values }) => `${values.protocol} ${values.endpoint}`);
  expect(found.sort()).toEqual(["email a-b@x.example", "email a.b@x.example"]);
});

test("only CloudWatch of the same account may publish", () => {
  const { policy } = written((stack) => {
    new AlarmTopic(stack, "alarms", props);
  }, "aws_sns_topic_policy");
  expect(json(policy)).toMatchObject({
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: "sns:Publish",
        Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } },
      },
    ],
  });
});

test("an address listed twice is refused", () => {
  const build = () => new AlarmTopic(emptyStack(), "alarms", { ...props, emails: ["a@x.example", "a@x.example"] });
  expect(build).toThrow("test/alarms · emails: a@x.example is listed twice; list each address once");
});
