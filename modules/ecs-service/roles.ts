import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { named, policyDocument, type ServiceHost, type Statement, trustService } from "../core";
import { longestJobMinutes } from "../core/rules";
import { type ServiceSpec, taskProtectionOf } from "./rules";

const ECS_TASKS = "ecs-tasks.amazonaws.com";

/** What the application itself may do: its buckets, its file systems, its protection, and a session of execute-command. */
export class TaskRole extends Construct {
  readonly arn: string;
  readonly policy?: IamRolePolicy;

  constructor(scope: Construct, id: string, service: ServiceSpec, host: ServiceHost) {
    super(scope, id);
    const role = new IamRole(this, "role", {
      name: service.roles.task,
      description: `What ${service.name} may do`,
      assumeRolePolicy: trustService(ECS_TASKS),
    });
    if (service.adopt?.taskRole) role.importFrom(service.adopt.taskRole);
    this.arn = role.arn;

    const statements = [
      ...bucketAccess(service, host),
      ...fileSystemAccess(service, host),
      ...ownProtection(service, host),
      ...sessions(service),
    ];
    if (statements.length === 0) return;
    this.policy = new IamRolePolicy(this, "policy", {
      name: service.roles.taskPolicy ?? "access",
      role: role.name,
      policy: policyDocument(statements),
    });
    if (service.adopt?.taskPolicy) this.policy.importFrom(service.adopt.taskPolicy);
  }
}

/** What ECS may do to start a task: pull its own images, read its own secrets, write its own log. */
export class ExecutionRole extends Construct {
  readonly arn: string;
  readonly policy: IamRolePolicy;

  constructor(scope: Construct, id: string, service: ServiceSpec, host: ServiceHost, logGroupArn: string) {
    super(scope, id);
    const role = new IamRole(this, "role", {
      name: service.roles.execution,
      description: `What ECS may do to start ${service.name}`,
      assumeRolePolicy: trustService(ECS_TASKS),
    });
    this.arn = role.arn;
    this.policy = new IamRolePolicy(this, "policy", {
      name: "start",
      role: role.name,
      policy: policyDocument([
        ...imagePull(service, host),
        ...secretRead(service, host),
        {
          sid: "WriteLog",
          actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
          resources: [`${logGroupArn}:*`],
        },
      ]),
    });
  }
}

function imagePull(service: ServiceSpec, host: ServiceHost): Statement[] {
  const names = distinct(
    Object.values(service.containers).flatMap(({ image }) => ("repository" in image ? [image.repository] : [])),
  );
  if (names.length === 0) return [];
  return [
    // AWS knows no resource for this action.
    { sid: "LogInToRegistry", actions: ["ecr:GetAuthorizationToken"], resources: ["*"] },
    {
      sid: "PullImages",
      actions: ["ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"],
      resources: names.map((name) => named(host.repositories, "repository", name).arn),
    },
  ];
}

function secretRead(service: ServiceSpec, host: ServiceHost): Statement[] {
  const names = distinct(
    Object.values(service.containers).flatMap(({ secrets }) =>
      Object.values(secrets ?? {}).map(({ secret }) => secret),
    ),
  );
  if (names.length === 0) return [];
  const resources = names.map((name) => named(host.secrets, "secret", name).arn);
  return [{ sid: "ReadSecrets", actions: ["secretsmanager:GetSecretValue"], resources }];
}

function bucketAccess(service: ServiceSpec, host: ServiceHost): Statement[] {
  const arns = (service.buckets ?? []).map((name) => named(host.buckets, "bucket", name).arn);
  if (arns.length === 0) return [];
  return [
    { sid: "ListBuckets", actions: ["s3:ListBucket"], resources: arns },
    {
      sid: "ReadAndWriteObjects",
      actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
      resources: arns.map((arn) => `${arn}/*`),
    },
  ];
}

function fileSystemAccess(service: ServiceSpec, host: ServiceHost): Statement[] {
  return distinct(Object.values(service.volumes ?? {}).map(({ fileSystem }) => fileSystem)).map((name) => {
    const fileSystem = named(host.fileSystems, "file system", name);
    return {
      actions: ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
      resources: [fileSystem.fileSystemArn],
      conditions: { StringEquals: { "elasticfilesystem:AccessPointArn": fileSystem.accessPointArn } },
    };
  });
}

/**
 * A worker sets its protection through the ECS agent, which calls UpdateTaskProtection with the task's role. Reading it back
 * would be another action, which no worker needs. The id of a task is not known before it runs.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection-endpoint.html
 */
function ownProtection({ scaling }: ServiceSpec, { location, cluster }: ServiceHost): Statement[] {
  if (longestJobMinutes(taskProtectionOf(scaling)) === undefined) return [];
  const tasks = `arn:aws:ecs:${location.region}:${location.account}:task/${cluster.name}/*`;
  return [{ sid: "ProtectOwnTasks", actions: ["ecs:UpdateTaskProtection"], resources: [tasks] }];
}

/** Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html#ecs-exec-required-iam-permissions */
function sessions(service: ServiceSpec): Statement[] {
  if (!service.executeCommand) return [];
  return [
    {
      sid: "ExecuteCommandSessions",
      actions: [
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel",
      ],
      // AWS knows no resource for these actions.
      resources: ["*"],
    },
  ];
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
