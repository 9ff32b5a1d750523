import type { Ingress } from "../core";

export interface ExistingIngressProps {
  /** The listener that services add rules to. */
  readonly listenerArn: string;
  /** Name that clients reach the load balancer by. */
  readonly dnsName: string;
}

/** A listener of a load balancer that somebody else owns. Its security group is theirs to open. */
export class ExistingIngress implements Ingress {
  readonly listenerArn: string;
  readonly dnsName: string;
  readonly arnSuffix: string;

  constructor(props: ExistingIngressProps) {
    this.listenerArn = props.listenerArn;
    this.dnsName = props.dnsName;
    // arn:aws:elasticloadbalancing:<region>:<account>:listener/app/<name>/<id>/<listener id>
    const [, , name, id] = props.listenerArn.split("/");
    this.arnSuffix = `app/${name}/${id}`;
  }
}
