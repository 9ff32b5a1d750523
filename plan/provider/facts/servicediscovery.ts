import type { FactsByType } from "./types";

/** Names of namespaces, as validNamespaceName in validate.go checks them. */
const NAMESPACE = { lengths: { name: [1, 1024] }, patterns: { name: /^[0-9A-Za-z._-]+$/ } } as const;

export const servicediscovery: FactsByType = {
  aws_service_discovery_http_namespace: {
    source: "internal/service/servicediscovery/http_namespace.go",
    read: "late 5.x",
    forcesReplacement: ["description", "name"],
    ...NAMESPACE,
  },
  aws_service_discovery_instance: {
    source: "internal/service/servicediscovery/instance.go",
    read: "6.x (2026)",
    forcesReplacement: ["instance_id", "service_id"],
    lengths: { instance_id: [1, 64], service_id: [1, 64] },
    patterns: { instance_id: /^[0-9A-Za-z_/:.@-]+$/ },
  },
  aws_service_discovery_private_dns_namespace: {
    source: "internal/service/servicediscovery/private_dns_namespace.go",
    forcesReplacement: ["name", "vpc"],
    ...NAMESPACE,
  },
  aws_service_discovery_service: {
    source: "internal/service/servicediscovery/service.go",
    forcesReplacement: [
      "dns_config.dns_records.type",
      "dns_config.namespace_id",
      "dns_config.routing_policy",
      "health_check_config.type",
      "health_check_custom_config",
      "health_check_custom_config.failure_threshold",
      "name",
      "namespace_id",
      "type",
    ],
    configurationOnly: ["force_destroy"],
    defaults: { "dns_config.routing_policy": "MULTIVALUE", force_destroy: false },
    values: {
      "dns_config.dns_records.type": ["SRV", "A", "AAAA", "CNAME"],
      "dns_config.routing_policy": ["MULTIVALUE", "WEIGHTED"],
      "health_check_config.type": ["HTTP", "HTTPS", "TCP"],
      type: ["HTTP"],
    },
    maxItems: { dns_config: 1, health_check_config: 1, health_check_custom_config: 1 },
  },
};
