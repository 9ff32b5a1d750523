import { ElasticacheReplicationGroup } from "@cdktf/provider-aws/lib/elasticache-replication-group";
import { ElasticacheSubnetGroup } from "@cdktf/provider-aws/lib/elasticache-subnet-group";
import { Construct } from "constructs";
import { type Network, type Reachable, refuse } from "../core";
import { checkRedis } from "./rules";
import { StoreGroup } from "./store-group";

export interface RedisSpec {
  /** Name of the replication group, at most 40 characters. */
  readonly name: string;
  /** ElastiCache engine; both speak the Redis protocol. */
  readonly engine: "redis" | "valkey";
  /** Major and minor version, such as `7.1`. */
  readonly engineVersion: string;
  /** Such as `cache.t4g.small`. */
  readonly nodeType: string;
  /** One primary and its replicas, 2 to 6. */
  readonly nodes: number;
  /** Days that daily snapshots are kept, 0 to 35. */
  readonly snapshotDays: number;
}

/**
 * ElastiCache with TLS, cluster mode off, nodes in several zones and automatic failover.
 * The AUTH token is set and rotated from the command line, so that no plan and no state ever holds it.
 */
export class Redis extends Construct implements Reachable {
  readonly name: string;
  readonly securityGroupId: string;

  constructor(scope: Construct, id: string, props: RedisSpec & { readonly network: Network }) {
    super(scope, id);
    refuse(this, checkRedis(props));
    const group = new StoreGroup(this, "access", props);
    const subnets = new ElasticacheSubnetGroup(this, "subnets", {
      name: props.name,
      subnetIds: Object.values(props.network.privateSubnets),
    });
    new ElasticacheReplicationGroup(this, "redis", {
      replicationGroupId: props.name,
      description: `Redis of ${props.name}`,
      engine: props.engine,
      engineVersion: props.engineVersion,
      nodeType: props.nodeType,
      numCacheClusters: props.nodes,
      automaticFailoverEnabled: true,
      multiAzEnabled: true,
      port: 6379,
      atRestEncryptionEnabled: "true",
      transitEncryptionEnabled: true,
      transitEncryptionMode: "required",
      subnetGroupName: subnets.name,
      securityGroupIds: [group.securityGroupId],
      snapshotRetentionLimit: props.snapshotDays,
      autoMinorVersionUpgrade: "true",
      lifecycle: { ignoreChanges: ["auth_token"] },
    });
    this.name = "redis";
    this.securityGroupId = group.securityGroupId;
  }
}
