/**
 * Load balancers. Put together by hand after the pages that are named: an example there proves its own values, the
 * rest is what the page and the schema allow.
 */
import type { Arguments, RightConfiguration } from "./case";

function docs(
  type: string,
  what: string,
  config: Arguments,
  source = `after website/docs/r/${type.slice("aws_".length)}.html.markdown`,
): RightConfiguration {
  return { what, type, config, source };
}

export const right: RightConfiguration[] = [
  docs("aws_lb_target_group", "cookies of the application", {
    deregistration_delay: 0,
    health_check: [
      {
        enabled: true,
        healthy_threshold: 10,
        interval: 300,
        matcher: "200,301-302",
        path: "/health?x=1",
        port: "traffic-port",
        timeout: 120,
        unhealthy_threshold: 2,
      },
    ],
    load_balancing_algorithm_type: "round_robin",
    name: "blue",
    port: 80,
    protocol: "HTTP",
    slow_start: 30,
    stickiness: [{ cookie_duration: 604800, cookie_name: "SESSION", enabled: true, type: "app_cookie" }],
    vpc_id: "vpc-0a1b2c3d4e5f60718",
  }),
  docs("aws_lb_target_group", "addresses of IPv6", {
    ip_address_type: "ipv6",
    load_balancing_cross_zone_enabled: "use_load_balancer_configuration",
    name_prefix: "ip-",
    port: 8080,
    protocol: "HTTP",
    protocol_version: "HTTP2",
    target_group_health: [
      {
        dns_failover: [{ minimum_healthy_targets_count: "1", minimum_healthy_targets_percentage: "off" }],
        unhealthy_state_routing: [{ minimum_healthy_targets_count: 1, minimum_healthy_targets_percentage: "off" }],
      },
    ],
    target_type: "ip",
    vpc_id: "vpc-0a1b2c3d4e5f60718",
  }),
  docs("aws_lb_target_group", "weighted random", {
    load_balancing_algorithm_type: "weighted_random",
    load_balancing_anomaly_mitigation: "on",
    port: 8080,
    protocol: "HTTPS",
    target_type: "ip",
    vpc_id: "vpc-0a1b2c3d4e5f60718",
  }),
  docs("aws_lb_target_group", "gRPC", {
    health_check: [{ matcher: "0-99", path: "/AWS.ALB/healthcheck" }],
    port: 50051,
    protocol: "HTTP",
    protocol_version: "GRPC",
    vpc_id: "vpc-0a1b2c3d4e5f60718",
  }),
  docs("aws_lb_target_group", "a function", {
    health_check: [{ enabled: true, interval: 40, path: "/", timeout: 35 }],
    lambda_multi_value_headers_enabled: true,
    name: "lambda",
    target_type: "lambda",
  }),
  docs("aws_lb_target_group", "nothing but its type", { target_type: "lambda" }),
  docs("aws_lb_target_group", "TLS", {
    connection_termination: true,
    health_check: [{ healthy_threshold: 3, interval: 10, protocol: "TCP", unhealthy_threshold: 3 }],
    name: "nlb",
    port: 443,
    preserve_client_ip: "false",
    protocol: "TLS",
    proxy_protocol_v2: true,
    stickiness: [{ enabled: true, type: "source_ip" }],
    target_health_state: [{ enable_unhealthy_connection_termination: false }],
    vpc_id: "vpc-0a1b2c3d4e5f60718",
  }),
  docs("aws_lb_target_group", "TCP and UDP, checked by HTTPS", {
    health_check: [{ interval: 10, matcher: "200-399", path: "/", port: 8443, protocol: "HTTPS", timeout: 6 }],
    port: 53,
    protocol: "TCP_UDP",
    vpc_id: "vpc-0a1b2c3d4e5f60718",
  }),
  docs("aws_lb_target_group", "GENEVE", {
    health_check: [{ port: 80, protocol: "HTTP" }],
    name: "gwlb",
    port: 6081,
    protocol: "GENEVE",
    stickiness: [{ enabled: true, type: "source_ip_dest_ip_proto" }],
    target_failover: [{ on_deregistration: "rebalance", on_unhealthy: "rebalance" }],
    vpc_id: "vpc-0a1b2c3d4e5f60718",
  }),
  docs("aws_lb_target_group", "a load balancer", {
    health_check: [{ matcher: "200-399", protocol: "HTTP" }],
    name: "alb-example",
    port: 80,
    protocol: "TCP",
    target_type: "alb",
    vpc_id: "vpc-0a1b2c3d4e5f60718",
  }),
  docs("aws_lb_listener", "a redirect", {
    default_action: [{ redirect: [{ port: "443", protocol: "HTTPS", status_code: "HTTP_301" }], type: "redirect" }],
    load_balancer_arn:
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/test-lb-tf/077b703d50f60db5",
    port: 80,
  }),
  docs("aws_lb_listener", "sign-in, then two target groups", {
    certificate_arn: "arn:aws:iam::187416307283:server-certificate/test_cert_rab3wuqwgja25ct3n4jdj2tzu4",
    default_action: [
      {
        authenticate_oidc: [
          {
            authentication_request_extra_params: { prompt: "login" },
            authorization_endpoint: "https://example.com/authorization_endpoint",
            client_id: "client_id",
            client_secret: "client_secret",
            issuer: "https://example.com",
            on_unauthenticated_request: "deny",
            scope: "openid email",
            session_cookie_name: "AWSELBAuthSessionCookie",
            session_timeout: 604800,
            token_endpoint: "https://example.com/token_endpoint",
            user_info_endpoint: "https://example.com/user_info_endpoint",
          },
        ],
        type: "authenticate-oidc",
      },
      {
        forward: [
          {
            stickiness: [{ duration: 3600, enabled: false }],
            target_group: [
              {
                arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/blue/46979e03a3345f0f",
                weight: 0,
              },
              {
                arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/ip-20296047394140273088630248/aea61816a7170188",
              },
            ],
          },
        ],
        type: "forward",
      },
    ],
    load_balancer_arn:
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/test-lb-tf/077b703d50f60db5",
    mutual_authentication: [
      {
        advertise_trust_store_ca_names: "on",
        ignore_client_certificate_expiry: true,
        mode: "verify",
        trust_store_arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:truststore/x/0123456789abcdef",
      },
    ],
    port: "443",
    protocol: "HTTPS",
    routing_http_response_server_enabled: false,
    routing_http_response_strict_transport_security_header_value: "max-age=31536000; includeSubDomains; preload",
    ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
  }),
  docs("aws_lb_listener", "TLS", {
    alpn_policy: "HTTP2Preferred",
    certificate_arn: "arn:aws:acm:eu-west-1:123456789012:certificate/1234abcd-12ab-34cd-56ef-1234567890ab",
    default_action: [
      {
        target_group_arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/nlb/c2d7ad3d4cb0a0f8",
        type: "forward",
      },
    ],
    load_balancer_arn:
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/nlb-00134233267045438316665604/7daa6b6554d56b36",
    port: "443",
    protocol: "TLS",
  }),
  docs("aws_lb_listener", "a gateway load balancer", {
    default_action: [
      {
        target_group_arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/gwlb/16df480f6b460893",
        type: "forward",
      },
    ],
    load_balancer_arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/gwy/gw/7edddd220b225e5a",
  }),
  docs("aws_lb_listener", "a fixed response", {
    default_action: [
      {
        fixed_response: [{ content_type: "text/plain", message_body: "Fixed response content", status_code: "200" }],
        type: "fixed-response",
      },
    ],
    load_balancer_arn:
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/test-lb-tf/077b703d50f60db5",
    port: 8080,
    protocol: "HTTP",
  }),
  docs("aws_lb_listener_rule", "weights", {
    action: [
      {
        forward: [
          {
            stickiness: [{ duration: 600, enabled: true }],
            target_group: [
              {
                arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/ip-20296047394140273088630248/aea61816a7170188",
                weight: 80,
              },
              {
                arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/terraform-51089959996545259236273254/20b7a60085cf2f69",
                weight: 20,
              },
            ],
          },
        ],
        type: "forward",
      },
    ],
    condition: [{ host_header: [{ values: ["my-service.*.terraform.io", "*.example.com"] }] }],
    listener_arn:
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/test-lb-tf/077b703d50f60db5/071998bd8927e0f2",
    priority: 99,
  }),
  docs("aws_lb_listener_rule", "a redirect by three kinds of condition", {
    action: [
      {
        redirect: [{ host: "#{host}", path: "/new/#{path}", query: "a=b&#{query}", status_code: "HTTP_302" }],
        type: "redirect",
      },
    ],
    condition: [
      { path_pattern: [{ values: ["/public/*", "/static/?.html"] }] },
      { http_header: [{ http_header_name: "X-Forwarded-For", values: ["192.168.1.*"] }] },
      { query_string: [{ key: "health", value: "check" }, { value: "bar" }] },
    ],
    listener_arn:
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/test-lb-tf/077b703d50f60db5/071998bd8927e0f2",
  }),
  docs("aws_lb_listener_rule", "sign-in, then a fixed response", {
    action: [
      {
        authenticate_cognito: [
          {
            authentication_request_extra_params: { param: "test" },
            user_pool_arn: "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_abc",
            user_pool_client_id: "x",
            user_pool_domain: "y",
          },
        ],
        order: 10,
        type: "authenticate-cognito",
      },
      {
        fixed_response: [{ content_type: "application/json", message_body: "{}", status_code: "404" }],
        order: 20,
        type: "fixed-response",
      },
    ],
    condition: [
      { source_ip: [{ values: ["192.168.0.0/16", "dead:cafe::/64"] }] },
      { http_request_method: [{ values: ["GET", "POST"] }] },
    ],
    listener_arn:
      "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/test-lb-tf/077b703d50f60db5/92211c5fa30e22d6",
    priority: 50000,
  }),
];
