import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider and AWS make of Cloud Map namespaces, services and instances. */

const NAMESPACE_ID = "ns-0123456789abcdef";
const SERVICE = "internal/service/servicediscovery/service.go resourceService schema";
const INSTANCE = "internal/service/servicediscovery/instance.go resourceInstance schema";
const PRIVATE = "internal/service/servicediscovery/private_dns_namespace.go resourcePrivateDNSNamespace";
const HTTP = "internal/service/servicediscovery/http_namespace.go resourceHTTPNamespace schema";

const A_RECORD = { type: "A", ttl: 10 };
const dnsConfig = { namespace_id: NAMESPACE_ID, dns_records: [A_RECORD] };
const service = { name: "web", dns_config: [dnsConfig] };
const checked = { ...service, health_check_config: [{ type: "HTTP", resource_path: "/", failure_threshold: 3 }] };
const namespace = { name: "internal.example", vpc: "vpc-0123456789abcdef0" };
const instance = {
  instance_id: "web-1",
  service_id: "srv-0123456789abcdef",
  attributes: { AWS_INSTANCE_IPV4: "10.0.1.5" },
};

const withRecord = (dnsRecord: object) => ({ ...service, dns_config: [{ ...dnsConfig, dns_records: [dnsRecord] }] });

export const wrong: WrongConfiguration[] = [
  {
    what: "a service with a record of a type that Cloud Map does not keep",
    type: "aws_service_discovery_service",
    config: withRecord({ type: "TXT", ttl: 10 }),
    says: "type to be one of [",
    source: `${SERVICE}, dns_config.dns_records.type ValidateDiagFunc`,
  },
  {
    what: "a service with an unknown routing policy",
    type: "aws_service_discovery_service",
    config: { ...service, dns_config: [{ ...dnsConfig, routing_policy: "LATENCY" }] },
    says: "routing_policy to be one of [",
    source: `${SERVICE}, dns_config.routing_policy ValidateDiagFunc`,
  },
  {
    what: "a service whose health is checked by gRPC",
    type: "aws_service_discovery_service",
    config: { ...service, health_check_config: [{ type: "GRPC" }] },
    says: "type to be one of [",
    source: `${SERVICE}, health_check_config.type ValidateDiagFunc`,
  },
  {
    what: "a service of an unknown type",
    type: "aws_service_discovery_service",
    config: { name: "web", namespace_id: NAMESPACE_ID, type: "DNS" },
    says: "expected type to be one of [",
    source: `${SERVICE}, type ValidateDiagFunc`,
  },
  {
    what: "a service with a negative time to live",
    type: "aws_service_discovery_service",
    config: withRecord({ type: "A", ttl: -1 }),
    says: "ttl to be in the range (0 - 2147483647)",
    source: "AWS Cloud Map API Reference, DnsRecord, TTL: valid range",
  },
  {
    what: "a service with a time to live of more than 32 bits",
    type: "aws_service_discovery_service",
    config: withRecord({ type: "A", ttl: 2_147_483_648 }),
    says: "ttl to be in the range (0 - 2147483647)",
    source: "AWS Cloud Map API Reference, DnsRecord, TTL: valid range",
  },
  {
    what: "a service that is unhealthy after 11 failures",
    type: "aws_service_discovery_service",
    config: { ...service, health_check_config: [{ type: "HTTP", failure_threshold: 11 }] },
    says: "failure_threshold to be in the range (1 - 10)",
    source: "AWS Cloud Map API Reference, HealthCheckConfig, FailureThreshold: valid range",
  },
  {
    what: "a private namespace with a space in its name",
    type: "aws_service_discovery_private_dns_namespace",
    config: { ...namespace, name: "internal example" },
    says: "expected value of name to match regular expression",
    source: "internal/service/servicediscovery/validate.go validNamespaceName",
  },
  {
    what: "an HTTP namespace with a name of 1025 characters",
    type: "aws_service_discovery_http_namespace",
    config: { name: "n".repeat(1025) },
    says: "expected length of name to be in the range (1 - 1024), got ",
    source: "internal/service/servicediscovery/validate.go validNamespaceName",
  },
  {
    what: "an instance whose id has 65 characters",
    type: "aws_service_discovery_instance",
    config: { ...instance, instance_id: "i".repeat(65) },
    says: "expected length of instance_id to be in the range (1 - 64), got ",
    source: `${INSTANCE}, instance_id ValidateFunc`,
  },
  {
    what: "an instance whose id has a space",
    type: "aws_service_discovery_instance",
    config: { ...instance, instance_id: "web 1" },
    says: "expected value of instance_id to match regular expression",
    source: `${INSTANCE}, instance_id ValidateFunc`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the time to live of a service's record",
    type: "aws_service_discovery_service",
    before: service,
    after: withRecord({ type: "A", ttl: 60 }),
    action: "update",
    source: "internal/service/servicediscovery/service.go resourceServiceUpdate",
  },
  {
    what: "the type of a service's record",
    type: "aws_service_discovery_service",
    before: service,
    after: withRecord({ type: "SRV", ttl: 10 }),
    action: "replace",
    because: "dns_config.dns_records",
    source: `${SERVICE}, dns_config.dns_records.type ForceNew`,
  },
  {
    what: "a second record of a service",
    type: "aws_service_discovery_service",
    before: service,
    after: { ...service, dns_config: [{ ...dnsConfig, dns_records: [A_RECORD, { type: "AAAA", ttl: 10 }] }] },
    action: "replace",
    because: "dns_config",
    source: `${SERVICE}, the type of the new record is ForceNew as well`,
  },
  {
    what: "the routing of a service with its default written out",
    type: "aws_service_discovery_service",
    before: service,
    after: { ...service, dns_config: [{ ...dnsConfig, routing_policy: "MULTIVALUE" }] },
    action: "no-op",
    source: `${SERVICE}, dns_config.routing_policy Default`,
  },
  {
    what: "the routing of a service",
    type: "aws_service_discovery_service",
    before: service,
    after: { ...service, dns_config: [{ ...dnsConfig, routing_policy: "WEIGHTED" }] },
    action: "replace",
    because: "dns_config.routing_policy",
    source: `${SERVICE}, dns_config.routing_policy ForceNew`,
  },
  {
    what: "a service that tells its health itself from now on",
    type: "aws_service_discovery_service",
    before: service,
    after: { ...service, health_check_custom_config: [{}] },
    action: "replace",
    because: "health_check_custom_config",
    source: `${SERVICE}, health_check_custom_config ForceNew; the plan shown in issue 44285`,
  },
  {
    what: "the failures before a service is unhealthy",
    type: "aws_service_discovery_service",
    before: checked,
    after: { ...service, health_check_config: [{ type: "HTTP", resource_path: "/", failure_threshold: 5 }] },
    action: "update",
    source: "internal/service/servicediscovery/service.go resourceServiceUpdate",
  },
  {
    what: "the protocol of a service's health check",
    type: "aws_service_discovery_service",
    before: checked,
    after: { ...service, health_check_config: [{ type: "HTTPS", resource_path: "/", failure_threshold: 3 }] },
    action: "replace",
    because: "health_check_config.type",
    source: `${SERVICE}, health_check_config.type ForceNew`,
  },
  {
    what: "the description of a service",
    type: "aws_service_discovery_service",
    before: service,
    after: { ...service, description: "Web servers" },
    action: "update",
    source: "internal/service/servicediscovery/service.go resourceServiceUpdate",
  },
  {
    what: "the VPC of a private namespace",
    type: "aws_service_discovery_private_dns_namespace",
    before: namespace,
    after: { ...namespace, vpc: "vpc-0fedcba9876543210" },
    action: "replace",
    because: "vpc",
    source: `${PRIVATE} schema, vpc ForceNew`,
  },
  {
    what: "the description of a private namespace",
    type: "aws_service_discovery_private_dns_namespace",
    before: namespace,
    after: { ...namespace, description: "Inside" },
    action: "update",
    source: `${PRIVATE}Update`,
  },
  {
    what: "the description of an HTTP namespace",
    type: "aws_service_discovery_http_namespace",
    before: { name: "internal" },
    after: { name: "internal", description: "Inside" },
    action: "replace",
    because: "description",
    source: `${HTTP}, description ForceNew`,
  },
  {
    what: "the address of an instance",
    type: "aws_service_discovery_instance",
    before: instance,
    after: { ...instance, attributes: { AWS_INSTANCE_IPV4: "10.0.1.6" } },
    action: "update",
    source: "internal/service/servicediscovery/instance.go resourceInstancePut",
  },
  {
    what: "the id of an instance",
    type: "aws_service_discovery_instance",
    before: instance,
    after: { ...instance, instance_id: "web-2" },
    action: "replace",
    because: "instance_id",
    source: `${INSTANCE}, instance_id ForceNew`,
  },
];
