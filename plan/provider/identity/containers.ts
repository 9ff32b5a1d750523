import { type Identify, LOWER, lastPart } from "./subject";

/** ECS, ECR, Cloud Map and Application Auto Scaling. */
export const containers: Record<string, Identify> = {
  aws_ecs_cluster: (s) => {
    const arn = s.arn("ecs", `cluster/${s.text("name")}`);
    return { id: arn, arn };
  },
  aws_ecs_cluster_capacity_providers: (s) => ({ id: s.text("cluster_name") }),
  aws_ecs_capacity_provider: (s) => {
    const arn = s.arn("ecs", `capacity-provider/${s.text("name")}`);
    return { id: arn, arn };
  },
  aws_ecs_service: (s) => {
    const cluster = lastPart(s.text("cluster")) || "default";
    const arn = s.arn("ecs", `service/${cluster}/${s.text("name")}`);
    const strategy = s.value("capacity_provider_strategy");
    return {
      id: arn,
      arn,
      cluster: s.arn("ecs", "cluster/default"),
      // Capacity providers take the place of a launch type.
      launch_type: Array.isArray(strategy) && strategy.length > 0 ? "" : "EC2",
      platform_version: "LATEST",
    };
  },
  aws_ecs_task_definition: (s) => {
    const family = s.arn("ecs", `task-definition/${s.text("family")}`);
    return {
      id: s.text("family"),
      arn: `${family}:${s.generation}`,
      arn_without_revision: family,
      revision: s.generation,
    };
  },
  aws_ecr_repository: (s) => {
    const name = s.text("name");
    const registry = `${s.account}.dkr.ecr.${s.region}.${s.partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"}`;
    return {
      id: name,
      arn: s.arn("ecr", `repository/${name}`),
      registry_id: s.account,
      repository_url: `${registry}/${name}`,
    };
  },
  aws_ecr_lifecycle_policy: (s) => ({ id: s.text("repository"), registry_id: s.account }),
  aws_ecr_repository_policy: (s) => ({ id: s.text("repository"), registry_id: s.account }),
  aws_service_discovery_private_dns_namespace: (s) => {
    const id = `ns-${s.letters(16, LOWER)}`;
    return {
      id,
      arn: s.arn("servicediscovery", `namespace/${id}`),
      hosted_zone: `Z0${s.letters(19, LOWER, "zone").toUpperCase()}`,
    };
  },
  aws_service_discovery_http_namespace: (s) => {
    const id = `ns-${s.letters(16, LOWER)}`;
    return { id, arn: s.arn("servicediscovery", `namespace/${id}`), http_name: s.text("name") };
  },
  aws_service_discovery_service: (s) => {
    const id = `srv-${s.letters(16, LOWER)}`;
    return { id, arn: s.arn("servicediscovery", `service/${id}`) };
  },
  aws_appautoscaling_target: (s) => ({
    id: s.text("resource_id"),
    arn: s.arn("application-autoscaling", `scalable-target/${s.hex(32)}`),
    role_arn: s.arn(
      "iam",
      "role/aws-service-role/ecs.application-autoscaling.amazonaws.com/AWSServiceRoleForApplicationAutoScaling_ECSService",
      "global",
    ),
  }),
  aws_appautoscaling_policy: (s) => ({
    id: s.text("name"),
    arn: s.arn(
      "autoscaling",
      `scalingPolicy:${s.uuid()}:resource/${s.text("service_namespace")}/${s.text("resource_id")}:policyName/${s.text("name")}`,
    ),
    alarm_arns: [],
  }),
};
