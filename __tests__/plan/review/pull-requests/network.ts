import { changed, type PullRequest } from "./pull-request";

const vpc = "vpc-0123456789abcdef0";
const subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"];
const group = "sg-0123456789abcdef0";
const balancer = (name: string) => ({ name, load_balancer_type: "application", internal: false, subnets, enable_deletion_protection: true });
const targets = (name: string) => ({ name, port: 80, protocol: "HTTP", target_type: "ip", vpc_id: vpc, health_check: { path: "/" } });
const arn = "arn:aws:elasticloadbalancing:us-east-2:848960888155";
const lb = `${arn}:loadbalancer/app/web/0123456789abcdef`;
const targetArn = `${arn}:targetgroup/web/0123456789abcdef`;
const certificate = "arn:aws:acm:us-east-2:848960888155:certificate/0a1b2c3d-0000-4000-8000-0123456789ab";
const forward = [{ type: "forward", target_group_arn: targetArn }];
const http = { load_balancer_arn: lb, protocol: "HTTP", port: 80, default_action: forward };
const https = { load_balancer_arn: lb, protocol: "HTTPS", port: 443, certificate_arn: certificate, ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06", default_action: forward };
const rule = (priority: number, path: string) => ({ listener_arn: `${arn}:listener/app/web/0123456789abcdef/0123456789abcdef`, priority, action: forward, condition: [{ path_pattern: [{ values: [path] }] }] });
const ingress = (values: object) => ({ security_group_id: group, ip_protocol: "tcp", from_port: 443, to_port: 443, ...values });
const inline = (port: number, values: object) => ({ from_port: port, to_port: port, protocol: "tcp", cidr_blocks: [], ipv6_cidr_blocks: [], prefix_list_ids: [], security_groups: [], description: "", self: false, ...values });
const sg = (name: string, rules: object[]) => ({ name, vpc_id: vpc, ingress: rules });

export const networkChanges: readonly PullRequest[] = [
  changed("a balancer without deletion protection", "aws_lb.deletable", [{}, { enable_deletion_protection: false }], {}, balancer("deletable")),
  changed("a longer idle timeout", "aws_lb.idle", [{}, { idle_timeout: 300 }], {}, balancer("idle")),
  changed("access logs off", "aws_lb.unlogged", [{ access_logs: { bucket: "logs", enabled: true } }, { access_logs: { bucket: "logs", enabled: false } }], {}, balancer("unlogged")),
  changed("a balancer's security groups", "aws_lb.groups", [{ security_groups: [group] }, { security_groups: ["sg-0123456789abcdef1"] }], {}, balancer("groups")),
  { title: "a balancer removed", before: { "aws_lb.gone": balancer("gone"), "aws_lb_listener.gone": { ...http, load_balancer_arn: "${aws_lb.gone.arn}" } }, after: {} },
  changed("another path of the health check", "aws_lb_target_group.health", [{}, { health_check: { path: "/health" } }], {}, targets("health")),
  changed("another port of a target group", "aws_lb_target_group.port", [{}, { port: 8080 }], {}, { ...targets("port"), name: null, name_prefix: "shop-", lifecycle: { create_before_destroy: true } }),
  changed("a shorter wait for requests of stopping tasks", "aws_lb_target_group.drain", [{ deregistration_delay: 300 }, { deregistration_delay: 0 }], {}, targets("drain")),
  changed("another priority of a rule", "aws_lb_listener_rule.priority", [{ priority: 10 }, { priority: 20 }], {}, rule(10, "/api/*")),
  changed("another path of a rule", "aws_lb_listener_rule.path", [rule(30, "/api/*"), rule(30, "/v2/*")]),
  { title: "a rule removed", before: { "aws_lb_listener_rule.gone": rule(40, "/gone") }, after: {} },
  changed("an older TLS", "aws_lb_listener.older", [{}, { ssl_policy: "ELBSecurityPolicy-2016-08" }], {}, https),
  changed("a newer TLS", "aws_lb_listener.newer", [{ ssl_policy: "ELBSecurityPolicy-2016-08" }, {}], {}, https),
  changed("HTTP becomes HTTPS", "aws_lb_listener.encrypted", [{}, https], {}, http),
  changed("HTTPS becomes HTTP", "aws_lb_listener.plain", [https, http]),
  changed("HTTP is redirected to HTTPS", "aws_lb_listener.redirect", [{}, { default_action: [{ type: "redirect", redirect: [{ protocol: "HTTPS", port: "443", status_code: "HTTP_301" }] }] }], {}, http),
  changed("another certificate", "aws_lb_listener.certificate", [{}, { certificate_arn: certificate.replace("0a1b", "1a1b") }], {}, https),
  changed("a port for the VPC", "aws_security_group.vpc", [sg("vpc", []), sg("vpc", [inline(8080, { cidr_blocks: ["10.0.0.0/16"] })])]),
  changed("a port for the world", "aws_security_group.world", [sg("world", []), sg("world", [inline(22, { cidr_blocks: ["0.0.0.0/0"] })])]),
  changed("a port for another group", "aws_security_group.other", [sg("other", []), sg("other", [inline(8080, { security_groups: [group] })])]),
  changed("a port closed", "aws_security_group.closed", [sg("closed", [inline(443, { cidr_blocks: ["0.0.0.0/0"] }), inline(8080, { cidr_blocks: ["10.0.0.0/16"] })]), sg("closed", [inline(443, { cidr_blocks: ["0.0.0.0/0"] })])]),
  changed("another description of a group", "aws_security_group.described", [{ description: "old" }, { description: "new" }], {}, sg("described", [])),
  { title: "an inline rule becomes a resource", before: { "aws_security_group.split": sg("split", [inline(443, { cidr_blocks: ["0.0.0.0/0"] })]) }, after: { "aws_security_group.split": sg("split", []), "aws_vpc_security_group_ingress_rule.split": ingress({ security_group_id: "${aws_security_group.split.id}", cidr_ipv4: "0.0.0.0/0" }) } },
  { title: "a rule becomes inline", before: { "aws_security_group.merged": { name: "merged", vpc_id: vpc }, "aws_vpc_security_group_ingress_rule.merged": ingress({ security_group_id: "${aws_security_group.merged.id}", cidr_ipv4: "0.0.0.0/0" }) }, after: { "aws_security_group.merged": sg("merged", [inline(443, { cidr_blocks: ["0.0.0.0/0"] })]) } },
  { title: "a rule written in another resource", before: { "aws_security_group_rule.rewritten": { type: "ingress", security_group_id: group, protocol: "tcp", from_port: 8443, to_port: 8443, cidr_blocks: ["0.0.0.0/0"] } }, after: { "aws_vpc_security_group_ingress_rule.rewritten": ingress({ from_port: 8443, to_port: 8443, cidr_ipv4: "0.0.0.0/0" }) } },
  { title: "a rule removed for good", before: { "aws_vpc_security_group_ingress_rule.gone": ingress({ cidr_ipv4: "10.1.0.0/16" }) }, after: {} },
  changed("another description of a rule", "aws_vpc_security_group_ingress_rule.described", [{ description: "old" }, { description: "new" }], {}, ingress({ cidr_ipv4: "10.0.0.0/16" })),
  {
    title: "one NAT gateway becomes two",
    before: { "aws_eip.nat_a": { domain: "vpc" }, "aws_nat_gateway.nat_a": { allocation_id: "${aws_eip.nat_a.id}", subnet_id: subnets[0] } },
    after: { "aws_eip.nat_a": { domain: "vpc" }, "aws_nat_gateway.nat_a": { allocation_id: "${aws_eip.nat_a.id}", subnet_id: subnets[0] }, "aws_eip.nat_b": { domain: "vpc" }, "aws_nat_gateway.nat_b": { allocation_id: "${aws_eip.nat_b.id}", subnet_id: subnets[1] } },
  },
  {
    title: "the NAT gateway removed",
    before: { "aws_eip.only": { domain: "vpc" }, "aws_nat_gateway.only": { allocation_id: "${aws_eip.only.id}", subnet_id: subnets[0] }, "aws_route.only": { route_table_id: "rtb-0123456789abcdef0", destination_cidr_block: "0.0.0.0/0", nat_gateway_id: "${aws_nat_gateway.only.id}" } },
    after: {},
  },
  {
    title: "the NAT gateway moves to another subnet",
    before: { "aws_eip.moves": { domain: "vpc" }, "aws_nat_gateway.moves": { allocation_id: "${aws_eip.moves.id}", subnet_id: subnets[0] } },
    after: { "aws_eip.moves": { domain: "vpc" }, "aws_nat_gateway.moves": { allocation_id: "${aws_eip.moves.id}", subnet_id: subnets[1] } },
  },
  changed("another range of a subnet", "aws_subnet.renumbered", [{ cidr_block: "10.0.1.0/24" }, { cidr_block: "10.0.2.0/24" }], {}, { vpc_id: vpc }),
  { title: "flow logs removed", before: { "aws_flow_log.gone": { vpc_id: vpc, traffic_type: "ALL", log_destination_type: "s3", log_destination: "arn:aws:s3:::logs" } }, after: {} },
  { title: "a VPC endpoint removed", before: { "aws_vpc_endpoint.gone": { vpc_id: vpc, service_name: "com.amazonaws.us-east-2.s3" } }, after: {} },
  changed("DNS names of a VPC off", "aws_vpc.nameless", [{ enable_dns_hostnames: true }, { enable_dns_hostnames: false }], {}, { cidr_block: "10.9.0.0/16" }),
  changed("a name that points elsewhere", "aws_route53_record.moved", [{ records: ["192.0.2.1"] }, { records: ["192.0.2.2"] }], {}, { zone_id: "Z0123456789ABCDEFGHIJ", name: "shop.example.com", type: "A", ttl: 60 }),
];
