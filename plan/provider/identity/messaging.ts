import type { Value } from "../protocol/value";
import { regionCode } from "./region";
import { type Identify, LOWER, type Subject } from "./subject";
import { templateOutputs } from "./template-outputs";

/** SNS, SQS, Amazon MQ, ElastiCache and CloudFormation stacks. */
export const messaging: Record<string, Identify> = {
  aws_sns_topic: (s) => {
    const arn = s.arn("sns", s.text("name"));
    return { id: arn, arn, owner: s.account };
  },
  aws_sns_topic_policy: (s) => ({ id: s.text("arn"), owner: s.account }),
  aws_sns_topic_subscription: (s) => {
    const arn = `${s.text("topic_arn")}:${s.uuid()}`;
    return { id: arn, arn, owner_id: s.account, confirmation_was_authenticated: true, pending_confirmation: false };
  },
  aws_sqs_queue: (s) => {
    const url = `https://sqs.${s.region}.amazonaws.com/${s.account}/${s.text("name")}`;
    return { id: url, url, arn: s.arn("sqs", s.text("name")) };
  },
  aws_sqs_queue_policy: (s) => ({ id: s.text("queue_url") }),
  aws_mq_broker: (s) => {
    const id = `b-${s.uuid()}`;
    return {
      id,
      arn: s.arn("mq", `broker:${s.text("broker_name")}:${id}`),
      instances: [brokerInstance(s, id)],
      storage_type: "ebs",
    };
  },
  aws_mq_configuration: (s) => {
    const id = `c-${s.uuid()}`;
    return { id, arn: s.arn("mq", `configuration:${id}`), latest_revision: 1, authentication_strategy: "SIMPLE" };
  },
  aws_elasticache_replication_group: (s) => {
    const name = s.text("replication_group_id");
    const host = `${name}.${s.letters(6, LOWER, "host")}.${regionCode(s.region)}.cache.amazonaws.com`;
    const clustered = s.value("cluster_mode") === "enabled";
    return {
      id: name,
      arn: s.arn("elasticache", `replicationgroup:${name}`),
      primary_endpoint_address: clustered ? "" : `master.${host}`,
      reader_endpoint_address: clustered ? "" : `replica.${host}`,
      configuration_endpoint_address: clustered ? `clustercfg.${host}` : "",
      engine_version_actual: s.text("engine_version"),
      port: 6379,
      member_clusters: [1, 2].map((member) => `${name}-00${member}`),
    };
  },
  aws_elasticache_cluster: (s) => {
    const name = s.text("cluster_id");
    const host = `${name}.${s.letters(6, LOWER, "host")}.cfg.${regionCode(s.region)}.cache.amazonaws.com`;
    const zone = s.text("availability_zone") || `${s.region}a`;
    return {
      id: name,
      arn: s.arn("elasticache", `cluster:${name}`),
      cluster_address: host,
      configuration_endpoint: `${host}:6379`,
      cache_nodes: [{ id: "0001", address: host, port: 6379, availability_zone: zone, outpost_arn: "" }],
    };
  },
  aws_elasticache_subnet_group: (s) => ({
    id: s.text("name"),
    arn: s.arn("elasticache", `subnetgroup:${s.text("name")}`),
  }),
  aws_elasticache_parameter_group: (s) => ({
    id: s.text("name"),
    arn: s.arn("elasticache", `parametergroup:${s.text("name")}`),
  }),
  aws_cloudformation_stack: (s) => ({
    id: s.arn("cloudformation", `stack/${s.text("name")}/${s.uuid()}`),
    outputs: templateOutputs(s),
  }),
};

/** A RabbitMQ cluster has one endpoint and one console for all of its nodes. */
function brokerInstance(subject: Subject, id: string): Value {
  const host = `${id}.mq.${subject.region}.on.aws`;
  const rabbit = subject.text("engine_type").toLowerCase() === "rabbitmq";
  return {
    console_url: rabbit ? `https://${host}` : `https://${host}:8162`,
    endpoints: rabbit ? [`amqps://${host}:5671`] : [`ssl://${host}:61617`, `amqp+ssl://${host}:5671`],
    ip_address: subject.address(),
  };
}
