import { ChangedStack, type Resources } from "../changed-stack";

const subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"];
const balancer = { name: "web", internal: true, load_balancer_type: "application", subnets };
const listener = {
  load_balancer_arn: "arn:aws:elasticloadbalancing:us-east-2:848960888155:loadbalancer/app/web/0123456789abcdef",
  port: 443,
  protocol: "HTTPS",
  certificate_arn: "arn:aws:acm:us-east-2:848960888155:certificate/0a1b2c3d-0000-4000-8000-0123456789ab",
  default_action: [{ type: "fixed-response", fixed_response: [{ content_type: "text/plain", status_code: "404" }] }],
};
const database = {
  identifier: "orders",
  engine: "postgres",
  instance_class: "db.t4g.micro",
  allocated_storage: 20,
  username: "app",
  password: "hunter2-very-secret",
  storage_encrypted: true,
};
const service = (name: string, values: object) => ({ name, cluster: "main", task_definition: "web:1", ...values });
const alarm = (name: string, values: object = {}) => ({
  alarm_name: name,
  comparison_operator: "GreaterThanThreshold",
  evaluation_periods: 1,
  metric_name: "CPUUtilization",
  namespace: "AWS/ECS",
  period: 60,
  statistic: "Average",
  threshold: 90,
  alarm_actions: ["arn:aws:sns:us-east-2:848960888155:alarms"],
  ...values,
});
const lifecycle = (...rule: object[]) => ({ bucket: "files", rule });
const expiring = (id: string, days: number, status = "Enabled") => ({
  id,
  status,
  filter: [{ prefix: "" }],
  expiration: [{ days }],
});
const target = {
  service_namespace: "ecs",
  scalable_dimension: "ecs:service:DesiredCount",
  resource_id: "service/main/scaled",
  min_capacity: 1,
  max_capacity: 4,
};
const versioning = (bucket: string, status: string) => ({ bucket, versioning_configuration: [{ status }] });
const key = "arn:aws:kms:us-east-2:848960888155:key/0a1b2c3d-0000-4000-8000-0123456789ab";

const before: Resources = {
  aws_lb: { lowered: { ...balancer, enable_deletion_protection: true }, raised: { ...balancer, name: "raised" } },
  aws_lb_listener: {
    older: { ...listener, ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06" },
    newer: { ...listener, port: 444, ssl_policy: "ELBSecurityPolicy-2016-08" },
  },
  aws_db_instance: {
    orders: {
      ...database,
      deletion_protection: true,
      multi_az: true,
      backup_retention_period: 14,
      skip_final_snapshot: false,
      final_snapshot_identifier: "last",
    },
  },
  aws_ecs_service: {
    breaker: service("breaker", { deployment_circuit_breaker: [{ enable: true, rollback: true }] }),
    scaled: service("scaled", { desired_count: 2 }),
    queue: service("queue", { desired_count: 2 }),
    fixed: service("fixed", { desired_count: 2 }),
  },
  aws_appautoscaling_target: { scaled: target },
  aws_cloudwatch_log_group: {
    shorter: { name: "shorter", retention_in_days: 30 },
    for_ever: { name: "for-ever", retention_in_days: 0 },
    longer: { name: "longer", retention_in_days: 30 },
    kept: { name: "kept", retention_in_days: 30 },
  },
  aws_cloudwatch_metric_alarm: {
    gone: alarm("gone"),
    silent: alarm("silent"),
    deaf: alarm("deaf"),
    same: alarm("same"),
  },
  aws_s3_bucket: { kept: { bucket: "kept", force_destroy: false }, old: { bucket: "old" } },
  aws_s3_bucket_versioning: {
    suspended: versioning("kept", "Enabled"),
    gone: versioning("kept-too", "Enabled"),
    with_bucket: versioning("old", "Enabled"),
  },
  aws_s3_bucket_lifecycle_configuration: {
    files: lifecycle(expiring("same", 30), expiring("shorter", 30), expiring("longer", 30), expiring("off", 30)),
  },
  aws_ecr_repository: { web: { name: "web", image_tag_mutability: "IMMUTABLE" } },
  aws_secretsmanager_secret: { api: { name: "api", recovery_window_in_days: 30, kms_key_id: key } },
};

const after: Resources = {
  aws_lb: {
    lowered: { ...balancer, enable_deletion_protection: false },
    raised: { ...balancer, name: "raised", enable_deletion_protection: true },
  },
  aws_lb_listener: {
    older: { ...listener, ssl_policy: "ELBSecurityPolicy-TLS-1-1-2017-01" },
    newer: { ...listener, port: 444, ssl_policy: "ELBSecurityPolicy-TLS13-1-3-2021-06" },
  },
  aws_db_instance: {
    orders: {
      ...database,
      password: "other-very-secret",
      deletion_protection: false,
      multi_az: false,
      backup_retention_period: 1,
      skip_final_snapshot: true,
    },
  },
  aws_ecs_service: {
    breaker: service("breaker", {
      deployment_circuit_breaker: [{ enable: true, rollback: false }],
      deployment_minimum_healthy_percent: 0,
    }),
    scaled: service("scaled", { desired_count: 1 }),
    queue: service("queue", { desired_count: 1 }),
    fixed: service("fixed", { desired_count: 1 }),
  },
  aws_appautoscaling_target: { scaled: target },
  aws_cloudwatch_log_group: {
    shorter: { name: "shorter", retention_in_days: 7 },
    for_ever: { name: "for-ever", retention_in_days: 365 },
    longer: { name: "longer", retention_in_days: 90 },
    kept: { name: "kept", retention_in_days: 0 },
    new: { name: "new", retention_in_days: 1 },
  },
  aws_cloudwatch_metric_alarm: {
    silent: alarm("silent", { actions_enabled: false }),
    deaf: alarm("deaf", { alarm_actions: [] }),
    same: alarm("same", { threshold: 80 }),
  },
  aws_s3_bucket: { kept: { bucket: "kept", force_destroy: true } },
  aws_s3_bucket_versioning: { suspended: versioning("kept", "Suspended") },
  aws_s3_bucket_lifecycle_configuration: {
    files: lifecycle(
      expiring("same", 30),
      expiring("shorter", 7),
      expiring("longer", 90),
      expiring("off", 1, "Disabled"),
      expiring("new", 5),
    ),
  },
  aws_ecr_repository: { web: { name: "web", image_tag_mutability: "MUTABLE" } },
  aws_secretsmanager_secret: { api: { name: "api", recovery_window_in_days: 7 } },
};

let changed: ChangedStack;
beforeAll(async () => {
  changed = await ChangedStack.plan(before, after);
});

test.each([
  ["aws_lb.lowered", ["enable_deletion_protection: true → false: a mistake can delete it"]],
  [
    "aws_lb_listener.older",
    [
      "ssl_policy: ELBSecurityPolicy-TLS13-1-2-2021-06 → ELBSecurityPolicy-TLS-1-1-2017-01: callers may use an older TLS",
    ],
  ],
  [
    "aws_ecs_service.breaker",
    [
      "deployment_circuit_breaker.rollback: true → false: a deployment that fails is not rolled back",
      "deployment_minimum_healthy_percent: 100 → 0: more tasks stop at once in a deployment",
    ],
  ],
  ["aws_cloudwatch_metric_alarm.silent", ["actions_enabled: true → false: it rings and nobody hears it"]],
  ["aws_s3_bucket.kept", ["force_destroy: false → true: a destroy deletes all it holds"]],
  [
    "aws_s3_bucket_versioning.suspended",
    [
      "versioning_configuration.status: Enabled → Suspended: objects that are overwritten or deleted cannot be brought back",
    ],
  ],
  ["aws_ecr_repository.web", ["image_tag_mutability: IMMUTABLE → MUTABLE: a tag that runs can be overwritten"]],
])("%s: a lowered protection is told", (address, sentences) => {
  expect(changed.risks(address)).toEqual(sentences.map((sentence) => `protection-lowered: ${sentence}`));
});

test("every protection of one resource is told, and no sensitive value", () => {
  expect(changed.risks("aws_db_instance.orders")).toEqual([
    "protection-lowered: deletion_protection: true → false: a mistake can delete it",
    "protection-lowered: skip_final_snapshot: false → true: a destroy leaves no final snapshot",
    "protection-lowered: multi_az: true → false: the loss of one zone stops it",
    "retention-shortened: backup_retention_period: 14 → 1 days",
  ]);
  expect(JSON.stringify(changed.all())).not.toContain("very-secret");
});

test("a key that is taken away, and less time to undo a delete, are told", () => {
  expect(changed.risks("aws_secretsmanager_secret.api")).toEqual([
    "protection-lowered: recovery_window_in_days: 30 → 7: less time to undo a delete",
    expect.stringMatching(
      /^protection-lowered: kms_key_id: .* → nothing: it is no longer encrypted with the key that you manage$/,
    ),
  ]);
});

test("an alarm that tells nobody is told", () => {
  expect(changed.risks("aws_cloudwatch_metric_alarm.deaf")).toEqual([
    expect.stringMatching(/^protection-lowered: alarm_actions: .*: it rings and nobody hears it$/),
  ]);
});

test.each([
  "aws_lb.raised",
  "aws_lb_listener.newer",
  "aws_cloudwatch_metric_alarm.same",
  "aws_ecs_service.fixed",
  "aws_cloudwatch_log_group.longer",
  "aws_cloudwatch_log_group.kept",
  "aws_cloudwatch_log_group.new",
])("%s is no risk", (address) => {
  expect(changed.risks(address)).toEqual([]);
});

test("logs that are kept for fewer days are told; 0 is for ever", () => {
  expect(changed.risks("aws_cloudwatch_log_group.shorter")).toEqual([
    "retention-shortened: retention_in_days: 30 → 7 days",
  ]);
  expect(changed.risks("aws_cloudwatch_log_group.for_ever")).toEqual([
    "retention-shortened: retention_in_days: 0 → 365 days, was kept for ever",
  ]);
});

test("objects that expire earlier are told, also by a new rule", () => {
  expect(changed.risks("aws_s3_bucket_lifecycle_configuration.files")).toEqual([
    "retention-shortened: objects expire after 7 days instead of 30",
    "retention-shortened: objects expire after 5 days, were kept for ever",
  ]);
});

test("a safeguard that is removed is told, unless what it guards goes too", () => {
  const rules = (address: string) => changed.risks(address).filter((risk) => risk.startsWith("safeguard"));
  expect(rules("aws_cloudwatch_metric_alarm.gone")).toEqual(["safeguard-removed: this alarm no longer rings"]);
  expect(rules("aws_s3_bucket_versioning.gone")).toHaveLength(1);
  expect(rules("aws_s3_bucket_versioning.with_bucket")).toEqual([]);
});

test("a number of tasks that a scaler sets is told, by what the plan or the environment says", () => {
  expect(changed.risks("aws_ecs_service.scaled")).toEqual([
    "scaled-by-another: desired_count: 2 → 1, which aws_appautoscaling_target.scaled sets",
  ]);
  expect(changed.risks("aws_ecs_service.queue")).toEqual([]);
  expect(changed.risks("aws_ecs_service.queue", { tasks: { queue: { min: 1, typical: 2, max: 3 } } })).toEqual([
    "scaled-by-another: desired_count: 2 → 1, which the environment's scaler sets",
  ]);
});
