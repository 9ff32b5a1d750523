import { Eip } from "@cdktf/provider-aws/lib/eip";
import type { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import type { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcEndpointRouteTableAssociation } from "@cdktf/provider-aws/lib/vpc-endpoint-route-table-association";
import { Construct } from "constructs";
import type { ZoneSubnets } from "./rules";

const ANYWHERE = "0.0.0.0/0";

export interface ZoneProps {
  readonly name: string;
  /** Availability zone, such as `us-east-2a`. */
  readonly zone: string;
  readonly vpcId: string;
  readonly subnets: ZoneSubnets;
  readonly publicRoutes: RouteTable;
  readonly gateway: InternetGateway;
  readonly s3: VpcEndpoint;
  /** No way out, a NAT gateway of this zone's own, or that of another zone. */
  readonly nat: "none" | "own" | { of: Zone };
}

/** One availability zone: a public and a private subnet, and the private one's way out. */
export class Zone extends Construct {
  readonly publicSubnetId: string;
  readonly privateSubnetId: string;
  private readonly natGatewayId?: string;

  constructor(scope: Construct, id: string, props: ZoneProps) {
    super(scope, id);
    const { vpcId, name } = props;

    const open = new Subnet(this, "public", {
      vpcId,
      availabilityZone: props.zone,
      cidrBlock: props.subnets.public,
      // Tasks ask for a public address themselves; nothing gets one by accident.
      mapPublicIpOnLaunch: false,
      tags: { Name: `${name}-public` },
    });
    new RouteTableAssociation(this, "public-routes", { subnetId: open.id, routeTableId: props.publicRoutes.id });

    const closed = new Subnet(this, "private", {
      vpcId,
      availabilityZone: props.zone,
      cidrBlock: props.subnets.private,
      tags: { Name: `${name}-private` },
    });
    const routes = new RouteTable(this, "routes", { vpcId, tags: { Name: `${name}-private` } });
    new RouteTableAssociation(this, "private-routes", { subnetId: closed.id, routeTableId: routes.id });

    new VpcEndpointRouteTableAssociation(this, "s3", { vpcEndpointId: props.s3.id, routeTableId: routes.id });

    if (props.nat === "own") {
      const address = new Eip(this, "address", {
        domain: "vpc",
        tags: { Name: `${name}-nat` },
        dependsOn: [props.gateway],
      });
      this.natGatewayId = new NatGateway(this, "nat", {
        allocationId: address.id,
        subnetId: open.id,
        tags: { Name: name },
        dependsOn: [props.gateway],
      }).id;
    } else if (props.nat !== "none") {
      this.natGatewayId = props.nat.of.natGatewayId;
    }
    if (this.natGatewayId !== undefined) {
      new Route(this, "out", {
        routeTableId: routes.id,
        destinationCidrBlock: ANYWHERE,
        natGatewayId: this.natGatewayId,
      });
    }

    this.publicSubnetId = open.id;
    this.privateSubnetId = closed.id;
  }
}
