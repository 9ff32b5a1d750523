import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Construct } from "constructs";
import type { Reachable } from "../core";
import type { EcsServiceProps } from "./props";

type Groups = readonly [string, ...string[]];

/** The groups of a service's tasks: its own, which lets everything out, or existing ones. The first is what peers refer to. */
export function securityGroups(scope: Construct, { name, host, securityGroup }: EcsServiceProps): Groups {
  if ("existing" in securityGroup) {
    const [first, ...others] = securityGroup.existing;
    if (first === undefined) throw new Error(`${scope.node.path}: securityGroup.existing is empty; name a group`);
    return [first, ...others];
  }
  const group = new SecurityGroup(scope, "group", {
    name: securityGroup.create,
    description: `Tasks of ${name}`,
    vpcId: host.network.vpcId,
    tags: { Name: securityGroup.create },
  });
  new VpcSecurityGroupEgressRule(scope, "out", {
    securityGroupId: group.id,
    description: "Everything out",
    cidrIpv4: "0.0.0.0/0",
    ipProtocol: "-1",
  });
  return [group.id];
}

type ReachableConstruct = Construct & Reachable;

/** Both halves of a rule that lets `peer` connect to `own`, as far as the groups are ours. */
export function openFrom(own: ReachableConstruct, peer: Reachable, port: number): void {
  const id = `${port}-from-${peer.name}`;
  const ports = { ipProtocol: "tcp", fromPort: port, toPort: port, description: `${peer.name} to ${own.name}` };
  if (isOurs(own)) {
    new VpcSecurityGroupIngressRule(own, id, {
      ...ports,
      securityGroupId: own.securityGroupId,
      referencedSecurityGroupId: peer.securityGroupId,
    });
  }
  if (isOurs(peer)) {
    new VpcSecurityGroupEgressRule(own, `${id}-out`, {
      ...ports,
      securityGroupId: peer.securityGroupId,
      referencedSecurityGroupId: own.securityGroupId,
    });
  }
}

/** The half of a rule that `target` needs for `own` to connect, if its group is ours. */
export function openTo(own: ReachableConstruct, target: Reachable, port: number): void {
  if (!isOurs(target)) return;
  new VpcSecurityGroupIngressRule(own, `to-${target.name}-${port}`, {
    securityGroupId: target.securityGroupId,
    referencedSecurityGroupId: own.securityGroupId,
    description: `${own.name} to ${target.name}`,
    ipProtocol: "tcp",
    fromPort: port,
    toPort: port,
  });
}

function isOurs({ ownGroup }: Reachable): boolean {
  return ownGroup ?? true;
}
