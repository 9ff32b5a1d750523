import type { Value } from "../protocol/value";
import { isBelow, versionOf } from "./elasticache-version";
import type { ResourceDiff } from "./types";

/**
 * A group that takes its engine from a global one follows that: what it says itself is kept.
 * Source: suppressDiffIfBelongsToGlobalReplicationGroup in replication_group.go.
 */
export function keptInGlobalGroup({ config }: ResourceDiff): string[] {
  return isGiven(config.global_replication_group_id) ? ["engine", "engine_version", "parameter_group_name"] : [];
}

/** Only from Redis to Valkey an engine changes in place. Source: customizeDiffEngineForceNewOnDowngrade in engine_version.go. */
export function otherEngine({ prior, planned, config, changes }: ResourceDiff): string[] {
  if (isGiven(config.global_replication_group_id) || !changes("engine")) return [];
  // A state made offline does not know what runs either.
  if (prior.engine !== "redis" && prior.engine !== "valkey") return [];
  return prior.engine === "redis" && planned.engine === "valkey" ? [] : ["engine"];
}

/** No version goes down in place. Source: engineVersionForceNewOnDowngrade in engine_version.go. */
export function lowerVersion({ prior, planned, config, changes }: ResourceDiff): string[] {
  if (isGiven(config.global_replication_group_id) || !changes("engine_version")) return [];
  const after = versionOf(planned.engine_version);
  // Of a version that stands for any minor one, what really runs counts, without its patch.
  const any = prior.engine_version === "6.x" || prior.engine_version === "7.x";
  const running = any ? versionOf(prior.engine_version_actual)?.slice(0, 2) : undefined;
  const before = running ?? versionOf(prior.engine_version);
  if (before === undefined || after === undefined) return [];
  return isBelow(running === undefined ? after : after.slice(0, 2), before) ? ["engine_version"] : [];
}

/** The first version that turns encryption in transit on and off while it runs. */
const ENCRYPTS_IN_PLACE = [7, 0, 5];

/** Before 7.0.5 only a new group gets encryption in transit. Source: CustomizeDiff in replication_group.go. */
export function encryptionOfOldEngine({ prior, planned }: ResourceDiff): string[] {
  const version = versionOf(planned.engine_version_actual) ?? versionOf(prior.engine_version);
  if (version === undefined) return [];
  // Without a patch it comes from a state made offline: AWS would run the newest one.
  return isBelow(version, ENCRYPTS_IN_PLACE, Number.POSITIVE_INFINITY) ? ["transit_encryption_enabled"] : [];
}

function isGiven(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== "";
}
