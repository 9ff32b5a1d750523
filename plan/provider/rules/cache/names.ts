import { demanding, form, matches, matchesNot, without } from "../demand";

/** validateReplicationGroupID in internal/service/elasticache/replication_group.go; its length stands in the facts. */
export const groupId = demanding(
  ["replication_group_id"],
  [
    matches(/^[0-9A-Za-z-]+$/, "must contain only alphanumeric characters and hyphens"),
    matches(/^[A-Za-z]/, "must begin with a letter"),
    matchesNot(/--/, "cannot contain two consecutive hyphens"),
    matchesNot(/-$/, "cannot end with a hyphen"),
  ],
);

/** The schema of snapshot_arns in the same file: ARNs, which is in the facts, without commas. */
export const snapshotArns = demanding(
  ["snapshot_arns"],
  [without(/,/, (key, text) => `expected value of ${key} to not contain any of ",", got ${text}`)],
);

/** validReplicationGroupAuthToken in internal/service/elasticache/validate.go; the token itself stays unsaid. */
export const authToken = demanding(
  ["auth_token"],
  [
    {
      meets: (text) => Buffer.byteLength(text) >= 16 && Buffer.byteLength(text) <= 128,
      says: (key) => `"${key}" must contain from 16 to 128 alphanumeric characters or symbols (excluding @, ", and /)`,
    },
    form(/^[^@"/]+$/, (key) => `only alphanumeric characters or symbols (excluding @, ", and /) allowed in "${key}"`),
  ],
);
