import { cacheBehavior } from "./cloudfront-behavior";
import type { FactsByType } from "./types";

const [first, others] = [cacheBehavior("default_cache_behavior"), cacheBehavior("ordered_cache_behavior")];

export const cloudfront: FactsByType = {
  aws_cloudfront_distribution: {
    source: "internal/service/cloudfront/distribution.go",
    read: "late 5.x",
    forcesReplacement: ["staging"],
    defaults: {
      ...first.defaults,
      ...others.defaults,
      http_version: "http2",
      is_ipv6_enabled: false,
      "logging_config.include_cookies": false,
      "logging_config.prefix": "",
      "origin.connection_attempts": 3,
      "origin.connection_timeout": 10,
      "origin.custom_origin_config.origin_keepalive_timeout": 5,
      "origin.custom_origin_config.origin_read_timeout": 30,
      "origin.origin_path": "",
      price_class: "PriceClass_All",
      retain_on_delete: false,
      staging: false,
      "viewer_certificate.minimum_protocol_version": "TLSv1",
      wait_for_deployment: true,
    },
    values: {
      ...first.values,
      ...others.values,
      http_version: ["http1.1", "http2", "http3", "http2and3"],
      "origin.custom_origin_config.origin_protocol_policy": ["http-only", "match-viewer", "https-only"],
      "origin.custom_origin_config.origin_ssl_protocols": ["SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2"],
      "restrictions.geo_restriction.restriction_type": ["blacklist", "whitelist", "none"],
      "viewer_certificate.ssl_support_method": ["sni-only", "vip", "static-ip"],
    },
    ranges: {
      "origin.connection_attempts": [1, 3],
      "origin.connection_timeout": [1, 10],
      "origin.custom_origin_config.origin_keepalive_timeout": [1, null],
      "origin.custom_origin_config.origin_read_timeout": [1, null],
    },
    lengths: { comment: [0, 128] },
    formats: { ...first.formats, ...others.formats, "viewer_certificate.acm_certificate_arn": "arn" },
    maxItems: {
      ...first.maxItems,
      ...others.maxItems,
      default_cache_behavior: 1,
      logging_config: 1,
      "origin.custom_origin_config": 1,
      "origin.origin_shield": 1,
      "origin.s3_origin_config": 1,
      "origin_group.failover_criteria": 1,
      "origin_group.member": 2,
      restrictions: 1,
      "restrictions.geo_restriction": 1,
      viewer_certificate: 1,
    },
    minItems: { "origin_group.member": 2 },
  },
};
