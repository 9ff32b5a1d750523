import { CloudformationStack } from "@cdktf/provider-aws/lib/cloudformation-stack";
import { MqConfiguration } from "@cdktf/provider-aws/lib/mq-configuration";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { literal, type Network, named, type Reachable, refuse } from "../core";
import { brokerTemplate } from "./rabbitmq-template";
import { checkRabbitMq } from "./rules";
import { StoreGroup } from "./store-group";

export interface RabbitMqSpec {
  /** Name of the broker, at most 50 characters. */
  readonly name: string;
  /** Major and minor version, such as `3.13`. */
  readonly engineVersion: string;
  /** Such as `mq.m7g.large`; clusters refuse the smallest ones. */
  readonly instanceType: string;
  /** Availability zones of its nodes, 2 or more. AWS does not move a broker: with other zones it would be a new one. */
  readonly zones: readonly string[];
  /** Minutes that a consumer may hold a message before the broker takes it back; above the longest job. */
  readonly consumerTimeoutMinutes: number;
}

/**
 * Amazon MQ for RabbitMQ: a cluster over several zones, reachable inside the VPC only (AMQPS 5671, management API 443).
 * A CloudFormation stack makes it, because only there the first user's password is generated and resolved inside AWS:
 * Terraform's own resource would keep it in its state. See docs/decisions.
 */
export class RabbitMq extends Construct implements Reachable {
  readonly name: string;
  readonly securityGroupId: string;
  /** `https://<broker>`: the management API. */
  readonly managementUrl: string;

  constructor(scope: Construct, id: string, props: RabbitMqSpec & { readonly network: Network }) {
    super(scope, id);
    const { privateSubnets } = props.network;
    refuse(this, checkRabbitMq(props, Object.keys(privateSubnets)));
    const group = new StoreGroup(this, "access", props);
    const configuration = new MqConfiguration(this, "configuration", {
      name: props.name,
      description: `Settings of ${props.name}`,
      engineType: "RabbitMQ",
      engineVersion: props.engineVersion,
      data: `consumer_timeout = ${props.consumerTimeoutMinutes * 60_000}\n`,
    });
    const stack = new CloudformationStack(this, "broker", {
      name: props.name,
      templateBody: literal(JSON.stringify(brokerTemplate)),
      parameters: {
        Name: props.name,
        EngineVersion: props.engineVersion,
        InstanceType: props.instanceType,
        SubnetIds: Fn.join(
          ",",
          props.zones.map((zone) => named(privateSubnets, "zone", zone)),
        ),
        SecurityGroupId: group.securityGroupId,
        ConfigurationId: configuration.id,
        ConfigurationRevision: Fn.tostring(configuration.latestRevision),
      },
      onFailure: "ROLLBACK",
    });
    // amqps://<broker>:5671 is all that CloudFormation tells of the address.
    const endpoint = stack.outputs.lookup("AmqpsEndpoint");
    this.managementUrl = Fn.replace(Fn.replace(endpoint, "amqps://", "https://"), ":5671", "");
    this.name = "rabbitmq";
    this.securityGroupId = group.securityGroupId;
  }
}
