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

const without = (from: number, to: number) =>
  samples.filter(({ at }) => at < NOW - 3600 + from || at > NOW - 3600 + to);
const silences = (of: typeof samples) =>
  explain(target(), of, NOW, 1)
    .spans.filter(({ silent }) => silent)
    .map(({ from, to, after }) => [from - NOW + 3600, to - NOW + 3600, after]);

test("a time without decisions is a row of its own, in the middle, at the start and at the end", () => {
  expect(silences(without(1441, 2639))).toEqual([[1560, 2640, 11]]);
  expect(silences(without(0, 599))).toEqual([[0, 600, null]]);
  expect(silences(without(3001, 3600))).toEqual([[3120, 3600, 1]]);
  expect(silences([])).toEqual([[0, 3600, null]]);
  const rows = explanationText(explain(target(), without(1441, 2639), NOW, 1)).split("\n");
  expect(rows.map((line) => line.split(/ {2,}/).join(" | "))).toContain(
    "11:26 | 11:44 | 11 | ? | ? | ? | ! no decision was made (scaler silent)",
  );
});

test("one tick that failed is no silence", () => {
  expect(silences(without(1201, 1359))).toEqual([]);
});

test("means of a minute are rounded", () => {
  const means = samples.map((sample) => ({ ...sample, unacked: sample.unacked === null ? null : 10.166666666666666 }));
  const explanation = explain(target(), means, NOW, 1);
  for (const shown of [explanationText(explanation), picture(explanation, means)]) {
    expect(shown).not.toContain("10.16");
  }
  expect(explanationText(explanation)).toContain(" 10.2 ");
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

test("the picture cuts a need that would press the counts flat, and says where", () => {
  const svg = picture(explain(target(), samples, NOW, 1), samples);
  expect(svg).toContain(">need (cut at 14)</text>");
  expect(svg).not.toContain(">need</text>");
  const [, , , desired = ""] = [...svg.matchAll(/<path d="([^"]+)"[^>]*stroke-width="1\.6"/g)].map(([, d]) => d);
  const heights = [...desired.matchAll(/ ([\d.]+)/g)].map(([, y]) => Number(y));
  // From 1 to 11 of 15 tasks, in a panel of 120 pixels; with a need of 39 drawn it would be 30.
  expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(70);
});

describe("the picture of an hour with an outage", () => {
  /** Of every line the pieces that are drawn, each from and until which minute; the picture is as wide as the hour. */
  const linesOf = (of: typeof samples) =>
    [...picture(explain(target(), of, NOW, 1), of).matchAll(/<path d="([^"]+)"[^>]*stroke-width="1\.6"/g)].map(
      ([, d]) =>
        (d ?? "")
          .split("M")
          .slice(1)
          .map((piece) => {
            const places = piece.split("L").map((pair) => ((Number(pair.split(" ")[0]) - 46) / 696) * 60);
            return [places.at(0), places.at(-1)].map((minute) => Math.round(minute ?? 0));
          }),
    );

  test("joins nothing across it, and says that nothing was decided", () => {
    expect(linesOf(samples)).toEqual(Array(5).fill([[0, 60]]));
    const broken = without(1441, 2639);
    const readings = [
      [0, 24],
      [44, 60],
    ];
    const counts = [
      [0, 26],
      [44, 60],
    ];
    expect(linesOf(broken)).toEqual([readings, readings, counts, counts, counts]);
    expect(picture(explain(target(), broken, NOW, 1), broken)).toContain(">no decision</text>");
    expect(picture(explain(target(), samples, NOW, 1), samples)).not.toContain("no decision");
  });

  test("ends its lines where the outage begins that lasts until now, and goes on until now", () => {
    const readings = [[0, 50]];
    const counts = [[0, 52]];
    expect(linesOf(without(3001, 3600))).toEqual([readings, readings, counts, counts, counts]);
  });
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
  [["euglena/production", "--svg", "/tmp"], "/tmp is a folder, no file to write to\nName another file: --svg <file>"],
  [["euglena/production", "--svg", "/dev/null"], "/dev/null is a device, no file to write to"],
  [
    ["euglena/production", "--svg", "/proc/slipway/night.svg"],
    "nothing can be written to /proc/slipway (ENOENT: no such file or directory, mkdir '/proc/slipway')\nName another file: --svg <file>",
  ],
  [["--set", "maxTasks=0", "euglena/production"], "settings: maxTasks is 0 but"],
  [["euglena/production", "--set", "maxTasks=20", "--set", "minTasks=30"], "minTasks (30) must be <= maxTasks (20)"],
  [["--hours", "2"], "missing required argument 'environment'\nRun slipway scaler explain --help for its options."],
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
