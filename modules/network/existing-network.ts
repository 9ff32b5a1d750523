import type { Network } from "../core";

export interface ExistingNetworkProps {
  readonly vpcId: string;
  /** @default - none: nothing may ask for a public subnet */
  readonly publicSubnetIds?: readonly string[];
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
