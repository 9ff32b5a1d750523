import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { toEnvironment as publisherEnvironment } from "@slipway/functions/queue-metrics/settings";
import { toEnvironment as scalerEnvironment } from "@slipway/functions/queue-scaler/settings";
import { Construct } from "constructs";
import type { AlarmTarget, Location, Network, Reachable, ScalableService, SecretReference } from "../core";
import { refuse } from "../core";
import { LambdaFunction } from "./lambda-function";
import { publisherStatements, scalerStatements } from "./permissions";
import { checkQueueScaler } from "./rules";
import { ScalerAlarms } from "./scaler-alarms";
import type { QueueScalerSpec } from "./spec";

export interface QueueScalerProps extends QueueScalerSpec {
  /** The service whose number of tasks it sets; it must scale by `queueDepth`. */
  readonly service: ScalableService;
  /** Where the broker answers, and its management API. */
  readonly broker: Reachable & {
    /** Base address of RabbitMQ's management API, without path. */
    readonly managementUrl: string;
    /** Its port, which the reading function may connect to. */
    readonly managementPort: number;
    /** Secret with `username` and `password` of a user that may only look. */
    readonly monitoringSecret: SecretReference;
  };
  /** The publisher runs in its private subnets, which need a way out to AWS. */
  readonly network: Network;
  /** Where the service runs: names the tasks in the scaler's permissions. */
  readonly location: Location;
  /** @default - nobody is told */
  readonly alarms?: AlarmTarget;
}

/** Sets the number of tasks of one service by the length of its queue. The law is in functions/queue-scaler. */
export class QueueScaler extends Construct {
  constructor(scope: Construct, id: string, props: QueueScalerProps) {
    super(scope, id);
    const { service, broker, location } = props;
    const { countOwner, minTasks, maxTasks } = service;
    refuse(this, checkQueueScaler({ ...props, countOwner, minTasks, maxTasks }));

    const scaler = new LambdaFunction(this, "scaler", {
      ...props.scaler,
      code: "queue-scaler",
      description: `Sets the number of tasks of ${props.queue}'s workers`,
      scheduleMinutes: props.scheduleMinutes,
      environment: scalerEnvironment({
        ...props.settings,
        cluster: service.clusterName,
        service: service.serviceName,
        queue: props.queue,
        namespace: props.metricNamespace,
        minTasks,
        maxTasks,
      }),
      statements: scalerStatements(service, location, props.settings.protection),
      logRetentionDays: props.logRetentionDays,
    });
    const publisherGroup = this.publisherGroup(props);
    new LambdaFunction(this, "publisher", {
      ...props.publisher,
      code: "queue-metrics",
      description: `Publishes the length of ${props.queue}`,
      scheduleMinutes: 1,
      environment: publisherEnvironment({
        managementUrl: broker.managementUrl,
        virtualHost: props.virtualHost,
        queue: props.queue,
        credentialsSecret: broker.monitoringSecret.arn,
        namespace: props.metricNamespace,
        publishIntervalSeconds: props.settings.publishIntervalSeconds,
        scalerFunction: scaler.functionName,
      }),
      statements: publisherStatements(props.metricNamespace, scaler.arn, broker.monitoringSecret),
      logRetentionDays: props.logRetentionDays,
      vpc: { subnetIds: Object.values(props.network.privateSubnets), securityGroupIds: [publisherGroup] },
    });
    if (props.alarms) {
      new ScalerAlarms(this, "alarms", {
        target: props.alarms,
        metricNamespace: props.metricNamespace,
        queue: props.queue,
        serviceName: service.serviceName,
        scalerFunction: props.scaler.functionName,
        publisherFunction: props.publisher.functionName,
        scheduleMinutes: props.scheduleMinutes,
      });
    }
  }

  /** The publisher reaches the broker's management API and, through NAT, AWS. Nobody reaches it. */
  private publisherGroup({ publisher, network, broker }: QueueScalerProps): string {
    const group = new SecurityGroup(this, "group", {
      name: publisher.securityGroup,
      description: `Function ${publisher.functionName}`,
      vpcId: network.vpcId,
      tags: { Name: publisher.securityGroup },
    });
    const port = broker.managementPort;
    const ports = { ipProtocol: "tcp", fromPort: port, toPort: port };
    new VpcSecurityGroupEgressRule(this, "to-broker", {
      ...ports,
      securityGroupId: group.id,
      referencedSecurityGroupId: broker.securityGroupId,
      description: `Management API of ${broker.name}`,
    });
    if (broker.ownGroup ?? true) {
      new VpcSecurityGroupIngressRule(this, "into-broker", {
        ...ports,
        securityGroupId: broker.securityGroupId,
        referencedSecurityGroupId: group.id,
        description: `${publisher.functionName} to ${broker.name}`,
      });
    }
    new VpcSecurityGroupEgressRule(this, "to-aws", {
      securityGroupId: group.id,
      description: "AWS APIs",
      cidrIpv4: "0.0.0.0/0",
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
    });
    return group.id;
  }
}
