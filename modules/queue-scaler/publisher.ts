import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { toEnvironment } from "@slipway/functions/queue-metrics/settings";
import { Construct } from "constructs";
import type { AlarmTarget, Location, Network, Reachable, SecretReference } from "../core";
import { Alarms, publisherRules } from "./alarms";
import { LambdaFunction } from "./lambda-function";
import { publisherStatements } from "./permissions";
import type { PublisherSpec } from "./spec";

/** Where the broker of the queues answers, and its management API. */
export interface Broker extends Reachable {
  /** Base address of RabbitMQ's management API, without path. */
  readonly managementUrl: string;
  /** Its port, which the publisher may connect to. */
  readonly managementPort: number;
  /** Secret with `username` and `password` of a user that may only look. */
  readonly monitoringSecret: SecretReference;
}

export interface PublisherProps {
  readonly spec: PublisherSpec;
  readonly broker: Broker;
  readonly virtualHost?: string;
  readonly metricNamespace: string;
  /** Queues to read, each with the function that is kicked when messages wait in it. */
  readonly queues: readonly { readonly queue: string; readonly functionName: string }[];
  readonly logRetentionDays: number;
  readonly network: Network;
  /** Where those functions are. */
  readonly location: Location;
  readonly alarms?: AlarmTarget;
}

/** The function that reads all queues of a broker, from inside the VPC. */
export class Publisher extends Construct {
  /** Of its alarms; empty without alarms. */
  readonly alarmArns: readonly string[];

  constructor(scope: Construct, id: string, props: PublisherProps) {
    super(scope, id);
    const { spec, broker, metricNamespace, queues, network } = props;
    new LambdaFunction(this, "lambda", {
      ...spec,
      code: "queue-metrics",
      description: `Publishes the length of ${queues.length === 1 ? "a queue" : `${queues.length} queues`} of ${broker.name}`,
      scheduleMinutes: 1,
      environment: toEnvironment({
        managementUrl: broker.managementUrl,
        virtualHost: props.virtualHost,
        queues: queues.map(({ queue, functionName }) => ({ queue, scalerFunction: functionName })),
        credentialsSecret: broker.monitoringSecret.arn,
        namespace: metricNamespace,
        publishIntervalSeconds: spec.publishIntervalSeconds,
      }),
      statements: publisherStatements(
        metricNamespace,
        queues.map(({ functionName }) => functionName),
        broker.monitoringSecret,
        props.location,
      ),
      logRetentionDays: props.logRetentionDays,
      vpc: { subnetIds: Object.values(network.privateSubnets), securityGroupIds: [this.group(props)] },
    });
    this.alarmArns = props.alarms
      ? new Alarms(this, "alarms", {
          prefix: spec.functionName,
          rules: publisherRules(spec.functionName),
          target: props.alarms,
        }).arns
      : [];
  }

  /** It reaches the broker's management API and, through NAT or endpoints, AWS. Nobody reaches it. */
  private group({ spec, network, broker }: PublisherProps): string {
    const group = new SecurityGroup(this, "group", {
      name: spec.securityGroup,
      description: `Function ${spec.functionName}`,
      vpcId: network.vpcId,
      tags: { Name: spec.securityGroup },
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
        description: `${spec.functionName} to ${broker.name}`,
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
