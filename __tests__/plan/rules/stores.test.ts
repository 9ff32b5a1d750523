import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { but, problemsOf, type Wrong } from "./support";

test.each([1, 6])("a secret cannot be recovered for %i days", (days) => {
  expect(problemsOf("aws_secretsmanager_secret", { recovery_window_in_days: days })).toEqual([
    `expected recovery_window_in_days to be in the range (7 - 30), got ${days}\nexpected recovery_window_in_days to be one of [0], got ${days}`,
  ]);
});

const selection: ObjectValue = { tagStatus: "untagged", countType: "imageCountMoreThan", countNumber: 9 };
const rule: ObjectValue = { rulePriority: 1, selection, action: { type: "expire" } };
const any = (rulePriority: number) => but(rule, { rulePriority, selection: but(selection, { tagStatus: "any" }) });
const images = (...rules: unknown[]): ObjectValue => ({ policy: JSON.stringify({ rules }) });
const selecting = (change: object) => images({ ...rule, selection: { ...selection, ...change } });

const policies: Wrong[] = [
  ["no rules", { policy: "{}" }, ["policy: a lifecycle policy is a JSON object with rules"]],
  ["an empty list of rules", images(), ["policy: rules has 0 rules; allowed: 1 to 50"]],
  [
    "no priority",
    images({ ...rule, rulePriority: undefined }),
    ["policy: rule 1: rulePriority is missing; write a whole number from 1"],
  ],
  [
    "the priority 0",
    images({ ...rule, rulePriority: 0 }),
    ["policy: rule 1: rulePriority is 0; write a whole number from 1"],
  ],
  ["a priority twice", images(rule, rule), ["policy: rulePriority 1 stands more than once; every rule needs its own"]],
  [
    "no action",
    images({ ...rule, action: undefined }),
    ['policy: rule 1: action is missing; write { "type": "expire" }'],
  ],
  [
    "an unknown action",
    images({ ...rule, action: { type: "delete" } }),
    ['policy: rule 1: action.type is "delete"; allowed: "expire" or "transition"'],
  ],
  ["no selection", images({ ...rule, selection: undefined }), ["policy: rule 1: selection is missing"]],
  [
    "an unknown status",
    selecting({ tagStatus: "Untagged" }),
    ['policy: rule 1: selection.tagStatus is "Untagged"; did you mean "untagged"?'],
  ],
  [
    "tagged images of no tag",
    selecting({ tagStatus: "tagged" }),
    ['policy: rule 1: selection: tagStatus "tagged" needs tagPatternList or tagPrefixList'],
  ],
  [
    "two lists of tags",
    selecting({ tagStatus: "tagged", tagPrefixList: ["v"], tagPatternList: ["v*"] }),
    ["policy: rule 1: selection has both tagPrefixList and tagPatternList; keep one"],
  ],
  [
    "untagged images of a tag",
    selecting({ tagPrefixList: ["v"] }),
    ['policy: rule 1: selection: tagPrefixList goes with tagStatus "tagged" only, not with "untagged"'],
  ],
  [
    "an unknown count",
    selecting({ countType: "imageCountMoreThen" }),
    ['policy: rule 1: selection.countType is "imageCountMoreThen"; did you mean "imageCountMoreThan"?'],
  ],
  [
    "an age without unit",
    selecting({ countType: "sinceImagePushed" }),
    ['policy: rule 1: selection.countUnit is missing; sinceImagePushed needs "days"'],
  ],
  [
    "a count with a unit",
    selecting({ countUnit: "days" }),
    ["policy: rule 1: selection.countUnit goes with ages only, not with imageCountMoreThan; remove it"],
  ],
  [
    "a count of nothing",
    selecting({ countNumber: 0 }),
    ["policy: rule 1: selection.countNumber is 0; write a whole number from 1"],
  ],
  [
    "the rule for any image before another",
    images(any(1), but(rule, { rulePriority: 2 })),
    ['policy: the rule with tagStatus "any" has rulePriority 1, but must have the highest; another has 2'],
  ],
  ["two rules for any image", images(any(1), any(2)), ['policy: 2 rules have tagStatus "any"; one at most may']],
];

test.each(policies)("a repository's lifecycle is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_ecr_lifecycle_policy", config)).toEqual(says);
});

const cache: ObjectValue = { node_type: "cache.t4g.small" };

const caches: Wrong[] = [
  [
    "several zones without failover",
    but(cache, { multi_az_enabled: true }),
    ["automatic_failover_enabled must be true if multi_az_enabled is true"],
  ],
  [
    "failover of one",
    but(cache, { automatic_failover_enabled: true, num_cache_clusters: 1 }),
    ['"num_cache_clusters": must be at least 2 if automatic_failover_enabled is true'],
  ],
  ["no machines", {}, ['"node_type" is required unless "global_replication_group_id" is set.']],
  [
    "a patch number after 7",
    but(cache, { engine_version: "7.0.5" }),
    [
      "engine_version: 7.0.5 is invalid. For Redis v6 or higher, use <major>.<minor>. For Redis v5 or lower, use <major>.<minor>.<patch>.",
    ],
  ],
  [
    "a token in the clear",
    but(cache, { auth_token: "x".repeat(16), transit_encryption_enabled: false }),
    ["auth_token: needs transit_encryption_enabled = true"],
  ],
  [
    "a way to change a token that is not there",
    but(cache, { auth_token_update_strategy: "ROTATE" }),
    ['"auth_token_update_strategy": "auth_token" must be specified'],
  ],
  [
    "a snapshot window with days",
    but(cache, { snapshot_window: "sun:05:00-sun:06:00" }),
    ['(sun:05:00-sun:06:00) must satisfy the format of "hh24:mi-hh24:mi"'],
  ],
  [
    "a maintenance window without days",
    but(cache, { maintenance_window: "05:00-06:00" }),
    ['(05:00-06:00) must satisfy the format of "ddd:hh24:mi-ddd:hh24:mi"'],
  ],
  [
    "encryption at rest as 1",
    but(cache, { at_rest_encryption_enabled: "1" }),
    ["expected at_rest_encryption_enabled to be one of '', 'true', or 'false', got '1'"],
  ],
];

test.each(caches)("a cache is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_elasticache_replication_group", config)).toEqual(says);
});

const rabbit: ObjectValue = { engine_type: "RabbitMQ" };

const brokers: Wrong[] = [
  [
    "an audit log of RabbitMQ",
    but(rabbit, { logs: [{ audit: "true" }] }),
    ["logs.audit: Can not be configured when engine is RabbitMQ"],
  ],
  [
    "an audit log as yes",
    { engine_type: "ActiveMQ", logs: [{ audit: "yes" }] },
    ["expected logs.0.audit to be one of '', 'true', or 'false', got 'yes'"],
  ],
  [
    "a standby of RabbitMQ",
    but(rabbit, { deployment_mode: "ACTIVE_STANDBY_MULTI_AZ" }),
    ["deployment_mode: ACTIVE_STANDBY_MULTI_AZ is for ACTIVEMQ, engine_type is RABBITMQ"],
  ],
  [
    "a cluster of ActiveMQ",
    { engine_type: "ActiveMQ", deployment_mode: "CLUSTER_MULTI_AZ" },
    ["deployment_mode: CLUSTER_MULTI_AZ is for RABBITMQ, engine_type is ACTIVEMQ"],
  ],
  [
    "one instance in two subnets",
    but(rabbit, { subnet_ids: ["a", "b"] }),
    ["subnet_ids: names 2; a broker with deployment_mode SINGLE_INSTANCE has 1"],
  ],
  [
    "a standby in one subnet",
    { engine_type: "ACTIVEMQ", deployment_mode: "ACTIVE_STANDBY_MULTI_AZ", subnet_ids: ["a"] },
    ["subnet_ids: names 1; a broker with deployment_mode ACTIVE_STANDBY_MULTI_AZ has 2"],
  ],
  [
    "two users of RabbitMQ",
    but(rabbit, { user: [{ username: "a" }, { username: "b" }] }),
    ["user: 2 users; a RabbitMQ broker is created with one, add the others in RabbitMQ"],
  ],
  [
    "a password with a comma",
    but(rabbit, { user: [{ password: "correct, horse" }] }),
    ['"user.0.password" must not contain commas'],
  ],
  [
    "a password of three letters",
    but(rabbit, { user: [{ password: "abcabcabcabc" }] }),
    ['"user.0.password" must contain at least 4 unique characters'],
  ],
];

test.each(brokers)("a broker is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_mq_broker", config)).toEqual(says);
});
