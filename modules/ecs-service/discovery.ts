import { ServiceDiscoveryService } from "@cdktf/provider-aws/lib/service-discovery-service";
import { Construct } from "constructs";
import type { Namespace } from "../core";
import type { ServiceDiscovery } from "./rules";

export interface DiscoveryProps {
  readonly namespace: Namespace;
  readonly discovery: ServiceDiscovery;
  /** `srv-…` of an existing registry entry. @default - one is created */
  readonly adopt?: string;
}

/** The DNS name of a service inside its VPC. ECS registers and removes the addresses of tasks. */
export class Discovery extends Construct {
  readonly registryArn: string;

  constructor(scope: Construct, id: string, { namespace, discovery, adopt }: DiscoveryProps) {
    super(scope, id);
    const registry = new ServiceDiscoveryService(this, "registry", {
      name: discovery.name,
      dnsConfig: {
        namespaceId: namespace.id,
        routingPolicy: "MULTIVALUE",
        dnsRecords: discovery.records.map((type) => ({ type, ttl: discovery.ttlSeconds })),
      },
      // ECS reports the health of tasks. Nobody knows whether an adopted entry has this block,
      // and adding or removing it would replace the entry.
      ...(adopt ? { lifecycle: { ignoreChanges: ["health_check_custom_config"] } } : { healthCheckCustomConfig: {} }),
    });
    if (adopt) registry.importFrom(adopt);
    this.registryArn = registry.arn;
  }
}
