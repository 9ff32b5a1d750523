import { nullableBool } from "../nullable";
import type { RuleTable } from "../table";
import { failoverClusters, multiAz } from "./failover";
import { nodeType, redisVersion, windows } from "./group";
import { authToken, groupId, snapshotArns } from "./names";
import { tokenInTransit, tokenStrategy } from "./token";

/** Rules about caches. */
export const caches: RuleTable = {
  aws_elasticache_replication_group: [
    groupId,
    snapshotArns,
    authToken,
    multiAz,
    failoverClusters,
    nodeType,
    redisVersion,
    windows,
    tokenStrategy,
    tokenInTransit,
    nullableBool("at_rest_encryption_enabled"),
  ],
};
