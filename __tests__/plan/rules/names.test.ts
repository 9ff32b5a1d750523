import { problemsOf } from "./support";

/** A type, an argument, a text that it does not take, and what is said. */
type Refused = [type: string, argument: string, text: string, says: string[]];

const refused: Refused[] = [
  ["aws_cloudwatch_log_group", "name", "my web", [logGroup("name", "my web")]],
  [
    "aws_cloudwatch_log_group",
    "name_prefix",
    `${"l".repeat(483)} `,
    [
      `"name_prefix" cannot be longer than 483 characters: "${"l".repeat(483)} "`,
      logGroup("name_prefix", `${"l".repeat(483)} `),
    ],
  ],
  ["aws_cloudwatch_log_metric_filter", "log_group_name", "my web", [logGroup("log_group_name", "my web")]],
  [
    "aws_cloudwatch_log_metric_filter",
    "name",
    "errors*",
    [`"name" isn't a valid log metric name (must not contain colon nor asterisk): "errors*"`],
  ],
  [
    "aws_cloudwatch_dashboard",
    "dashboard_name",
    "my shop",
    [`"dashboard_name" doesn't comply with restrictions ("^[0-9A-Za-z_-]+$"): "my shop"`],
  ],
  [
    "aws_cloudwatch_event_target",
    "rule",
    "a/b",
    [`"rule" doesn't comply with restrictions ("^[0-9A-Za-z_.-]+$"): "a/b"`],
  ],
  [
    "aws_cloudwatch_event_target",
    "event_bus_name",
    "arn:aws:events:us-east-1:123456789012:rule/tick",
    [
      '"event_bus_name" (arn:aws:events:us-east-1:123456789012:rule/tick) is not a valid Event Bus ARN',
      'expected value of event_bus_name to match regular expression "^[/.\\-_A-Za-z0-9]+$", got arn:aws:events:us-east-1:123456789012:rule/tick',
    ],
  ],
  [
    "aws_kms_alias",
    "name_prefix",
    "alias/aws/a b",
    [
      `"name_prefix" cannot begin with reserved AWS CMK prefix 'alias/aws/'`,
      `"name_prefix" must begin with 'alias/' and be comprised of only [0-9A-Za-z_/-]`,
    ],
  ],
  [
    "aws_secretsmanager_secret",
    "name_prefix",
    "s".repeat(487),
    ['"name_prefix" cannot be greater than 486 characters'],
  ],
  [
    "aws_db_instance",
    "identifier",
    "1-Orders--",
    [
      'only lowercase alphanumeric characters and hyphens allowed in "identifier"',
      'first character of "identifier" must be a letter',
      '"identifier" cannot contain two consecutive hyphens',
      '"identifier" cannot end with a hyphen',
    ],
  ],
  [
    "aws_db_instance",
    "final_snapshot_identifier",
    "1_",
    [
      "invalid value for final_snapshot_identifier (must begin with alphabetic character)",
      "invalid value for final_snapshot_identifier (must only contain alphanumeric characters and hyphens)",
    ],
  ],
];

function logGroup(argument: string, text: string): string {
  return `"${argument}" isn't a valid log group name (alphanumeric characters, underscores, hyphens, slashes, hash signs and dots are allowed): "${text}"`;
}

test.each(refused)("%s does not take this %s: %s", (type, argument, text, says) => {
  expect(problemsOf(type, { [argument]: text })).toEqual(says);
});

const taken: [type: string, argument: string, text: string][] = [
  ["aws_cloudwatch_log_group", "name", "/ecs/web#1_a.b-C"],
  ["aws_cloudwatch_log_group", "name_prefix", ""],
  ["aws_cloudwatch_log_metric_filter", "name", "errors of $web"],
  ["aws_cloudwatch_event_target", "event_bus_name", "aws.partner/example.com/orders"],
  ["aws_cloudwatch_event_target", "event_bus_name", "arn:aws:events:us-east-1:123456789012:event-bus/orders"],
  ["aws_kms_alias", "name", "alias/aws-orders"],
  ["aws_secretsmanager_secret", "name", "orders/database+1=a.b@c-d_e"],
  ["aws_db_instance", "identifier_prefix", "orders-"],
  ["aws_db_instance", "final_snapshot_identifier", "Orders-1"],
];

test.each(taken)("%s takes this %s: %s", (type, argument, text) => {
  expect(problemsOf(type, { [argument]: text })).toEqual([]);
});

test("a password and a token are refused without being said", () => {
  const broker = { engine_type: "ActiveMQ", user: [{ username: "web", password: "hunter2" }] };
  const group = { node_type: "cache.t4g.small", auth_token: "hunter2@/" };
  const said = [problemsOf("aws_mq_broker", broker), problemsOf("aws_elasticache_replication_group", group)];
  expect(said).toEqual([
    ['"user.0.password" must be 12 to 250 characters long. provided string length: 7'],
    [
      '"auth_token" must contain from 16 to 128 alphanumeric characters or symbols (excluding @, ", and /)',
      'only alphanumeric characters or symbols (excluding @, ", and /) allowed in "auth_token"',
    ],
  ]);
});

test.each(["0", "-1.5e3", ""])("a metric filter takes the default value %s", (text) => {
  const metric = { name: "errors", namespace: "shop", default_value: text };
  expect(problemsOf("aws_cloudwatch_log_metric_filter", { metric_transformation: [metric] })).toEqual([]);
});

test("an alarm can end its own instance, which is no ARN for the provider", () => {
  const actions = (...alarm_actions: string[]) =>
    problemsOf("aws_cloudwatch_metric_alarm", { alarm_actions }).filter((says) => says.includes("alarm_actions"));
  expect(actions("arn:aws:automate:us-east-1:ec2:stop")).toEqual([]);
  expect(actions("arn:aws:automate:us-east-1:ec2:sleep")).toHaveLength(2);
});
