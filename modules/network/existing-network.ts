import type { Network } from "../core";

export interface ExistingNetworkProps {
  /** Such as `vpc-0111b7630bcb61b61`. */
  readonly vpcId: string;
  /** Subnet ids by availability zone. @default - none: nothing may ask for a public subnet */
  readonly publicSubnets?: Readonly<Record<string, string>>;
  /** Subnet ids of at least two availability zones, by zone. */
  readonly privateSubnets: Readonly<Record<string, string>>;
}

/** A VPC that somebody else owns, known by its ids. Nothing in it is managed here. */
export class ExistingNetwork implements Network {
  readonly vpcId: string;
  readonly publicSubnets: Readonly<Record<string, string>>;
  readonly privateSubnets: Readonly<Record<string, string>>;

  constructor(props: ExistingNetworkProps) {
    this.vpcId = props.vpcId;
    this.publicSubnets = props.publicSubnets ?? {};
    this.privateSubnets = props.privateSubnets;
  }
}
