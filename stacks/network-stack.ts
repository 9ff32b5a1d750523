import { TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../environments";
import type { Network } from "../modules/core";
import { ExistingNetwork, VpcNetwork } from "../modules/network";
import { environmentState, location, stackName } from "./environment-state";
import type { StateBackend } from "./state";

/** Where everything of an environment runs. */
export class NetworkStack extends TerraformStack {
  readonly network: Network;

  constructor(scope: Construct, environment: Environment, backend: StateBackend) {
    super(scope, stackName(environment, "network"));
    environmentState(this, environment, "network", backend);
    const { network } = environment;
    this.network =
      "create" in network
        ? new VpcNetwork(this, "network", { ...network.create, location: location(environment) })
        : new ExistingNetwork(network.existing);

    new TerraformOutput(this, "vpc_id", { value: this.network.vpcId, description: "VPC of the environment" });
    new TerraformOutput(this, "public_subnets", {
      value: this.network.publicSubnets,
      description: "Subnets with a way in from the internet, by availability zone",
    });
    new TerraformOutput(this, "private_subnets", {
      value: this.network.privateSubnets,
      description: "Subnets without a way in from the internet, by availability zone",
    });
  }
}
