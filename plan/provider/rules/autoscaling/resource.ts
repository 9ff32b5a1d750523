import type { Problem, Rule } from "../../validation/problem";
import { either, textOf } from "../reading";

/** What a service calls the things that scale: the form of their ids, with an example, and what of them scales. */
interface Service {
  form: RegExp;
  example: string;
  dimensions: readonly string[];
}

/** Source: https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html (ResourceId, ScalableDimension) */
export const SERVICES: Readonly<Record<string, Service>> = {
  appstream: { form: /^fleet\/[^/]+$/, example: "fleet/name", dimensions: ["appstream:fleet:DesiredCapacity"] },
  cassandra: {
    form: /^keyspace\/[^/]+\/table\/[^/]+$/,
    example: "keyspace/name/table/name",
    dimensions: ["cassandra:table:ReadCapacityUnits", "cassandra:table:WriteCapacityUnits"],
  },
  comprehend: {
    form: /^arn:aws[^:]*:comprehend:/,
    example: "the endpoint's ARN",
    dimensions: [
      "comprehend:document-classifier-endpoint:DesiredInferenceUnits",
      "comprehend:entity-recognizer-endpoint:DesiredInferenceUnits",
    ],
  },
  dynamodb: {
    form: /^table\/[^/]+(\/index\/[^/]+)?$/,
    example: "table/name or table/name/index/name",
    dimensions: [
      "dynamodb:table:ReadCapacityUnits",
      "dynamodb:table:WriteCapacityUnits",
      "dynamodb:index:ReadCapacityUnits",
      "dynamodb:index:WriteCapacityUnits",
    ],
  },
  ec2: {
    form: /^spot-fleet-request\/sfr-[^/]+$/,
    example: "spot-fleet-request/sfr-id",
    dimensions: ["ec2:spot-fleet-request:TargetCapacity"],
  },
  ecs: {
    form: /^service\/[\w-]{1,255}\/[\w-]{1,255}$/,
    example: "service/cluster-name/service-name",
    dimensions: ["ecs:service:DesiredCount"],
  },
  elasticache: {
    form: /^(replication-group|cache-cluster)\/[^/]+$/,
    example: "replication-group/name or cache-cluster/name",
    dimensions: [
      "elasticache:cache-cluster:Nodes",
      "elasticache:replication-group:NodeGroups",
      "elasticache:replication-group:Replicas",
    ],
  },
  elasticmapreduce: {
    form: /^instancegroup\/[^/]+\/[^/]+$/,
    example: "instancegroup/j-id/ig-id",
    dimensions: ["elasticmapreduce:instancegroup:InstanceCount"],
  },
  kafka: {
    form: /^arn:aws[^:]*:kafka:/,
    example: "the cluster's ARN",
    dimensions: ["kafka:broker-storage:VolumeSize"],
  },
  lambda: {
    form: /^function:[^:]+:[^:$]+$/,
    example: "function:name:alias-or-version",
    dimensions: ["lambda:function:ProvisionedConcurrency"],
  },
  neptune: { form: /^cluster:[^:]+$/, example: "cluster:name", dimensions: ["neptune:cluster:ReadReplicaCount"] },
  rds: { form: /^cluster:[^:]+$/, example: "cluster:name", dimensions: ["rds:cluster:ReadReplicaCount"] },
  sagemaker: {
    form: /^(endpoint\/[^/]+\/variant\/[^/]+|inference-component\/[^/]+)$/,
    example: "endpoint/name/variant/name or inference-component/name",
    dimensions: [
      "sagemaker:variant:DesiredInstanceCount",
      "sagemaker:variant:DesiredProvisionedConcurrency",
      "sagemaker:inference-component:DesiredCopyCount",
    ],
  },
  workspaces: {
    form: /^workspacespool\/[^/]+$/,
    example: "workspacespool/id",
    dimensions: ["workspaces:workspacespool:DesiredUserSessions"],
  },
};

/** What scales, as targets, policies and scheduled actions all name it. */
export const scalableResource: Rule = (config) => {
  const namespace = textOf(config.service_namespace);
  const id = textOf(config.resource_id);
  const dimension = textOf(config.scalable_dimension);
  if (namespace === undefined || namespace === "custom-resource") return [];
  const service = SERVICES[namespace];
  if (service === undefined)
    return [problem("service_namespace", namespace, either([...Object.keys(SERVICES), "custom-resource"]))];
  return [
    ...(id === undefined || service.form.test(id)
      ? []
      : [problem("resource_id", id, `for ${namespace} ${service.example}`)]),
    ...(dimension === undefined || service.dimensions.includes(dimension)
      ? []
      : [problem("scalable_dimension", dimension, `for ${namespace} ${either(service.dimensions)}`)]),
  ];
};

function problem(name: string, value: string, allowed: string): Problem {
  return { path: [name], summary: `${name} is "${value}"; allowed is ${allowed}` };
}
