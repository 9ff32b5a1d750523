import { demanding, form, matches, matchesNot, without } from "../demand";

const SIGNS = [
  form(/^[0-9a-z-]+$/, (key) => `only lowercase alphanumeric characters and hyphens allowed in "${key}"`),
  form(/^[a-z]/, (key) => `first character of "${key}" must be a letter`),
  without(/--/, (key) => `"${key}" cannot contain two consecutive hyphens`),
];

/** validIdentifier and validIdentifierPrefix in internal/service/rds/validate.go */
export const databaseIdentifier = [
  demanding(["identifier"], [...SIGNS, without(/-$/, (key) => `"${key}" cannot end with a hyphen`)]),
  demanding(["identifier_prefix"], SIGNS),
];

/** The schema of final_snapshot_identifier in internal/service/rds/instance.go */
export const finalSnapshot = demanding(
  ["final_snapshot_identifier"],
  [
    matches(/^[A-Za-z]/, "must begin with alphabetic character"),
    matches(/^[0-9A-Za-z-]+$/, "must only contain alphanumeric characters and hyphens"),
    matchesNot(/--/, "cannot contain two consecutive hyphens"),
    matchesNot(/-$/, "cannot end in a hyphen"),
  ],
);
