import { explain } from "../../../cli/scaler/explain/explanation";
import { picture } from "../../../cli/scaler/explain/picture";
import { changedSettings, targetOf } from "../../../cli/scaler/explain/target";
import { explanationText } from "../../../cli/scaler/explain/text";
import { slipway } from "../../support/cli";
import { NOW, recordedHour, target } from "./recording";

const samples = recordedHour();
const explained = (...changes: string[]) =>
  explain(target(), samples, NOW, 1, { changes, settings: changedSettings(target(), changes) });

test("an hour is a line for every stretch of time with one answer", () => {
  const text = explanationText(explain(target(), samples, NOW, 1));
  const lines = text.split("\n").map((line) => line.split(/ {2,}/).join(" | "));
  expect(lines.slice(2, 8)).toEqual([
    "from | until | tasks | need | waiting | in work | why",
    "11:00 | 11:20 | 1 | 1 | 0 | 0 | need-equals-desired",
    "11:20 | 11:22 | 1 → 11 | 39 | 38 | 1 | need-above-desired, ! Saturated",
    "11:22 | 11:24 | 11 | 22 | 16 | 11 | need-equals-desired, ! Saturated",
    "11:24 | 11:34 | 11 | 5 | 0 | 5 | window-not-over",
    "11:34 | 11:36 | 11 → 6 | 1 | 0 | 0 | need-below-desired, half-per-tick",
  ]);
  expect(text).not.toContain("≠");
});

test("a count that the law does not explain is marked", () => {
  const byHand = samples.map((sample) =>
    sample.at === NOW - 600 && sample.desired ? { ...sample, desired: 4 } : sample,
  );
  const { spans } = explain(target(), [...byHand].reverse(), NOW, 1);
  expect(spans.filter(({ differs }) => differs).map(({ from, before, after }) => [from - NOW, before, after])).toEqual([
    [-600, 1, 4],
    [-480, 4, 1],
  ]);
});

test("other settings are judged by the same readings", () => {
  const { comparison } = explained("maxTasks=40", "scaleInWindowSeconds=900");
  expect(comparison?.steps.map(({ after }) => after).reduce((a, b) => Math.max(a, b))).toBe(39);
  expect(comparison?.recorded).toEqual({ taskHours: expect.closeTo(3.57, 1), minutesShort: 4 });
  expect(comparison?.changed.minutesShort).toBe(0);
  expect(comparison?.changed.taskHours).toBeGreaterThan(10);
});

test("the same settings decide as was recorded", () => {
  const { comparison, steps } = explained("maxTasks=11");
  const counts = (of: typeof steps) => of.map(({ at, after }) => [at, after]);
  expect(counts(comparison?.steps ?? [])).toEqual(counts(steps));
});

test("the picture has a line for the queue, the need, the counts and the other settings", () => {
  const svg = picture(explained("maxTasks=40"), samples);
  for (const name of ["waiting", "in work", "need", "desired", "running", "with maxTasks=40"]) {
    expect(svg).toContain(`>${name}</text>`);
  }
  expect(svg).not.toMatch(/NaN|<script/);
});

test("an environment with several queue-driven services asks which one", () => {
  const environments = [
    {
      system: "shop",
      name: "production",
      services: {},
      queueScaler: { services: { mailer: {}, printer: {} } },
    },
  ] as unknown as Parameters<typeof targetOf>[2];
  expect(() => targetOf("shop/production", undefined, environments)).toThrow(
    "shop/production has 2 services that scale by a queue",
  );
});

test.each([
  [["nowhere"], 'no environment is named "nowhere"'],
  [["busyb/production"], "busyb/production has no service that scales by a queue"],
  [
    ["euglena/production", "--service", "gateway"],
    'euglena/production has no service "gateway" that scales by a queue',
  ],
  [["euglena/production", "--hours", "soon"], '--hours is "soon", but must be a number above 0 and at most 24'],
  [["euglena/production", "--hours", "25"], '--hours is "25", but must be a number above 0 and at most 24'],
  [["euglena/production", "--set", "maxTasks"], '--set takes name=value, but got "maxTasks"'],
  [["euglena/production", "--set", "workers=3"], "settings: there is no workers; remove it"],
  [["euglena/production", "--set", "maxTasks=0"], "settings: maxTasks is 0 but must be a whole number from 1 to 1000"],
])("slipway scaler explain %j is refused before anything is read", async (args, message) => {
  const { code, stdout, stderr } = await slipway(["scaler", "explain", ...args]);
  expect({ code, stdout, said: stderr.includes(message) ? message : stderr }).toEqual({
    code: 2,
    stdout: "",
    said: message,
  });
});

test("credentials that are missing are said in one sentence", async () => {
  const environment = {
    AWS_EC2_METADATA_DISABLED: "true",
    AWS_CONFIG_FILE: "/dev/null",
    AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
  };
  const { code, stderr } = await slipway(["scaler", "explain", "euglena/production"], { environment });
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^slipway: CloudWatch in us-east-2 can't be read \(.*\); sign in to the account of euglena\/production\n$/,
  );
});
