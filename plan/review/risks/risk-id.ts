/** Ids of the rules: what an environment file accepts a risk by, so they are permanent. */
export type RiskId =
  | "data-loss"
  | "open-to-world"
  | "iam-widened"
  | "route-to-internet"
  | "public-address"
  | "unencrypted"
  | "secret-in-use"
  | "interruption"
  | "protection-lowered"
  | "safeguard-removed"
  | "retention-shortened"
  | "scaled-by-another"
  | "unknown-consequence";
