import type { Subject } from "../subjects";

/** Arguments of a type that AWS never sees. */
interface TerraformOnly {
  /** Where it was read in github.com/hashicorp/terraform-provider-aws. */
  readonly source: string;
  /** Read when terraform destroys, and at no other time. */
  readonly whenDestroyed: readonly string[];
  /** Read while terraform waits for a change. */
  readonly whileWaiting?: readonly string[];
}

/** Only what was read in the provider: where nothing else changes, it sends AWS nothing, or what AWS has already. */
const TERRAFORM_ONLY: Readonly<Record<string, TerraformOnly>> = {
  aws_cloudwatch_log_group: { source: "internal/service/logs/group.go", whenDestroyed: ["skip_destroy"] },
  aws_ecr_repository: { source: "internal/service/ecr/repository.go", whenDestroyed: ["force_delete"] },
  aws_ecs_service: {
    source: "internal/service/ecs/service.go",
    whenDestroyed: ["force_delete"],
    whileWaiting: ["sigint_rollback", "wait_for_steady_state"],
  },
  aws_ecs_task_definition: { source: "internal/service/ecs/task_definition.go", whenDestroyed: ["skip_destroy"] },
  aws_iam_role: { source: "internal/service/iam/role.go", whenDestroyed: ["force_detach_policies"] },
  aws_iam_user: { source: "internal/service/iam/user.go", whenDestroyed: ["force_destroy"] },
  aws_kinesis_stream: { source: "internal/service/kinesis/stream.go", whenDestroyed: ["enforce_consumer_deletion"] },
  aws_kms_key: { source: "internal/service/kms/key.go", whenDestroyed: ["deletion_window_in_days"] },
  aws_route53_zone: { source: "internal/service/route53/zone.go", whenDestroyed: ["force_destroy"] },
  aws_s3_bucket: { source: "internal/service/s3/bucket.go", whenDestroyed: ["force_destroy"] },
  aws_secretsmanager_secret: {
    source: "internal/service/secretsmanager/secret.go",
    // The first one is read when a replica is added: then that is the change.
    whenDestroyed: ["force_overwrite_replica_secret", "recovery_window_in_days"],
  },
  aws_security_group: {
    source: "internal/service/ec2/vpc_security_group.go",
    whenDestroyed: ["revoke_rules_on_delete"],
  },
  aws_service_discovery_service: {
    source: "internal/service/servicediscovery/service.go",
    whenDestroyed: ["force_destroy"],
  },
};

/** Whether an argument never reaches AWS: a change of it alone changes nothing there. */
export function isTerraformOnly({ type, after }: Pick<Subject, "type" | "after">, name: string): boolean {
  // How long terraform waits, of every type: developer.hashicorp.com/terraform/language/resources/configure#configure-timeouts
  if (name === "timeouts") return true;
  const { whenDestroyed, whileWaiting } = TERRAFORM_ONLY[type] ?? {};
  // With this argument, an update of anything starts new tasks.
  const isHarmless = after?.force_new_deployment !== true;
  return whenDestroyed?.includes(name) || (isHarmless && whileWaiting?.includes(name)) || false;
}
