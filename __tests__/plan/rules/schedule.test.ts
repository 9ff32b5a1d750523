import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { but, problemsOf, type Wrong } from "./support";

const at = (schedule: string): ObjectValue => ({ schedule_expression: schedule });

test.each([
  "rate(1 minute)",
  "rate(5 minutes)",
  "rate(1 day)",
  "rate(24 hours)",
  "cron(0 10 * * ? *)",
  "cron(15 12 ? * MON-FRI *)",
  "cron(0/5 8-17 ? * mon-fri 2025,2030-2040)",
  "cron(0 8 L * ? *)",
  "cron(0 8 LW * ? *)",
  "cron(0 8 15W * ? *)",
  "cron(0 8 ? 1/3 6#3 *)",
  "cron(0 8 ? * FRIL *)",
  "cron(*/10 * * JAN,dec ? *)",
])("a rule takes %s", (schedule) => {
  expect(problemsOf("aws_cloudwatch_event_rule", at(schedule))).toEqual([]);
});

test.each([
  [
    "every 5 minutes",
    'schedule_expression: "every 5 minutes" is no schedule; write rate(5 minutes) or cron(0 8 ? * MON-FRI *)',
  ],
  [
    "Rate(5 minutes)",
    'schedule_expression: "Rate(5 minutes)" is no schedule; write rate(5 minutes) or cron(0 8 ? * MON-FRI *)',
  ],
  [
    "at(2030-01-31T12:00:00)",
    'schedule_expression: "at(2030-01-31T12:00:00)" is no schedule; write rate(5 minutes) or cron(0 8 ? * MON-FRI *)',
  ],
  ["rate(5)", 'schedule_expression: "rate(5)" has no rate; write a whole number and a unit, such as rate(5 minutes)'],
  ["rate(5 seconds)", 'schedule_expression: "rate(5 seconds)" has the unit "seconds"; write minutes, hours or days'],
  ["rate(0 minutes)", 'schedule_expression: "rate(0 minutes)" has the rate 0; write at least 1'],
  ["rate(1 minutes)", 'schedule_expression: "rate(1 minutes)" needs the unit "minute"; write rate(1 minute)'],
  ["rate(5 minute)", 'schedule_expression: "rate(5 minute)" needs the unit "minutes"; write rate(5 minutes)'],
  [
    "rate(1.5 hours)",
    'schedule_expression: "rate(1.5 hours)" has no rate; write a whole number and a unit, such as rate(5 minutes)',
  ],
  [
    "cron(0 10 * * *)",
    'schedule_expression: "cron(0 10 * * *)" has 5 fields; write six: minutes, hours, day-of-month, month, day-of-week, year',
  ],
  [
    "cron(60 10 * * ? *)",
    'schedule_expression: "cron(60 10 * * ? *)" has "60" as minutes; allowed: 0 to 59, with * , - /',
  ],
  ["cron(0 24 * * ? *)", 'schedule_expression: "cron(0 24 * * ? *)" has "24" as hours; allowed: 0 to 23, with * , - /'],
  [
    "cron(0 10 32 * ? *)",
    'schedule_expression: "cron(0 10 32 * ? *)" has "32" as day-of-month; allowed: 1 to 31, with * , - / ? L W',
  ],
  [
    "cron(0 10 * 13 ? *)",
    'schedule_expression: "cron(0 10 * 13 ? *)" has "13" as month; allowed: 1 to 12 or JAN to DEC, with * , - /',
  ],
  [
    "cron(0 10 ? * 8 *)",
    'schedule_expression: "cron(0 10 ? * 8 *)" has "8" as day-of-week; allowed: 1 to 7 or SUN to SAT, with * , - / ? L #',
  ],
  [
    "cron(0 10 ? * MONDAY *)",
    'schedule_expression: "cron(0 10 ? * MONDAY *)" has "MONDAY" as day-of-week; allowed: 1 to 7 or SUN to SAT, with * , - / ? L #',
  ],
  [
    "cron(0 10 ? * 2#6 *)",
    'schedule_expression: "cron(0 10 ? * 2#6 *)" has "2#6" as day-of-week; allowed: 1 to 7 or SUN to SAT, with * , - / ? L #',
  ],
  [
    "cron(0 10 * * ? 1969)",
    'schedule_expression: "cron(0 10 * * ? 1969)" has "1969" as year; allowed: 1970 to 2199, with * , - /',
  ],
  [
    "cron(0/0 10 * * ? *)",
    'schedule_expression: "cron(0/0 10 * * ? *)" has "0/0" as minutes; allowed: 0 to 59, with * , - /',
  ],
  [
    "cron(0 10 * * * *)",
    'schedule_expression: "cron(0 10 * * * *)" has both day-of-month and day-of-week; write "?" for one of them',
  ],
  [
    "cron(0 10 ? * ? *)",
    'schedule_expression: "cron(0 10 ? * ? *)" has "?" for both day-of-month and day-of-week; write "*" or days for one of them',
  ],
])("a rule does not take %s", (schedule, says) => {
  expect(problemsOf("aws_cloudwatch_event_rule", at(schedule))).toEqual([says]);
});

test("a rule on a bus of its own has no schedule", () => {
  const config = but(at("rate(5 minutes)"), { event_bus_name: "orders" });
  expect(problemsOf("aws_cloudwatch_event_rule", config)).toEqual([
    'schedule_expression: is supported only on the default event bus, event_bus_name is "orders"',
  ]);
});

const pattern = (value: unknown): ObjectValue => ({ event_pattern: JSON.stringify(value) });

const patterns: Wrong[] = [
  ["a list", pattern([]), ["event_pattern: a pattern is a JSON object of fields"]],
  ["nothing", pattern({}), ["event_pattern: the pattern is empty; name at least one field"]],
  [
    "a value without brackets",
    pattern({ source: "aws.ecs" }),
    ['event_pattern: "source" must be an object or an array (AWS: Event pattern is not valid); write ["aws.ecs"]'],
  ],
  [
    "a value without brackets inside",
    pattern({ detail: { group: { name: 1 } } }),
    ['event_pattern: "detail.group.name" must be an object or an array (AWS: Event pattern is not valid); write [1]'],
  ],
  ["no value", pattern({ source: [] }), ['event_pattern: "source" is an empty array; name at least one value']],
  [
    "an unknown comparison",
    pattern({ source: [{ prefixes: "aws." }] }),
    ['event_pattern: "source" has the comparison "prefixes", which EventBridge does not know; did you mean "prefix"?'],
  ],
  [
    "an unknown comparison in one of two",
    pattern({ detail: { $or: [{ a: [{ bigger: 1 }] }, { b: [2] }] } }),
    ['event_pattern: "detail.$or.a" has the comparison "bigger", which EventBridge does not know'],
  ],
  [
    "a field that no event has",
    pattern({ "detail-types": ["x"] }),
    ['warning: event_pattern: no event has a field "detail-types"; did you mean "detail-type"?'],
  ],
];

test.each(patterns)("a pattern is wrong that is %s", (_, config, says) => {
  expect(problemsOf("aws_cloudwatch_event_rule", config)).toEqual(says);
});

test("a pattern has 4,096 characters at most", () => {
  const text = JSON.stringify({ source: ["x".repeat(4096)] });
  expect(problemsOf("aws_cloudwatch_event_rule", { event_pattern: text })).toEqual([
    `"event_pattern" cannot be longer than 4096 characters: "${text}"`,
  ]);
});

const scheduled: Wrong[] = [
  [
    "no schedule",
    { schedule_expression: "daily" },
    [
      'schedule_expression: "daily" is no schedule; write rate(5 minutes), cron(0 8 ? * MON-FRI *) or at(2030-01-31T12:00:00)',
    ],
  ],
  [
    "a time with its zone",
    { schedule_expression: "at(2030-01-31T12:00:00Z)" },
    ['schedule_expression: "at(2030-01-31T12:00:00Z)" has no time; write at(2030-01-31T12:00:00), without a time zone'],
  ],
  [
    "a thirteenth month",
    { schedule_expression: "at(2030-13-31T12:00:00)" },
    ['schedule_expression: "at(2030-13-31T12:00:00)" has no time; write at(2030-01-31T12:00:00), without a time zone'],
  ],
  [
    "a zone that is none",
    { schedule_expression: "rate(1 hour)", schedule_expression_timezone: "Berlin" },
    ['schedule_expression_timezone: "Berlin" is no time zone; write one of the IANA database, such as "Europe/Berlin"'],
  ],
  [
    "a zone that is an offset",
    { schedule_expression: "rate(1 hour)", schedule_expression_timezone: "+01:00" },
    ['schedule_expression_timezone: "+01:00" is no time zone; write one of the IANA database, such as "Europe/Berlin"'],
  ],
  [
    "a window without length",
    { flexible_time_window: [{ mode: "FLEXIBLE", maximum_window_in_minutes: null }] },
    ["flexible_time_window.0.maximum_window_in_minutes: is missing, for mode is FLEXIBLE; write 1 to 1440"],
  ],
  [
    "a length without window",
    { flexible_time_window: [{ mode: "OFF", maximum_window_in_minutes: 5 }] },
    ["flexible_time_window.0.maximum_window_in_minutes: is not allowed where mode is OFF; remove it"],
  ],
];

test.each(scheduled)("EventBridge Scheduler does not take %s", (_, config, says) => {
  expect(problemsOf("aws_scheduler_schedule", config)).toEqual(says);
});

const night: ObjectValue = {
  schedule: "cron(0 22 * * ? *)",
  scalable_target_action: [{ min_capacity: "0", max_capacity: "0" }],
};

const scaled: Wrong[] = [
  [
    "no schedule",
    but(night, { schedule: "nightly" }),
    ['schedule: "nightly" is no schedule; write at(2030-01-31T12:00:00), rate(5 minutes) or cron(0 8 ? * MON-FRI *)'],
  ],
  [
    "a zone that is none",
    but(night, { timezone: "CEST/Berlin" }),
    ['timezone: "CEST/Berlin" is no time zone; write one of the IANA database, such as "Europe/Berlin"'],
  ],
  [
    "a capacity in words",
    but(night, { scalable_target_action: [{ min_capacity: "one", max_capacity: null }] }),
    [
      "scalable_target_action.0.min_capacity: cannot parse 'one' as int: strconv.ParseInt: parsing \"one\": invalid syntax",
    ],
  ],
  [
    "more at least than at most",
    but(night, { scalable_target_action: [{ min_capacity: "3", max_capacity: "2" }] }),
    ["scalable_target_action.0: min_capacity (3) is greater than max_capacity (2)"],
  ],
];

test.each(scaled)("a scheduled action is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_appautoscaling_scheduled_action", config)).toEqual(says);
});
