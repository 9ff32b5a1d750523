import { isEqual, type ObjectValue, objects, UNKNOWN, type Value } from "../protocol/value";
import type { ResourceDiff } from "./types";

const BLOCK = "node_group_configuration";

/** A changed element of a set is found in its arguments, a missing one in the set. */
const PATHS = [
  BLOCK,
  ...["node_group_id", "primary_availability_zone", "replica_availability_zones", "replica_count", "slots"].map(
    (name) => `${BLOCK}.${name}`,
  ),
];

/** Node groups are laid out once. Source: hasSignificantNodeGroupConfigChanges in replication_group.go. */
export function otherNodeGroups({ prior, planned }: ResourceDiff): string[] {
  if (planned[BLOCK] === UNKNOWN) return [];
  const [before, after] = [byId(prior[BLOCK]), byId(planned[BLOCK])];
  const isSame = before.size === after.size && [...before].every(([id, group]) => isLaidOutAs(group, after.get(id)));
  return isSame ? [] : PATHS;
}

function byId(groups: Value | undefined): Map<Value, ObjectValue> {
  return new Map(objects(groups).map((group) => [group.node_group_id ?? "", group]));
}

function isLaidOutAs(before: ObjectValue, after: ObjectValue | undefined): boolean {
  if (after === undefined) return false;
  return (
    (before.replica_count ?? 0) === (after.replica_count ?? 0) &&
    (before.slots ?? "") === (after.slots ?? "") &&
    ["primary_availability_zone", "replica_availability_zones"].every((zones) =>
      isKept(before[zones] ?? null, after[zones] ?? null),
    )
  );
}

/** Zones that AWS chose, and nobody names, stay. */
function isKept(before: Value, after: Value): boolean {
  const isOpen = (zones: Value) => zones === null || zones === UNKNOWN || zones === "" || isEqual(zones, []);
  return isOpen(before) || isOpen(after) || isEqual(before, after);
}
