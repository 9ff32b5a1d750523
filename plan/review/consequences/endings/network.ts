import { valueAt } from "../../values";
import { byAction, type Endings, interruption, none } from "../ending";

const EC2 = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_";

const egressLost = interruption(
  "private subnets that route through it reach nothing outside: image pulls, secrets and calls to other companies fail",
  `${EC2}DeleteNatGateway.html`,
);
const sameAddress = interruption(
  "private subnets reach nothing outside until the new gateway runs, some minutes; it keeps its address",
  `${EC2}DeleteNatGateway.html`,
);
const newAddress = interruption(
  "the address from which others see this system changes, so allow lists of other companies refuse it; nothing gets out until the new gateway runs",
  `${EC2}DeleteNatGateway.html`,
);
const routesLost = interruption(
  "subnets that it serves lose their routes: nothing gets in or out by them",
  `${EC2}DeleteRouteTable.html`,
);
const rule = (source: string) =>
  byAction(
    interruption("connections that only this rule allows are refused", source),
    interruption(
      "new connections that only this rule allows are refused for a moment between the old rule and the new one",
      source,
    ),
  );
const ingressRule = rule(`${EC2}RevokeSecurityGroupIngress.html`);

/** VPC and what connects it. */
export const network: Endings = {
  aws_vpc: interruption(
    "everything inside the network has to go first: all that runs in it is down until it is built anew",
    `${EC2}DeleteVpc.html`,
  ),
  aws_subnet: interruption(
    "what runs in the subnet has to stop or move first; addresses in it change",
    `${EC2}DeleteSubnet.html`,
  ),
  aws_internet_gateway: interruption(
    "the network is cut off from the internet: balancers and NAT gateways no longer answer",
    `${EC2}DeleteInternetGateway.html`,
  ),
  aws_egress_only_internet_gateway: interruption(
    "nothing in the network reaches the internet by IPv6",
    `${EC2}DeleteEgressOnlyInternetGateway.html`,
  ),
  aws_nat_gateway: (subject) => {
    if (subject.action !== "replace") return egressLost;
    const [before, after] = [valueAt(subject.before, "allocation_id"), valueAt(subject.after, "allocation_id")];
    return typeof before === "string" && before === after ? sameAddress : newAddress;
  },
  aws_eip: interruption(
    "the address goes back to AWS and will hardly ever be got again: allow lists and DNS records that name it are wrong",
    `${EC2}ReleaseAddress.html`,
  ),
  aws_eip_association: interruption(
    "what answered at this public address is no longer reached there",
    `${EC2}DisassociateAddress.html`,
  ),
  aws_network_interface: interruption(
    "its private address is lost, and what used it is cut off",
    `${EC2}DeleteNetworkInterface.html`,
  ),
  aws_route_table: routesLost,
  aws_default_route_table: none(
    "terraform only stops looking after it; the routes stay",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_route_table",
  ),
  aws_route: byAction(
    interruption("traffic that took this route goes nowhere", `${EC2}DeleteRoute.html`),
    interruption("traffic that takes this route goes nowhere for a moment", `${EC2}DeleteRoute.html`),
  ),
  aws_route_table_association: interruption(
    "the subnet falls back to the main route table: what it reached by its own routes is cut off",
    `${EC2}DisassociateRouteTable.html`,
  ),
  aws_main_route_table_association: interruption(
    "subnets without a table of their own are routed as before it existed",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/main_route_table_association",
  ),
  aws_security_group: interruption(
    "everything that uses the group has to let go of it first; rules elsewhere that name it stop allowing",
    `${EC2}DeleteSecurityGroup.html`,
  ),
  aws_default_security_group: none(
    "terraform only stops looking after it; the group stays as it is",
    "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_security_group",
  ),
  aws_security_group_rule: ingressRule,
  aws_vpc_security_group_ingress_rule: ingressRule,
  aws_vpc_security_group_egress_rule: rule(`${EC2}RevokeSecurityGroupEgress.html`),
  aws_network_acl: interruption(
    "its subnets fall back to the default network ACL, which may allow or refuse other traffic",
    `${EC2}DeleteNetworkAcl.html`,
  ),
  aws_network_acl_rule: interruption(
    "traffic is matched by the rules that are left",
    `${EC2}DeleteNetworkAclEntry.html`,
  ),
  aws_vpc_endpoint: interruption(
    "calls to the AWS service take another way, or none where there is no way out",
    `${EC2}DeleteVpcEndpoints.html`,
  ),
  aws_vpc_endpoint_route_table_association: interruption(
    "subnets of the route table no longer reach the endpoint; calls take the way out, or none",
    `${EC2}ModifyVpcEndpoint.html`,
  ),
  aws_vpc_peering_connection: interruption(
    "the two networks no longer reach each other",
    `${EC2}DeleteVpcPeeringConnection.html`,
  ),
  aws_flow_log: none("traffic is no longer recorded from here on; what is recorded stays", `${EC2}DeleteFlowLogs.html`),
};
