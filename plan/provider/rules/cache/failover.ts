import type { Rule } from "../../validation/problem";
import { numberOf } from "../reading";

/** replicationGroupValidateMultiAZAutomaticFailover in internal/service/elasticache/replication_group.go */
export const multiAz: Rule = ({ multi_az_enabled: zones, automatic_failover_enabled: automatic }) =>
  zones === true && (automatic ?? false) === false
    ? [
        {
          path: ["automatic_failover_enabled"],
          summary: "automatic_failover_enabled must be true if multi_az_enabled is true",
        },
      ]
    : [];

/** replicationGroupValidateAutomaticFailoverNumCacheClusters in the same file */
export const failoverClusters: Rule = ({ automatic_failover_enabled: automatic, num_cache_clusters: count }) => {
  const clusters = numberOf(count);
  return automatic === true && clusters !== undefined && clusters < 2
    ? [
        {
          path: ["num_cache_clusters"],
          summary: '"num_cache_clusters": must be at least 2 if automatic_failover_enabled is true',
        },
      ]
    : [];
};
