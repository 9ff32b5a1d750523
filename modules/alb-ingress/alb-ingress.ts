import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { type Ingress, type Network, refuse } from "../core";
import { checkIngress } from "./rules";

export interface AlbIngressProps {
  /** At most 32 letters, digits and hyphens. */
  readonly name: string;
  /** The balancer stands in its public subnets. */
  readonly network: Network;
  /**
   * ACM certificate of the HTTPS listener; port 80 then only redirects to it (301).
   * @default - HTTP only: whoever is on the way reads and changes the traffic
   */
  readonly certificateArn?: string;
  /** IPv4 blocks that may connect. */
  readonly allowedCidrs: readonly string[];
  /** Seconds that a silent connection stays open, 1 to 4000; a streaming answer needs more than its longest pause. @default 60 */
  readonly idleTimeoutSeconds?: number;
  /** Whether AWS refuses to delete the load balancer. @default true */
  readonly deletionProtection?: boolean;
}

/** Policy with TLS 1.3 and 1.2 only. Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html */
const TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

/** An internet-facing application load balancer. What no rule of a service matches is answered with 404. */
export class AlbIngress extends Construct implements Ingress {
  readonly listenerArn: string;
  readonly dnsName: string;
  readonly arnSuffix: string;
  readonly securityGroupId: string;

  constructor(scope: Construct, id: string, props: AlbIngressProps) {
    super(scope, id);
    refuse(this, checkIngress(props));

    const group = new SecurityGroup(this, "group", {
      name: `${props.name}-sg`,
      description: `Load balancer ${props.name}`,
      vpcId: props.network.vpcId,
      tags: { Name: `${props.name}-sg` },
    });
    const ports = props.certificateArn === undefined ? [80] : [80, 443];
    for (const cidr of props.allowedCidrs) {
      for (const port of ports) {
        new VpcSecurityGroupIngressRule(this, `from-${cidr.replaceAll(/[./]/g, "-")}-${port}`, {
          securityGroupId: group.id,
          description: `Port ${port} from ${cidr}`,
          cidrIpv4: cidr,
          ipProtocol: "tcp",
          fromPort: port,
          toPort: port,
        });
      }
    }
    const balancer = new Lb(this, "balancer", {
      name: props.name,
      loadBalancerType: "application",
      internal: false,
      subnets: Object.values(props.network.publicSubnets),
      securityGroups: [group.id],
      idleTimeout: props.idleTimeoutSeconds ?? 60,
      enableDeletionProtection: props.deletionProtection ?? true,
      dropInvalidHeaderFields: true,
    });

    this.listenerArn =
      props.certificateArn === undefined ? this.httpOnly(balancer) : this.https(balancer, props.certificateArn);
    this.dnsName = balancer.dnsName;
    this.arnSuffix = balancer.arnSuffix;
    this.securityGroupId = group.id;
  }

  private httpOnly(balancer: Lb): string {
    return new LbListener(this, "http", {
      loadBalancerArn: balancer.arn,
      port: 80,
      protocol: "HTTP",
      defaultAction: [notFound],
    }).arn;
  }

  private https(balancer: Lb, certificateArn: string): string {
    new LbListener(this, "http", {
      loadBalancerArn: balancer.arn,
      port: 80,
      protocol: "HTTP",
      defaultAction: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }],
    });
    return new LbListener(this, "https", {
      loadBalancerArn: balancer.arn,
      port: 443,
      protocol: "HTTPS",
      sslPolicy: TLS_POLICY,
      certificateArn,
      defaultAction: [notFound],
    }).arn;
  }
}

const notFound = {
  type: "fixed-response",
  fixedResponse: { contentType: "text/plain", messageBody: "Not found", statusCode: "404" },
};
