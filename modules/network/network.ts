import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
import { type Location, type Network, refuse } from "../core";
import { checkRetention } from "../core/rules";
import { FlowLogs } from "./flow-logs";
import { InterfaceEndpoints } from "./interface-endpoints";
import { checkEndpoints, checkSubnets, type EndpointService, planSubnets, type Zones } from "./rules";
import { Zone } from "./zone";

export interface VpcNetworkProps {
  /** Prefix of every Name tag. */
  readonly name: string;
  /** The VPC's IPv4 block, /16 to /28 (/16 to /20 when the subnets are planned). */
  readonly cidr: string;
  /** At least two availability zones, with their blocks or to be planned. */
  readonly zones: Zones;
  /**
   * How private subnets reach the internet: not at all, through one NAT gateway in the first zone written
   * (cheap, but one zone's failure cuts all; a zone written before it later would move the gateway), or through one in each zone.
   */
  readonly nat: "none" | "single" | "perAz";
  /** AWS services that private subnets reach through an endpoint of the VPC, with or without NAT. @default [] */
  readonly interfaceEndpoints?: readonly EndpointService[];
  /** Days that the log of accepted and rejected connections is kept. @default - no flow log */
  readonly flowLogRetentionDays?: number;
  /** Where the provider works: names the endpoints. */
  readonly location: Location;
}

/** A VPC with a public and a private subnet in each zone. Resources of one zone live below that zone's own address. */
export class VpcNetwork extends Construct implements Network {
  readonly vpcId: string;
  readonly publicSubnets: Readonly<Record<string, string>>;
  readonly privateSubnets: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, props: VpcNetworkProps) {
    super(scope, id);
    const days = props.flowLogRetentionDays;
    refuse(this, [
      ...checkSubnets(props.cidr, props.zones, props.location.region),
      ...checkEndpoints(props.interfaceEndpoints ?? []),
      ...(days === undefined ? [] : checkRetention("flowLogRetentionDays", days)),
    ]);

    const vpc = new Vpc(this, "vpc", {
      cidrBlock: props.cidr,
      enableDnsHostnames: true,
      enableDnsSupport: true,
      tags: { Name: props.name },
    });
    // Without rules: whatever is started without a group of its own reaches nothing.
    new DefaultSecurityGroup(this, "default", { vpcId: vpc.id, tags: { Name: `${props.name}-default-unused` } });
    const gateway = new InternetGateway(this, "internet", { vpcId: vpc.id, tags: { Name: props.name } });
    const publicRoutes = new RouteTable(this, "public", {
      vpcId: vpc.id,
      tags: { Name: `${props.name}-public` },
    });
    new Route(this, "out", {
      routeTableId: publicRoutes.id,
      destinationCidrBlock: "0.0.0.0/0",
      gatewayId: gateway.id,
    });

    // Image layers and state go to S3 without paying for the NAT gateway. Each zone associates its own route table.
    const s3 = new VpcEndpoint(this, "s3", {
      vpcId: vpc.id,
      serviceName: `com.amazonaws.${props.location.region}.s3`,
      vpcEndpointType: "Gateway",
      tags: { Name: `${props.name}-s3` },
    });

    const zones: Zone[] = [];
    for (const [zone, subnets] of Object.entries(planSubnets(props.cidr, props.zones))) {
      const [first] = zones;
      zones.push(
        new Zone(this, zone, {
          name: `${props.name}-${zone}`,
          zone,
          vpcId: vpc.id,
          subnets,
          publicRoutes,
          gateway,
          s3,
          nat: natOf(props.nat, first),
        }),
      );
    }
    if (props.interfaceEndpoints && props.interfaceEndpoints.length > 0) {
      new InterfaceEndpoints(this, "endpoints", {
        name: props.name,
        vpcId: vpc.id,
        cidr: props.cidr,
        subnetIds: zones.map((zone) => zone.privateSubnetId),
        services: props.interfaceEndpoints,
        location: props.location,
      });
    }
    if (props.flowLogRetentionDays !== undefined) {
      new FlowLogs(this, "flow-logs", { name: props.name, vpcId: vpc.id, retentionDays: props.flowLogRetentionDays });
    }

    this.vpcId = vpc.id;
    this.publicSubnets = Object.fromEntries(zones.map((zone) => [zone.node.id, zone.publicSubnetId]));
    this.privateSubnets = Object.fromEntries(zones.map((zone) => [zone.node.id, zone.privateSubnetId]));
  }
}

function natOf(nat: VpcNetworkProps["nat"], first: Zone | undefined): "none" | "own" | { of: Zone } {
  if (nat === "none") return "none";
  return nat === "perAz" || first === undefined ? "own" : { of: first };
}
