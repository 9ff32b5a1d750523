import { EcsCluster } from "@cdktf/provider-aws/lib/ecs-cluster";
import { EcsClusterCapacityProviders } from "@cdktf/provider-aws/lib/ecs-cluster-capacity-providers";
import { Construct } from "constructs";
import type { Cluster, Location } from "../core";

export interface FargateClusterProps {
  /** Name of the cluster. */
  readonly name: string;
  /** What CloudWatch records of services and tasks; `enhanced` adds container-level metrics and costs more. @default "enabled" */
  readonly containerInsights?: "enabled" | "enhanced" | "disabled";
}

/** An ECS cluster for Fargate tasks, on demand and Spot. Services choose; the cluster has no default strategy of its own. */
export class FargateCluster extends Construct implements Cluster {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: FargateClusterProps) {
    super(scope, id);
    const cluster = new EcsCluster(this, "cluster", {
      name: props.name,
      setting: [{ name: "containerInsights", value: props.containerInsights ?? "enabled" }],
    });
    new EcsClusterCapacityProviders(this, "capacity", {
      clusterName: cluster.name,
      capacityProviders: ["FARGATE", "FARGATE_SPOT"],
    });
    this.name = cluster.name;
    this.arn = cluster.arn;
  }
}

export interface ExistingClusterProps {
  /** Name of the cluster. */
  readonly name: string;
  /** Where the cluster is: its ARN is built from it. */
  readonly location: Location;
}

/** A cluster that somebody else owns, known by its name. */
export class ExistingCluster implements Cluster {
  readonly name: string;
  readonly arn: string;

  constructor({ name, location }: ExistingClusterProps) {
    this.name = name;
    this.arn = `arn:aws:ecs:${location.region}:${location.account}:cluster/${name}`;
  }
}
