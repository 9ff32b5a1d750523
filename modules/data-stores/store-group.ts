import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { Construct } from "constructs";
import type { Network, Reachable } from "../core";

/** The security group of a data store. It opens nothing by itself: each client's stack adds the rule it needs. */
export class StoreGroup extends Construct implements Reachable {
  readonly name: string;
  readonly securityGroupId: string;

  constructor(scope: Construct, id: string, props: { readonly name: string; readonly network: Network }) {
    super(scope, id);
    const group = new SecurityGroup(this, "group", {
      name: `${props.name}-sg`,
      description: `Data store ${props.name}`,
      vpcId: props.network.vpcId,
      tags: { Name: `${props.name}-sg` },
    });
    this.name = props.name;
    this.securityGroupId = group.id;
  }
}
