import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EcsService as Service } from "@cdktf/provider-aws/lib/ecs-service";
import { Op, TerraformSelf } from "cdktf";
import { Construct } from "constructs";
import { named, type Reachable, refuse, type ScalableService } from "../core";
import { checkHost } from "./check-host";
import { Discovery } from "./discovery";
import type { EcsServiceProps } from "./props";
import { RequestRouting } from "./request-routing";
import { ExecutionRole, TaskRole } from "./roles";
import { checkService, firstTasks, mostTasks, rolloutMinutes, taskProtectionOf, waitsForRollout } from "./rules";
import { openFrom, openTo, securityGroups } from "./security-group";
import { ServiceAlarms } from "./service-alarms";
import { TargetTracking } from "./target-tracking";
import { taskDefinition } from "./task-definition";

const EFS_PORT = 2049;

/**
 * A container service on Fargate: its task, its roles, its log, its way in, its name and its scaling.
 * An apply ends only when the new tasks run, and fails when ECS went back to the old ones; `waitsForRollout` has the exception.
 */
export class EcsService extends Construct implements Reachable, ScalableService {
  readonly name: string;
  readonly clusterName: string;
  readonly clusterArn: string;
  readonly serviceName: string;
  readonly serviceArn: string;
  readonly securityGroupId: string;
  /** False when `securityGroup` names existing groups, which get no rule from here. */
  readonly ownGroup: boolean;
  readonly countOwner: ScalableService["countOwner"];
  readonly minTasks: number;
  readonly maxTasks: number;
  readonly taskProtection: ScalableService["taskProtection"];
  /** `<discovery name>.<namespace>`, when the service has one. */
  readonly dnsName?: string;

  constructor(scope: Construct, id: string, props: EcsServiceProps) {
    super(scope, id);
    refuse(this, [...checkService(props), ...checkHost(props, props.host)]);
    const { host, adopt, scaling, deployment } = props;

    const log = new CloudwatchLogGroup(this, "log", {
      name: props.logGroup.name,
      retentionInDays: props.logGroup.retentionDays,
    });
    if (adopt?.logGroup) log.importFrom(adopt.logGroup);
    const taskRole = new TaskRole(this, "task-role", props, host);
    const executionRole = new ExecutionRole(this, "execution-role", props, host, log.arn);
    const task = taskDefinition(this, props, { task: taskRole.arn, execution: executionRole.arn });

    const securityGroupIds = securityGroups(this, props);
    [this.securityGroupId] = securityGroupIds;
    this.ownGroup = "create" in props.securityGroup;
    this.name = props.name;

    const routing =
      props.ingress && host.ingress
        ? new RequestRouting(this, "routing", {
            listener: host.ingress,
            network: host.network,
            ingress: props.ingress,
            adopt,
          })
        : undefined;
    if (props.ingress && host.ingress?.securityGroupId) {
      this.allowFrom({ name: "balancer", securityGroupId: host.ingress.securityGroupId }, props.ingress.port);
    }
    for (const fileSystem of new Set(Object.values(props.volumes ?? {}).map((volume) => volume.fileSystem))) {
      this.connectTo(named(host.fileSystems, "file system", fileSystem), EFS_PORT);
    }
    const discovery =
      props.discovery && host.namespace
        ? new Discovery(this, "discovery", {
            namespace: host.namespace,
            discovery: props.discovery,
            adopt: adopt?.discovery,
          })
        : undefined;

    const fixed = scaling.by === "fixed";
    const timeout = `${deployment.timeoutMinutes ?? rolloutMinutes(props)}m`;
    const service = new Service(this, "service", {
      name: props.name,
      cluster: host.cluster.arn,
      taskDefinition: task.arn,
      desiredCount: firstTasks(scaling),
      ...(props.capacity === "FARGATE_SPOT"
        ? { capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT", weight: 1 }] }
        : { launchType: "FARGATE" }),
      platformVersion: "LATEST",
      networkConfiguration: {
        subnets: Object.values(props.subnets === "public" ? host.network.publicSubnets : host.network.privateSubnets),
        securityGroups: [...securityGroupIds],
        assignPublicIp: props.subnets === "public",
      },
      loadBalancer:
        routing && props.ingress
          ? [
              {
                targetGroupArn: routing.targetGroupArn,
                containerName: props.ingress.container,
                containerPort: props.ingress.port,
              },
            ]
          : undefined,
      serviceRegistries: discovery
        ? {
            registryArn: discovery.registryArn,
            containerName: props.discovery?.container,
            containerPort: props.discovery?.port,
          }
        : undefined,
      healthCheckGracePeriodSeconds: routing ? (deployment.healthCheckGraceSeconds ?? 60) : undefined,
      deploymentMinimumHealthyPercent: deployment.minimumHealthyPercent,
      deploymentMaximumPercent: deployment.maximumPercent,
      deploymentCircuitBreaker: { enable: true, rollback: true },
      availabilityZoneRebalancing:
        (deployment.zoneRebalancing ?? deployment.maximumPercent > 100) ? "ENABLED" : "DISABLED",
      enableExecuteCommand: props.executeCommand ?? false,
      enableEcsManagedTags: true,
      propagateTags: "SERVICE",
      waitForSteadyState: waitsForRollout(props),
      timeouts: { create: timeout, update: timeout, delete: timeout },
      dependsOn: [executionRole.policy, ...(taskRole.policy ? [taskRole.policy] : []), ...(routing?.rules ?? [])],
      lifecycle: {
        // The scaler owns the number of tasks; an apply must not take it back.
        ignoreChanges: fixed ? undefined : ["desired_count"],
        postcondition: [
          {
            condition: Op.eq(TerraformSelf.getString("task_definition"), task.arn),
            errorMessage: `ECS runs another task definition of ${props.name} than the planned one: the rollout was rolled back. The service's events say why.`,
          },
        ],
      },
    });
    if (adopt?.service) service.importFrom(adopt.service);

    this.clusterName = host.cluster.name;
    this.clusterArn = host.cluster.arn;
    this.serviceName = service.name;
    this.serviceArn = service.id;
    this.minTasks = firstTasks(scaling);
    this.maxTasks = mostTasks(scaling);
    this.taskProtection = taskProtectionOf(scaling);
    this.countOwner = fixed ? "fixed" : scaling.by === "queueDepth" ? "queueScaler" : "targetTracking";
    if (props.discovery && host.namespace) this.dnsName = `${props.discovery.name}.${host.namespace.name}`;

    if (scaling.by === "cpu" || scaling.by === "requestsPerTarget") {
      new TargetTracking(this, "scaling", {
        clusterName: host.cluster.name,
        serviceName: service.name,
        scaling,
        requestLabel: routing && host.ingress ? `${host.ingress.arnSuffix}/${routing.targetGroupArnSuffix}` : undefined,
      });
    }
    if (host.alarms) {
      new ServiceAlarms(this, "alarms", {
        target: host.alarms,
        clusterName: host.cluster.name,
        serviceName: props.name,
        ...props.alarms,
        routing:
          routing && host.ingress
            ? { balancer: host.ingress.arnSuffix, targetGroup: routing.targetGroupArnSuffix }
            : undefined,
      });
    }
  }

  /**
   * Lets a peer that was made earlier connect to this service. Both halves of the rule stand in this service's stack;
   * a group that somebody else owns gets none.
   */
  allowFrom(peer: Reachable, port: number): void {
    openFrom(this, peer, port);
  }

  /**
   * Opens a port of something that was made earlier to this service, whose own group lets everything out.
   * A group that somebody else owns is theirs to open.
   */
  connectTo(target: Reachable, port: number): void {
    openTo(this, target, port);
  }
}
