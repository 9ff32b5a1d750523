import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of Route 53 records and ACM certificates. */

const ZONE_ID = "Z0123456789ABCDEFGHIJ";
const RECORD = "internal/service/route53/record.go resourceRecord schema";
const CERTIFICATE = "internal/service/acm/certificate.go resourceCertificate schema";
const AUTHORITY_ARN =
  "arn:aws:acm-pca:eu-central-1:123456789012:certificate-authority/12345678-1234-1234-1234-123456789012";

const record = { zone_id: ZONE_ID, name: "www.example.com", type: "A", ttl: 60, records: ["192.0.2.1"] };
const alias = { name: "web-123.eu-central-1.elb.amazonaws.com", zone_id: ZONE_ID, evaluate_target_health: true };
const aliased = { zone_id: ZONE_ID, name: "www.example.com", type: "A", alias: [alias] };
const weighted = { ...record, set_identifier: "blue", weighted_routing_policy: [{ weight: 90 }] };
const certificate = { domain_name: "example.com", validation_method: "DNS" };

export const wrong: WrongConfiguration[] = [
  {
    what: "a record with an alias and with values",
    type: "aws_route53_record",
    config: { ...aliased, records: ["192.0.2.1"] },
    says: "only one of `alias,records` can be specified, but `alias,records` were specified.",
    source: `${RECORD}, ExactlyOneOf`,
  },
  {
    what: "a record with neither an alias nor values",
    type: "aws_route53_record",
    config: { zone_id: ZONE_ID, name: "www.example.com", type: "A" },
    says: "one of `alias,records` must be specified",
    source: `${RECORD}, ExactlyOneOf`,
  },
  {
    what: "an alias with a time to live",
    type: "aws_route53_record",
    config: { ...aliased, ttl: 60 },
    says: '"ttl": conflicts with alias',
    source: `${RECORD}, ttl ConflictsWith`,
  },
  {
    what: "a record of an unknown type",
    type: "aws_route53_record",
    config: { ...record, type: "ALIAS" },
    says: "expected type to be one of [",
    source: `${RECORD}, type ValidateDiagFunc`,
  },
  {
    what: "a weighted record that is not told from the others",
    type: "aws_route53_record",
    config: { ...record, weighted_routing_policy: [{ weight: 90 }] },
    says: '"weighted_routing_policy": all of `set_identifier,weighted_routing_policy` must be specified',
    source: `${RECORD}, weighted_routing_policy RequiredWith`,
  },
  {
    what: "a record weighted and by latency at once",
    type: "aws_route53_record",
    config: { ...weighted, latency_routing_policy: [{ region: "eu-central-1" }] },
    says: '"weighted_routing_policy": conflicts with latency_routing_policy',
    source: `${RECORD}, weighted_routing_policy ConflictsWith`,
  },
  {
    what: "a record that is third in line",
    type: "aws_route53_record",
    config: { ...record, set_identifier: "c", failover_routing_policy: [{ type: "TERTIARY" }] },
    says: "type to be one of [",
    source: `${RECORD}, failover_routing_policy.type ValidateDiagFunc`,
  },
  {
    what: "a record that draws traffic from further than the globe allows",
    type: "aws_route53_record",
    config: {
      ...record,
      set_identifier: "c",
      geoproximity_routing_policy: [{ aws_region: "eu-central-1", bias: 100 }],
    },
    says: "expected geoproximity_routing_policy.0.bias to be in the range (-99 - 99), got 100",
    source: `${RECORD}, geoproximity_routing_policy.bias ValidateFunc`,
  },
  {
    what: "an alias in a zone whose id is too long",
    type: "aws_route53_record",
    config: { ...aliased, alias: [{ ...alias, zone_id: "Z".repeat(33) }] },
    says: "expected length of alias.0.zone_id to be in the range (1 - 32), got ",
    source: `${RECORD}, alias.zone_id ValidateFunc`,
  },
  {
    what: "a record in no zone",
    type: "aws_route53_record",
    config: { ...record, zone_id: "" },
    says: "zone_id must not be empty, got",
    source: `${RECORD}, zone_id validation.NoZeroValues`,
  },
  {
    what: "a certificate for a domain with a period at its end",
    type: "aws_acm_certificate",
    config: { ...certificate, domain_name: "example.com." },
    says: "invalid value for domain_name (cannot end with a period)",
    source: `${CERTIFICATE}, domain_name ValidateFunc`,
  },
  {
    what: "a certificate for a further domain with a period at its end",
    type: "aws_acm_certificate",
    config: { ...certificate, subject_alternative_names: ["www.example.com."] },
    says: "invalid value for subject_alternative_names.0 (cannot end with a period)",
    source: `${CERTIFICATE}, subject_alternative_names ValidateFunc`,
  },
  {
    what: "a certificate that is neither asked for nor brought along",
    type: "aws_acm_certificate",
    config: { validation_method: "DNS" },
    says: "one of `domain_name,private_key` must be specified",
    source: `${CERTIFICATE}, ExactlyOneOf`,
  },
  {
    what: "a certificate that is asked for with a chain brought along",
    type: "aws_acm_certificate",
    config: { ...certificate, certificate_chain: "-----BEGIN CERTIFICATE-----" },
    says: '"certificate_chain": conflicts with ',
    source: `${CERTIFICATE}, certificate_chain ConflictsWith`,
  },
  {
    what: "a certificate of a private authority that is validated in public",
    type: "aws_acm_certificate",
    config: { ...certificate, certificate_authority_arn: AUTHORITY_ARN },
    says: '"certificate_authority_arn": conflicts with validation_method',
    source: `${CERTIFICATE}, certificate_authority_arn ConflictsWith`,
  },
  {
    what: "a certificate validated by telephone",
    type: "aws_acm_certificate",
    config: { ...certificate, validation_method: "PHONE" },
    says: "expected validation_method to be one of [",
    source: `${CERTIFICATE}, validation_method ValidateDiagFunc`,
  },
  {
    what: "a certificate with a key that ACM does not make",
    type: "aws_acm_certificate",
    config: { ...certificate, key_algorithm: "RSA_512" },
    says: "expected key_algorithm to be one of [",
    source: `${CERTIFICATE}, key_algorithm ValidateDiagFunc`,
  },
];

export const changes: AttributeChange[] = [
  {
    what: "the time to live of a record",
    type: "aws_route53_record",
    before: record,
    after: { ...record, ttl: 300 },
    action: "update",
    source: "internal/service/route53/record.go resourceRecordUpdate",
  },
  {
    what: "the name of a record",
    type: "aws_route53_record",
    before: record,
    after: { ...record, name: "api.example.com" },
    action: "replace",
    because: "name",
    source: `${RECORD}, name ForceNew`,
  },
  {
    what: "the name of a record in capitals and with a period",
    type: "aws_route53_record",
    before: record,
    after: { ...record, name: "WWW.example.com." },
    action: "no-op",
    source: `${RECORD}, name StateFunc`,
  },
  {
    what: "the zone of a record",
    type: "aws_route53_record",
    before: record,
    after: { ...record, zone_id: "Z9876543210ABCDEFGHIJ" },
    action: "replace",
    because: "zone_id",
    source: `${RECORD}, zone_id ForceNew`,
  },
  {
    what: "the type of a record",
    type: "aws_route53_record",
    before: record,
    after: { ...record, type: "AAAA", records: ["2001:db8::1"] },
    action: "update",
    source: "internal/service/route53/record.go resourceRecordUpdate: deleted and made again in one change batch",
  },
  {
    what: "the identifier of a weighted record",
    type: "aws_route53_record",
    before: weighted,
    after: { ...weighted, set_identifier: "green" },
    action: "update",
    source: `${RECORD}, set_identifier is not ForceNew`,
  },
  {
    what: "the order of the values of a record",
    type: "aws_route53_record",
    before: { ...record, records: ["192.0.2.1", "192.0.2.2"] },
    after: { ...record, records: ["192.0.2.2", "192.0.2.1"] },
    action: "no-op",
    source: `${RECORD}, records is a set`,
  },
  {
    what: "the target of an alias in capitals",
    type: "aws_route53_record",
    before: aliased,
    after: { ...aliased, alias: [{ ...alias, name: "Web-123.eu-central-1.elb.amazonaws.com" }] },
    action: "no-op",
    source: `${RECORD}, alias.name SuppressEquivalentStringCaseInsensitive`,
  },
  {
    what: "a record with values that becomes an alias",
    type: "aws_route53_record",
    before: record,
    after: aliased,
    action: "update",
    source: `${RECORD}, neither alias nor records is ForceNew`,
  },
  {
    what: "the domain of a certificate",
    type: "aws_acm_certificate",
    before: certificate,
    after: { ...certificate, domain_name: "example.org" },
    action: "replace",
    because: "domain_name",
    source: `${CERTIFICATE}, domain_name ForceNew`,
  },
  {
    what: "a further domain of a certificate",
    type: "aws_acm_certificate",
    before: certificate,
    after: { ...certificate, subject_alternative_names: ["www.example.com"] },
    action: "replace",
    because: "subject_alternative_names",
    source: `${CERTIFICATE}, subject_alternative_names ForceNew`,
  },
  {
    what: "the domain of a certificate among its alternative names",
    type: "aws_acm_certificate",
    before: certificate,
    after: { ...certificate, subject_alternative_names: ["example.com"] },
    action: "no-op",
    source: "internal/service/acm/certificate.go resourceCertificate CustomizeDiff, which adds the domain",
  },
  {
    what: "the alternative names of a certificate no longer mentioned",
    type: "aws_acm_certificate",
    before: { ...certificate, subject_alternative_names: ["www.example.com"] },
    after: certificate,
    action: "no-op",
    source: `${CERTIFICATE}, subject_alternative_names is computed`,
  },
  {
    what: "the validation of a certificate",
    type: "aws_acm_certificate",
    before: certificate,
    after: { ...certificate, validation_method: "EMAIL" },
    action: "replace",
    because: "validation_method",
    source: `${CERTIFICATE}, validation_method ForceNew`,
  },
  {
    what: "a certificate that leaves the transparency log",
    type: "aws_acm_certificate",
    before: certificate,
    after: { ...certificate, options: [{ certificate_transparency_logging_preference: "DISABLED" }] },
    action: "update",
    source: "internal/service/acm/certificate.go resourceCertificateUpdate",
  },
];
