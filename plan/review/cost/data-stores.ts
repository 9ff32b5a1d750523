import { flat, HOURS } from "./amount";
import type { Charge, Pricer, Unpriced } from "./charge";
import { cacheNodeHour, prices, VALKEY_SHARE } from "./prices";
import type { Usage } from "./usage";
import { blocksOf, numberOf, textOf } from "./values";

export const replicationGroup: Pricer = ({ type, values }, usage) => {
  const shards = numberOf(values.num_node_groups) ?? 0;
  const nodes =
    shards > 0
      ? shards * (1 + (numberOf(values.replicas_per_node_group) ?? 0))
      : (numberOf(values.num_cache_clusters) ?? 1);
  return cacheCharges(type, nodes, values, usage);
};

export const cacheCluster: Pricer = ({ type, values }, usage) =>
  // One of a replication group is paid for there.
  textOf(values.replication_group_id) === undefined
    ? cacheCharges(type, numberOf(values.num_cache_nodes) ?? 1, values, usage)
    : [];

function cacheCharges(
  type: string,
  nodes: number,
  values: Readonly<Record<string, unknown>>,
  { snapshotGb }: Usage,
): (Charge | Unpriced)[] {
  const nodeType = textOf(values.node_type) ?? "an unknown node type";
  const price = cacheNodeHour[nodeType];
  if (price === undefined) return [{ unpriced: `${type} of ${nodeType}` }];
  const isValkey = values.engine === "valkey";
  const name = isValkey ? "Valkey" : values.engine === "memcached" ? "Memcached" : "Redis";
  // ElastiCache keeps one snapshot for nothing.
  const paid = Math.max(0, (numberOf(values.snapshot_retention_limit) ?? 0) - 1);
  return [
    {
      name,
      what: `${name}, ${nodes} × ${nodeType}, ${HOURS} h`,
      amount: flat(nodes * price.usd * (isValkey ? VALKEY_SHARE : 1) * HOURS),
    },
    {
      name: `Snapshots of ${name}`,
      what: `Snapshots of ${name}, ${paid} beside the free one`,
      amount: flat(paid * snapshotGb * prices.cacheSnapshotGbMonth.usd),
      assumption: `${snapshotGb} GB each`,
    },
  ];
}

/** Only a name counts: an offline plan has words in the place of what it does not know. */
const ZONE = /^[a-z]{2}(-[a-z]+)+-\d[a-z]$/;

/** A file system, and what is read and written. Its backup is a resource of its own. */
export const fileSystem: Pricer = ({ values }, { efsGb, efsTransferGb }) => {
  const isOneZone = ZONE.test(textOf(values.availability_zone_name) ?? "");
  const storage = efsGb * (isOneZone ? prices.efsOneZoneGbMonth : prices.efsGbMonth).usd;
  const provisioned = (numberOf(values.provisioned_throughput_in_mibps) ?? 0) * prices.efsProvisionedMibpsMonth.usd;
  const isElastic = values.throughput_mode === "elastic";
  const transfer = isElastic ? efsTransferGb * prices.efsElasticGb.usd : 0;
  return [
    {
      name: "EFS",
      what: `EFS, ${isOneZone ? "one zone" : "all zones"}`,
      amount: flat(storage + provisioned + transfer),
      assumption: `${efsGb} GB${isElastic ? `, ${efsTransferGb} GB a month in and out` : ""}`,
    },
  ];
};

export const fileSystemBackup: Pricer = ({ values }, { efsGb }) =>
  blocksOf(values.backup_policy).some(({ status }) => status === "ENABLED")
    ? [
        {
          name: "Backup of EFS",
          what: "Backup of EFS",
          amount: flat(efsGb * prices.efsBackupGbMonth.usd),
          assumption: `${efsGb} GB, little of which changes`,
        },
      ]
    : [];
