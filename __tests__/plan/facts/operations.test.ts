import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing, replaced } from "./support";

describe("a rule for events", () => {
  const rule = (more: ObjectValue): ObjectValue => ({ name: "r", schedule_expression: "rate(1 hour)", ...more });

  test("keeps whether it is on when nobody says so", () => {
    const kept = (before: ObjectValue, after: ObjectValue) =>
      differing("aws_cloudwatch_event_rule", rule(before), rule(after));
    expect(kept({ state: "DISABLED" }, {})).toEqual([]);
    expect(kept({ state: "DISABLED" }, { state: "ENABLED" })).toEqual(["state"]);
    expect(kept({ is_enabled: true }, {})).toEqual([]);
    expect(kept({ is_enabled: true }, { is_enabled: false })).toEqual(["is_enabled"]);
  });
});

describe("logs", () => {
  test("that are delivered stay as long as AWS decides", () => {
    const group = (log_group_class: string, retention_in_days: number): ObjectValue => ({
      name: "g",
      log_group_class,
      retention_in_days,
    });
    expect(differing("aws_cloudwatch_log_group", group("DELIVERY", 2), group("DELIVERY", 7))).toEqual([]);
    expect(differing("aws_cloudwatch_log_group", group("STANDARD", 2), group("STANDARD", 7))).toEqual([
      "retention_in_days",
    ]);
  });

  test("are filtered by a pattern with white space around it", () => {
    const filter = (pattern: string): ObjectValue => ({
      name: "f",
      log_group_name: "g",
      pattern,
      metric_transformation: [{ name: "m", namespace: "n", value: "1" }],
    });
    expect(differing("aws_cloudwatch_log_metric_filter", filter("ERROR"), filter(" ERROR\n"))).toEqual([]);
    expect(differing("aws_cloudwatch_log_metric_filter", filter("ERROR"), filter("WARN"))).toEqual(["pattern"]);
  });
});

test("a repository keeps the encryption and scanning that AWS chose, not those that somebody chose", () => {
  const repository = (more: ObjectValue = {}): ObjectValue => ({ name: "r", ...more });
  const encrypted = repository({ encryption_configuration: [{ encryption_type: "AES256" }] });
  expect(replaced("aws_ecr_repository", encrypted, repository())).toEqual([]);
  expect(
    replaced("aws_ecr_repository", encrypted, repository({ encryption_configuration: [{ encryption_type: "KMS" }] })),
  ).toEqual(["encryption_configuration"]);
  const withKey = repository({ encryption_configuration: [{ encryption_type: "KMS" }] });
  expect(replaced("aws_ecr_repository", withKey, repository())).toEqual(["encryption_configuration"]);
  const scanned = (scan_on_push: boolean) => repository({ image_scanning_configuration: [{ scan_on_push }] });
  expect(differing("aws_ecr_repository", scanned(false), repository())).toEqual([]);
  expect(differing("aws_ecr_repository", scanned(true), repository())).toEqual(["image_scanning_configuration"]);
});

test("the images that a repository forgets are listed in any order", () => {
  const policy = (...rulePriorities: number[]): ObjectValue => ({
    repository: "r",
    policy: JSON.stringify({
      rules: rulePriorities.map((rulePriority) => ({ rulePriority, action: { type: "expire" } })),
    }),
  });
  expect(replaced("aws_ecr_lifecycle_policy", policy(1, 2), policy(2, 1))).toEqual([]);
  expect(replaced("aws_ecr_lifecycle_policy", policy(1, 2), policy(1, 3))).toEqual(["policy"]);
});

test("a group of users has another ARN under another name", () => {
  const arn = (after: ObjectValue) => change("aws_iam_group", { name: "a" }, after).planned;
  expect(arn({ name: "b" })).toMatchObject({ arn: UNKNOWN });
  expect(arn({ name: "a", path: "/x/" })).toMatchObject({ arn: UNKNOWN });
  expect(arn({ name: "a" })).not.toMatchObject({ arn: UNKNOWN });
});

test("a role may be assumed by the same, said in other words", () => {
  const role = (Action: string | string[]): ObjectValue => ({
    name: "r",
    assume_role_policy: JSON.stringify({ Statement: [{ Effect: "Allow", Action, Principal: { Service: "x" } }] }),
  });
  expect(differing("aws_iam_role", role("sts:AssumeRole"), role(["sts:AssumeRole"]))).toEqual([]);
  expect(differing("aws_iam_role", role("sts:AssumeRole"), role("sts:TagSession"))).toEqual(["assume_role_policy"]);
});

test("an identity provider is named with its scheme or without", () => {
  const provider = (url: string): ObjectValue => ({ url, client_id_list: ["sts.amazonaws.com"] });
  expect(replaced("aws_iam_openid_connect_provider", provider("example.com"), provider("https://example.com"))).toEqual(
    [],
  );
  expect(replaced("aws_iam_openid_connect_provider", provider("example.com"), provider("https://example.org"))).toEqual(
    ["url"],
  );
});

test("a record is named with a dot at its end or without, in any case", () => {
  const record = (name: string): ObjectValue => ({ zone_id: "Z1", name, type: "A", ttl: 60, records: ["10.0.0.1"] });
  expect(replaced("aws_route53_record", record("www.example.com"), record("WWW.example.com."))).toEqual([]);
  expect(replaced("aws_route53_record", record("www.example.com"), record("api.example.com"))).toEqual(["name"]);
});

test("a scheduled action starts at the same moment in any time zone", () => {
  const action = (start_time: string): ObjectValue => ({
    name: "a",
    resource_id: "service/c/s",
    scalable_dimension: "ecs:service:DesiredCount",
    service_namespace: "ecs",
    schedule: "rate(1 hour)",
    start_time,
    scalable_target_action: [{ min_capacity: 1 }],
  });
  const kept = (after: string) =>
    differing("aws_appautoscaling_scheduled_action", action("2030-01-01T10:00:00Z"), action(after));
  expect(kept("2030-01-01T11:00:00+01:00")).toEqual([]);
  expect(kept("2030-01-01T11:00:00Z")).toEqual(["start_time"]);
});

test("a schedule that no longer says how often it tries again does so as often as by default", () => {
  const schedule = (...retry_policy: ObjectValue[]): ObjectValue => ({
    name: "s",
    schedule_expression: "rate(1 hour)",
    flexible_time_window: [{ mode: "OFF" }],
    target: [
      { arn: "arn:aws:sqs:eu-west-1:123456789012:q", role_arn: "arn:aws:iam::123456789012:role/r", retry_policy },
    ],
  });
  expect(differing("aws_scheduler_schedule", schedule({ maximum_retry_attempts: 185 }), schedule())).toEqual([]);
  expect(differing("aws_scheduler_schedule", schedule({ maximum_retry_attempts: 3 }), schedule())).toEqual(["target"]);
  expect(
    differing(
      "aws_scheduler_schedule",
      schedule({ maximum_retry_attempts: 3 }),
      schedule({ maximum_retry_attempts: 4 }),
    ),
  ).toEqual(["target"]);
});
