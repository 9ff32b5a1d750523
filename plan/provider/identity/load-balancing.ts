import { type Identify, lastPart } from "./subject";

const KINDS: Record<string, string> = { network: "net", gateway: "gwy" };

/** Listener `…:listener/app/name/lb/id`; its rules repeat that path below `listener-rule`. */
export const loadBalancing: Record<string, Identify> = {
  aws_lb: (s) => {
    const kind = KINDS[s.text("load_balancer_type")] ?? "app";
    const suffix = `${kind}/${s.text("name")}/${s.hex(16)}`;
    const arn = s.arn("elasticloadbalancing", `loadbalancer/${suffix}`);
    const internal = s.value("internal") === true;
    return {
      id: arn,
      arn,
      arn_suffix: suffix,
      dns_name: `${internal ? "internal-" : ""}${s.text("name")}-${s.digits(10)}.${s.region}.elb.amazonaws.com`,
      zone_id: ZONES[s.region] ?? "Z35SXDOTRQ7X7K",
      internal: false,
      ip_address_type: "ipv4",
      load_balancer_type: "application",
    };
  },
  aws_lb_target_group: (s) => {
    const suffix = `targetgroup/${s.text("name")}/${s.hex(16)}`;
    const arn = s.arn("elasticloadbalancing", suffix);
    return {
      id: arn,
      arn,
      arn_suffix: suffix,
      load_balancer_arns: [],
      ip_address_type: "ipv4",
      protocol_version: "HTTP1",
    };
  },
  aws_lb_listener: (s) => {
    const balancer = s.text("load_balancer_arn").split(":loadbalancer/")[1] ?? s.hex(16, "balancer");
    const arn = s.arn("elasticloadbalancing", `listener/${balancer}/${s.hex(16)}`);
    return { id: arn, arn, protocol: "HTTP" };
  },
  aws_lb_listener_rule: (s) => {
    const listener = s.text("listener_arn").split(":listener/")[1] ?? s.hex(16, "listener");
    const arn = s.arn("elasticloadbalancing", `listener-rule/${listener}/${s.hex(16)}`);
    return { id: arn, arn, priority: 1 + Number(s.digits(3, "priority")) };
  },
  aws_lb_listener_certificate: (s) => ({ id: `${s.text("listener_arn")}_${s.text("certificate_arn")}` }),
  aws_lb_target_group_attachment: (s) => ({ id: `${s.text("target_group_arn")}-${s.hex(20)}` }),
  aws_wafv2_web_acl_association: (s) => ({ id: `${s.text("web_acl_arn")},${s.text("resource_arn")}` }),
  aws_acm_certificate: (s) => {
    const arn = s.arn("acm", `certificate/${s.uuid()}`);
    const domain = s.text("domain_name");
    const record = `_${s.hex(32, "record")}.${domain.replace(/^\*\./, "")}.`;
    return {
      id: arn,
      arn,
      status: "PENDING_VALIDATION",
      domain_validation_options: [
        {
          domain_name: domain,
          resource_record_name: record,
          resource_record_type: "CNAME",
          resource_record_value: `_${s.hex(32, "value")}.acm-validations.aws.`,
        },
      ],
    };
  },
  aws_acm_certificate_validation: (s) => ({ id: s.text("certificate_arn") }),
  aws_route53_zone: (s) => ({
    id: `Z${s.letters(20, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")}`,
    zone_id: `Z${s.letters(20, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")}`,
    name_servers: [1, 2, 3, 4].map((n) => `ns-${n}.awsdns-0${n}.org`),
  }),
  aws_route53_record: (s) => ({
    id: [s.text("zone_id"), s.text("name"), s.text("type")].join("_"),
    fqdn: s.text("name"),
  }),
  aws_cloudfront_distribution: (s) => ({ id: `E${lastPart(s.hex(13)).toUpperCase()}` }),
};

/** Hosted zones of application load balancers: https://docs.aws.amazon.com/general/latest/gr/elb.html */
const ZONES: Record<string, string> = {
  "us-east-1": "Z35SXDOTRQ7X7K",
  "us-east-2": "Z3AADJGX6KTTL2",
  "us-west-1": "Z368ELLRRE2KJ0",
  "us-west-2": "Z1H1FL5HABSF5",
  "eu-west-1": "Z32O12XQLNTSW2",
  "eu-central-1": "Z215JYRZR1TBD5",
};
