import { valueAt } from "../../values";
import { byAction, data, type Endings, interruption, none } from "../ending";

const ECS = "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_";
const CLOUD_MAP = "https://docs.aws.amazon.com/cloud-map/latest/api/API_";
const SCALING = "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_";
const ECR = "https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_";
const PROVIDER = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/";

const namespace = interruption(
  "its names stop resolving: services that find each other by them get no connection",
  `${CLOUD_MAP}DeleteNamespace.html`,
);

/** Clusters, services, images and how they find each other. */
export const containers: Endings = {
  aws_ecs_cluster: interruption(
    "its services have to be deleted first: all of their tasks stop",
    `${ECS}DeleteCluster.html`,
  ),
  aws_ecs_cluster_capacity_providers: interruption(
    "services and one-off tasks that name no capacity of their own cannot start tasks",
    `${ECS}PutClusterCapacityProviders.html`,
  ),
  aws_ecs_capacity_provider: interruption(
    "services that use it cannot place tasks",
    `${ECS}DeleteCapacityProvider.html`,
  ),
  aws_ecs_service: byAction(
    interruption("all of its tasks stop, and nobody answers in their place", `${ECS}DeleteService.html`),
    interruption(
      "all of its tasks stop before the new service starts its own: nobody answers until these are healthy",
      `${ECS}DeleteService.html`,
    ),
  ),
  aws_ecs_task_definition: (subject) => {
    const source = `${PROVIDER}ecs_task_definition`;
    const isKept = valueAt(subject.before, "skip_destroy") === true;
    if (subject.action === "replace")
      return none(
        isKept
          ? "it is a new revision; the old one stays to roll back to"
          : "it is a new revision; the old one is deregistered, so a rollback cannot start from it",
        source,
      );
    return isKept
      ? none("terraform only stops looking after it; the revision stays", source)
      : none(
          "what runs goes on, and its service can still scale; nothing else can be started from the deregistered revision",
          `${ECS}DeregisterTaskDefinition.html`,
        );
  },
  aws_ecs_task_set: interruption("its tasks stop", `${ECS}DeleteTaskSet.html`),
  aws_service_discovery_private_dns_namespace: namespace,
  aws_service_discovery_public_dns_namespace: namespace,
  aws_service_discovery_http_namespace: namespace,
  aws_service_discovery_service: interruption(
    "its name stops resolving: those who call the service by it get no connection",
    `${CLOUD_MAP}DeleteService.html`,
  ),
  aws_appautoscaling_target: byAction(
    interruption(
      "nothing scales it any more; it stays at the size it has, whatever the load",
      `${SCALING}DeregisterScalableTarget.html`,
    ),
    interruption(
      "its policies and schedules go too, and nothing scales it until they are back",
      `${SCALING}DeregisterScalableTarget.html`,
    ),
  ),
  aws_appautoscaling_policy: byAction(
    interruption("it no longer scales by this measure, whatever the load", `${SCALING}DeleteScalingPolicy.html`),
    none(
      "it does not scale for the moment between the old policy and the new one",
      `${SCALING}DeleteScalingPolicy.html`,
    ),
  ),
  aws_appautoscaling_scheduled_action: interruption(
    "it no longer scales at these times",
    `${SCALING}DeleteScheduledAction.html`,
  ),
  aws_ecr_repository: (subject) =>
    valueAt(subject.before, "force_delete") === true
      ? data(
          "all of its images are deleted: nothing that uses them can start or be rolled back",
          `${ECR}DeleteRepository.html`,
        )
      : data(
          "the repository goes with all of its images: the apply fails until somebody has deleted them; then nothing that uses them can start",
          `${PROVIDER}ecr_repository`,
        ),
  aws_ecr_lifecycle_policy: byAction(
    none("images are no longer cleaned up, so they cost more", `${ECR}DeleteLifecyclePolicy.html`),
    none("from then on images are cleaned up as the new policy says", `${ECR}PutLifecyclePolicy.html`),
  ),
  aws_ecr_repository_policy: interruption(
    "other accounts that the policy allowed can no longer pull images",
    `${ECR}DeleteRepositoryPolicy.html`,
  ),
};
