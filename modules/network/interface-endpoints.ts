import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import type { Location } from "../core";
import type { EndpointService } from "./rules";

export interface InterfaceEndpointsProps {
  readonly name: string;
  readonly vpcId: string;
  /** The VPC's block, which may connect. */
  readonly cidr: string;
  /** One address in each. */
  readonly subnetIds: readonly string[];
  readonly services: readonly EndpointService[];
  readonly location: Location;
}

/** Ways to AWS services that need no NAT: inside the VPC their usual names lead to an address of a private subnet. */
export class InterfaceEndpoints extends Construct {
  constructor(scope: Construct, id: string, props: InterfaceEndpointsProps) {
    super(scope, id);
    const group = new SecurityGroup(this, "group", {
      name: `${props.name}-endpoints`,
      description: `AWS services for ${props.name}`,
      vpcId: props.vpcId,
      tags: { Name: `${props.name}-endpoints` },
    });
    new VpcSecurityGroupIngressRule(this, "https", {
      securityGroupId: group.id,
      description: "AWS APIs",
      cidrIpv4: props.cidr,
      ipProtocol: "tcp",
      fromPort: 443,
      toPort: 443,
    });
    for (const service of props.services) {
      new VpcEndpoint(this, service, {
        vpcId: props.vpcId,
        serviceName: `com.amazonaws.${props.location.region}.${service}`,
        vpcEndpointType: "Interface",
        privateDnsEnabled: true,
        subnetIds: [...props.subnetIds],
        securityGroupIds: [group.id],
        tags: { Name: `${props.name}-${service}` },
      });
    }
  }
}
