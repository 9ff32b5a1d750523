import { ServiceDiscoveryPrivateDnsNamespace } from "@cdktf/provider-aws/lib/service-discovery-private-dns-namespace";
import { Construct } from "constructs";
import type { Namespace, Network } from "../core";

export interface PrivateNamespaceProps {
  /** The DNS suffix, such as `euglena.local`; answers only inside the VPC. */
  readonly name: string;
  /** The VPC inside which it answers. */
  readonly network: Network;
}

/** A Cloud Map namespace: `<service>.<name>` resolves to the addresses of the service's healthy tasks. */
export class PrivateNamespace extends Construct implements Namespace {
  readonly id: string;
  readonly name: string;

  constructor(scope: Construct, id: string, props: PrivateNamespaceProps) {
    super(scope, id);
    const namespace = new ServiceDiscoveryPrivateDnsNamespace(this, "namespace", {
      name: props.name,
      vpc: props.network.vpcId,
    });
    this.id = namespace.id;
    this.name = namespace.name;
  }
}

/** A namespace that somebody else owns. */
export class ExistingNamespace implements Namespace {
  readonly id: string;
  readonly name: string;

  constructor(props: { readonly id: string; readonly name: string }) {
    this.id = props.id;
    this.name = props.name;
  }
}
