/** Amazon MQ: brokers and their configurations. */
import type { Arguments, AttributeChange, WrongConfiguration } from "./case";

const BROKER = "internal/service/mq/broker.go";
const SCHEMA = `${BROKER} resourceBroker`;
const CONFIGURATION = "internal/service/mq/configuration.go resourceConfiguration";

const user = { username: "orders", password: "correct-horse-battery" };
const active = {
  broker_name: "orders",
  engine_type: "ActiveMQ",
  engine_version: "5.18",
  host_instance_type: "mq.m5.large",
  user: [user],
};
const rabbit = { ...active, engine_type: "RabbitMQ", engine_version: "3.13" };
const withBroker = (more: Arguments) => ({ ...active, ...more });
const withUser = (more: Arguments) => withBroker({ user: [{ ...user, ...more }] });
const groups = Array.from({ length: 6 }, (_, index) => `sg-0123456789abcdef${index}`);
const configuration = {
  name: "orders",
  engine_type: "ActiveMQ",
  engine_version: "5.18",
  data: '<broker xmlns="http://activemq.apache.org/schema/core"><plugins></plugins></broker>',
};

export const wrong: WrongConfiguration[] = [
  {
    what: "a broker name of 51 characters",
    type: "aws_mq_broker",
    config: withBroker({ broker_name: "b".repeat(51) }),
    says: "expected length of broker_name to be in the range (1 - 50), got",
    source: `${BROKER} ValidateBrokerName`,
  },
  {
    what: "a broker name with a dot",
    type: "aws_mq_broker",
    config: withBroker({ broker_name: "orders.broker" }),
    says: 'expected value of broker_name to match regular expression "^[0-9A-Za-z_-]+$", got orders.broker',
    source: `${BROKER} ValidateBrokerName`,
  },
  {
    what: "an engine that Amazon MQ does not have",
    type: "aws_mq_broker",
    config: withBroker({ engine_type: "Kafka" }),
    says: "expected engine_type to be one of",
    source: `${SCHEMA} engine_type`,
  },
  {
    what: "a deployment mode written with hyphens",
    type: "aws_mq_broker",
    config: withBroker({ deployment_mode: "ACTIVE-STANDBY-MULTI-AZ" }),
    says: "expected deployment_mode to be one of",
    source: `${SCHEMA} deployment_mode`,
  },
  {
    what: "a storage type of another service",
    type: "aws_mq_broker",
    config: withBroker({ storage_type: "gp3" }),
    says: "expected storage_type to be one of",
    source: `${SCHEMA} storage_type`,
  },
  {
    what: "six security groups",
    type: "aws_mq_broker",
    config: withBroker({ security_groups: groups }),
    says: "Attribute security_groups supports 5 item maximum, but config has 6 declared.",
    source: `${SCHEMA} security_groups MaxItems 5`,
  },
  {
    what: "a password of 11 characters",
    type: "aws_mq_broker",
    config: withUser({ password: "correct-hor" }),
    says: "must be 12 to 250 characters long. provided string length: 11",
    source: `${BROKER} ValidBrokerPassword`,
  },
  {
    what: "a password with a comma",
    type: "aws_mq_broker",
    config: withUser({ password: "correct,horse,battery" }),
    says: "must not contain commas",
    source: `${BROKER} ValidBrokerPassword`,
  },
  {
    what: "a password of three different characters",
    type: "aws_mq_broker",
    config: withUser({ password: "abcabcabcabc" }),
    says: "must contain at least 4 unique characters",
    source: `${BROKER} ValidBrokerPassword`,
  },
  {
    what: "a user name of one character",
    type: "aws_mq_broker",
    config: withUser({ username: "o" }),
    says: "username to be in the range (2 - 100), got o",
    source: `${SCHEMA} user.username`,
  },
  {
    what: "a group of one character",
    type: "aws_mq_broker",
    config: withUser({ groups: ["g"] }),
    says: "to be in the range (2 - 100), got g",
    source: `${SCHEMA} user.groups`,
  },
  {
    what: "audit logs of RabbitMQ",
    type: "aws_mq_broker",
    config: { ...rabbit, logs: [{ general: true, audit: "true" }] },
    says: "logs.audit: Can not be configured when engine is RabbitMQ",
    source: `${SCHEMA} CustomizeDiff`,
  },
  {
    what: "audit logs as yes",
    type: "aws_mq_broker",
    config: withBroker({ logs: [{ audit: "yes" }] }),
    says: "logs.0.audit to be one of '', 'true', or 'false', got 'yes'",
    source: "internal/sdkv2/types/nullable/bool.go ValidateTypeStringNullableBool",
  },
  {
    what: "maintenance on a day with three letters",
    type: "aws_mq_broker",
    config: withBroker({
      maintenance_window_start_time: [{ day_of_week: "MON", time_of_day: "02:00", time_zone: "UTC" }],
    }),
    says: "expected day_of_week to be one of",
    source: `${SCHEMA} maintenance_window_start_time.day_of_week`,
  },
  {
    what: "a key id where the ARN of a key is wanted",
    type: "aws_mq_broker",
    config: withBroker({ encryption_options: [{ use_aws_owned_key: false, kms_key_id: "alias/orders" }] }),
    says: '"encryption_options.0.kms_key_id" (alias/orders) is an invalid ARN: arn: invalid prefix',
    source: `${SCHEMA} encryption_options.kms_key_id, internal/verify/validate.go ValidARN`,
  },
  {
    what: "a configuration for an engine that Amazon MQ does not have",
    type: "aws_mq_configuration",
    config: { ...configuration, engine_type: "Kafka" },
    says: "expected engine_type to be one of",
    source: `${CONFIGURATION} engine_type`,
  },
  {
    what: "an unknown authentication strategy",
    type: "aws_mq_configuration",
    config: { ...configuration, authentication_strategy: "oauth" },
    says: "expected authentication_strategy to be one of",
    source: `${CONFIGURATION} authentication_strategy`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the instance type of a broker",
    type: "aws_mq_broker",
    before: active,
    after: withBroker({ host_instance_type: "mq.m5.xlarge" }),
    action: "update",
    source: `${SCHEMA} host_instance_type`,
  },
  {
    what: "the engine version of a broker",
    type: "aws_mq_broker",
    before: rabbit,
    after: { ...rabbit, engine_version: "4.2" },
    action: "update",
    source: `${SCHEMA} engine_version`,
  },
  {
    what: "the engine of a broker",
    type: "aws_mq_broker",
    before: active,
    after: rabbit,
    action: "replace",
    because: "engine_type",
    source: `${SCHEMA} engine_type ForceNew`,
  },
  {
    what: "the deployment mode of a broker",
    type: "aws_mq_broker",
    before: rabbit,
    after: { ...rabbit, deployment_mode: "CLUSTER_MULTI_AZ" },
    action: "replace",
    because: "deployment_mode",
    source: `${SCHEMA} deployment_mode ForceNew`,
  },
  {
    what: "the default deployment mode, written out",
    type: "aws_mq_broker",
    before: active,
    after: withBroker({ deployment_mode: "SINGLE_INSTANCE" }),
    action: "no-op",
    source: `${SCHEMA} deployment_mode Default`,
  },
  {
    what: "whether a broker is public",
    type: "aws_mq_broker",
    before: active,
    after: withBroker({ publicly_accessible: true }),
    action: "replace",
    because: "publicly_accessible",
    source: `${SCHEMA} publicly_accessible ForceNew`,
  },
  {
    what: "the subnet of a broker",
    type: "aws_mq_broker",
    before: withBroker({ subnet_ids: ["subnet-0123456789abcdef0"] }),
    after: withBroker({ subnet_ids: ["subnet-0fedcba9876543210"] }),
    action: "replace",
    because: "subnet_ids",
    source: `${SCHEMA} subnet_ids ForceNew`,
  },
  {
    what: "the security groups of a broker",
    type: "aws_mq_broker",
    before: withBroker({ security_groups: ["sg-0123456789abcdef0"] }),
    after: withBroker({ security_groups: ["sg-0fedcba9876543210"] }),
    action: "update",
    source: `${SCHEMA} security_groups`,
  },
  {
    what: "the password of an ActiveMQ user",
    type: "aws_mq_broker",
    before: active,
    after: withUser({ password: "staple-correct-horse" }),
    action: "update",
    source: `${SCHEMA} user`,
  },
  {
    what: "the password of a RabbitMQ user, which only RabbitMQ can change",
    type: "aws_mq_broker",
    before: rabbit,
    after: { ...rabbit, user: [{ ...user, password: "staple-correct-horse" }] },
    action: "no-op",
    source: `${SCHEMA} user DiffSuppressFunc`,
  },
  {
    what: "a key that AWS owns, no longer written out",
    type: "aws_mq_broker",
    before: withBroker({ encryption_options: [{ use_aws_owned_key: true }] }),
    after: active,
    action: "no-op",
    source: `${SCHEMA} encryption_options SuppressMissingOptionalConfigurationBlock`,
  },
  {
    what: "the key that encrypts a broker",
    type: "aws_mq_broker",
    before: withBroker({ encryption_options: [{ use_aws_owned_key: true }] }),
    after: withBroker({
      encryption_options: [{ use_aws_owned_key: false, kms_key_id: "arn:aws:kms:us-east-1:111122223333:key/orders" }],
    }),
    action: "replace",
    because: "encryption_options",
    source: `${SCHEMA} encryption_options.use_aws_owned_key ForceNew`,
  },
  {
    what: "audit logs that are off, written out",
    type: "aws_mq_broker",
    before: withBroker({ logs: [{ general: true }] }),
    after: withBroker({ logs: [{ general: true, audit: "false" }] }),
    action: "no-op",
    source: `${SCHEMA} logs.audit DiffSuppressNullableBoolFalseAsNull`,
  },
  {
    what: "the layout of a configuration",
    type: "aws_mq_configuration",
    before: configuration,
    after: {
      ...configuration,
      data: '<broker xmlns="http://activemq.apache.org/schema/core">\n  <plugins/>\n</broker>\n',
    },
    action: "no-op",
    source: "internal/service/mq/configuration.go suppressXMLEquivalentConfig",
  },
  {
    what: "the contents of a configuration",
    type: "aws_mq_configuration",
    before: configuration,
    after: {
      ...configuration,
      data: '<broker xmlns="http://activemq.apache.org/schema/core" schedulePeriodForDestinationPurge="10000"/>',
    },
    action: "update",
    source: `${CONFIGURATION} data`,
  },
  {
    what: "the engine version of a configuration, unlike that of a broker",
    type: "aws_mq_configuration",
    before: configuration,
    after: { ...configuration, engine_version: "5.19" },
    action: "replace",
    because: "engine_version",
    source: `${CONFIGURATION} engine_version ForceNew`,
  },
];
