import { valueAt } from "../../values";
import { byAction, data, type Endings, interruption, none } from "../ending";

const IAM = "https://docs.aws.amazon.com/IAM/latest/APIReference/API_";
const KMS = "https://docs.aws.amazon.com/kms/latest/APIReference/API_";
const SECRETS = "https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_";
const SSM = "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_";

const permissions = (source: string) =>
  byAction(
    interruption("whoever works by these permissions is refused from then on", source),
    interruption("whoever works by these permissions is refused between the old and the new ones", source),
  );

/** Who may do what, keys and secrets. */
export const access: Endings = {
  aws_iam_role: byAction(
    interruption(
      "what runs as the role is refused by every AWS service and cannot start anew",
      `${IAM}DeleteRole.html`,
    ),
    interruption(
      "what runs as the role is refused until it uses the new one; policies that name the old role no longer know it",
      `${IAM}DeleteRole.html`,
    ),
  ),
  aws_iam_role_policy: permissions(`${IAM}DeleteRolePolicy.html`),
  aws_iam_role_policy_attachment: permissions(`${IAM}DetachRolePolicy.html`),
  aws_iam_policy: permissions(`${IAM}DeletePolicy.html`),
  aws_iam_policy_attachment: permissions(`${IAM}DetachRolePolicy.html`),
  aws_iam_user: interruption(
    "whoever works as this user is refused; its access keys are gone",
    `${IAM}DeleteUser.html`,
  ),
  aws_iam_user_policy: permissions(`${IAM}DeleteUserPolicy.html`),
  aws_iam_user_policy_attachment: permissions(`${IAM}DetachUserPolicy.html`),
  aws_iam_group: permissions(`${IAM}DeleteGroup.html`),
  aws_iam_access_key: interruption("whoever signs with the key is refused", `${IAM}DeleteAccessKey.html`),
  aws_iam_instance_profile: interruption("servers that use it have no permissions", `${IAM}DeleteInstanceProfile.html`),
  aws_iam_openid_connect_provider: interruption(
    "whoever logs in by it, such as CI, can take no role",
    `${IAM}DeleteOpenIDConnectProvider.html`,
  ),
  aws_iam_service_linked_role: interruption(
    "the service can no longer act in this account",
    `${IAM}DeleteServiceLinkedRole.html`,
  ),
  aws_kms_key: data(
    "after the waiting time, whatever is encrypted with the key can never be read again; until then nobody can use it",
    `${KMS}ScheduleKeyDeletion.html`,
  ),
  aws_kms_alias: interruption(
    "whoever names the key by the alias gets an error; the key stays",
    `${KMS}DeleteAlias.html`,
  ),
  aws_kms_grant: interruption("the one whom the grant allowed can no longer use the key", `${KMS}RevokeGrant.html`),
  aws_secretsmanager_secret: (subject) =>
    valueAt(subject.before, "recovery_window_in_days") === 0
      ? data(
          "the secret and all of its values are deleted at once, and nobody can restore them",
          `${SECRETS}DeleteSecret.html`,
        )
      : data(
          "nobody can read the secret from then on; its values are lost when the recovery window ends",
          `${SECRETS}DeleteSecret.html`,
        ),
  aws_secretsmanager_secret_version: byAction(
    none(
      "terraform only stops looking after it: Secrets Manager keeps a value that is the current one",
      "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/secretsmanager_secret_version",
    ),
    none(
      "what runs keeps the old value until it reads the secret anew; Secrets Manager keeps that one as the previous version",
      `${SECRETS}PutSecretValue.html`,
    ),
  ),
  aws_secretsmanager_secret_policy: interruption(
    "those whom the policy allowed can no longer read the secret",
    `${SECRETS}DeleteResourcePolicy.html`,
  ),
  aws_secretsmanager_secret_rotation: none(
    "the secret keeps its value: nothing rotates it any more",
    `${SECRETS}CancelRotateSecret.html`,
  ),
  aws_ssm_parameter: data(
    "the value and its history are deleted; tasks that read it cannot start",
    `${SSM}DeleteParameter.html`,
  ),
  aws_cognito_user_pool: data(
    "all of its users are lost: nobody can log in, and everybody has to sign up anew",
    "https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPool.html",
  ),
};
