import type { RuleTable } from "../table";
import { aclProtocol } from "./acl";
import { vpcCidrBlock } from "./cidr-block";
import { ruleDescription } from "./description";
import { natGatewayAddresses, natGatewayZones } from "./nat-gateway";

const inBothDirections = <Result>(rule: (path: string) => Result, name: string) =>
  ["ingress", "egress"].map((direction) => rule(`${direction}.${name}`));

/** Rules about networks and what guards them. */
export const networks: RuleTable = {
  aws_default_network_acl: inBothDirections(aclProtocol, "protocol"),
  aws_default_security_group: inBothDirections(ruleDescription, "description"),
  aws_nat_gateway: [natGatewayAddresses, natGatewayZones],
  aws_network_acl: inBothDirections(aclProtocol, "protocol"),
  aws_network_acl_rule: [aclProtocol("protocol")],
  aws_security_group: inBothDirections(ruleDescription, "description"),
  aws_security_group_rule: [ruleDescription("description")],
  aws_vpc: [vpcCidrBlock],
};
