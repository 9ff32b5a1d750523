import { keptByBroker, sameLogSwitch } from "./mq-broker";
import { sameXml } from "./mq-xml";
import type { FactsByType } from "./types";

const ENGINES = ["ACTIVEMQ", "RABBITMQ"];
/** AuthenticationStrategy of the Amazon MQ API. */
const AUTHENTICATION = ["SIMPLE", "LDAP", "CONFIG_MANAGED"];

export const mq: FactsByType = {
  aws_mq_broker: {
    source: "internal/service/mq/broker.go",
    forcesReplacement: [
      "broker_name",
      "data_replication_primary_broker_arn",
      "deployment_mode",
      "encryption_options",
      "encryption_options.kms_key_id",
      "encryption_options.use_aws_owned_key",
      "engine_type",
      "ldap_server_metadata",
      "publicly_accessible",
      "subnet_ids",
    ],
    keepsWhen: keptByBroker,
    same: { "logs.audit": sameLogSwitch },
    configurationOnly: ["apply_immediately", "data_replication_primary_broker_arn"],
    defaults: {
      apply_immediately: false,
      auto_minor_version_upgrade: false,
      deployment_mode: "SINGLE_INSTANCE",
      "encryption_options.use_aws_owned_key": true,
      publicly_accessible: false,
      "user.console_access": false,
      "user.replication_user": false,
    },
    computedBlocks: ["configuration", "maintenance_window_start_time"],
    values: {
      authentication_strategy: AUTHENTICATION,
      data_replication_mode: ["NONE", "CRDR"],
      deployment_mode: ["SINGLE_INSTANCE", "ACTIVE_STANDBY_MULTI_AZ", "CLUSTER_MULTI_AZ"],
      engine_type: ENGINES,
      "maintenance_window_start_time.day_of_week": [
        "MONDAY",
        "TUESDAY",
        "WEDNESDAY",
        "THURSDAY",
        "FRIDAY",
        "SATURDAY",
        "SUNDAY",
      ],
      storage_type: ["EBS", "EFS"],
    },
    ignoresCase: [
      "authentication_strategy",
      "deployment_mode",
      "engine_type",
      "maintenance_window_start_time.day_of_week",
      "storage_type",
    ],
    lengths: { broker_name: [1, 50], "user.groups": [2, 100], "user.username": [2, 100] },
    formats: { data_replication_primary_broker_arn: "arn", "encryption_options.kms_key_id": "arn" },
    patterns: { broker_name: /^[0-9A-Za-z_-]+$/ },
    maxItems: {
      configuration: 1,
      encryption_options: 1,
      ldap_server_metadata: 1,
      logs: 1,
      maintenance_window_start_time: 1,
      security_groups: 5,
      "user.groups": 20,
    },
    sensitive: ["ldap_server_metadata.service_account_password", "user.password"],
  },
  aws_mq_configuration: {
    source: "internal/service/mq/configuration.go",
    read: "6.x (mid 2025)",
    forcesReplacement: ["engine_type", "engine_version", "name"],
    unknownWhen: ({ changes }) => (changes("description") || changes("data") ? ["latest_revision"] : []),
    same: { data: sameXml },
    values: { authentication_strategy: AUTHENTICATION, engine_type: ENGINES },
    ignoresCase: ["authentication_strategy", "engine_type"],
  },
};
