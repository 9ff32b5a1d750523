import { Secret } from "../../../modules/secrets";
import type { Plan } from "../../../plan/testing";
import { emptyStack, planWith } from "../../support/module-stack";

describe("secrets", () => {
  const adopt = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:old-AbCdEf";
  let plan: Plan;
  beforeAll(async () => {
    plan = await planWith((stack) => {
      new Secret(stack, "plain", { name: "test/keys", description: "keys of the test" });
      new Secret(stack, "at-once", { name: "short", description: "d", recoveryWindowDays: 0 });
      new Secret(stack, "old", { name: "old", description: "d", adopt });
    });
  });
  const secret = (name: string) => plan.resource("aws_secretsmanager_secret", { name });

  test("have name and description, can be brought back for 30 days, and have no value", () => {
    const { values, importedAs } = secret("test/keys");
    expect(values).toMatchObject({ description: "keys of the test", recovery_window_in_days: 30 });
    expect(importedAs).toBeUndefined();
    expect(plan.resources()).toHaveLength(3);
  });

  test("can be brought back for as long as asked for, not at all included", () => {
    expect(secret("short").values.recovery_window_in_days).toBe(0);
  });

  test("that are adopted are imported by their ARN", () => expect(secret("old").importedAs).toBe(adopt));
});

test.each([6, 31, 7.5])("%f days of recovery are refused", (recoveryWindowDays) => {
  const build = () => new Secret(emptyStack(), "keys", { name: "k", description: "d", recoveryWindowDays });
  expect(build).toThrow(
    `test/keys · recoveryWindowDays: ${recoveryWindowDays}; Secrets Manager allows 7 to 30, or 0 for no way back; choose one of these`,
  );
});
