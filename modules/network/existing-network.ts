import type { Network } from "../core";

export interface ExistingNetworkProps {
  /** Such as `vpc-0111b7630bcb61b61`. */
  readonly vpcId: string;
  /** @default - none: nothing may ask for a public subnet */
  readonly publicSubnetIds?: readonly string[];
  /** Subnets of at least two zones whose way out is NAT, or none. */
  readonly privateSubnetIds: readonly string[];
}

/** A VPC that somebody else owns, known by its ids. Nothing in it is managed here. */
export class ExistingNetwork implements Network {
  readonly vpcId: string;
  readonly publicSubnetIds: readonly string[];
  readonly privateSubnetIds: readonly string[];

  constructor(props: ExistingNetworkProps) {
    this.vpcId = props.vpcId;
    this.publicSubnetIds = props.publicSubnetIds ?? [];
    this.privateSubnetIds = props.privateSubnetIds;
  }
}
