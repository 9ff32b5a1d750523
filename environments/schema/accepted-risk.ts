import { z } from "zod";
import { text } from "./text";

/** Rules of the review; a test compares them with the review's own list. */
export const risks = [
  "data-loss",
  "open-to-world",
  "iam-widened",
  "route-to-internet",
  "public-address",
  "unencrypted",
  "secret-in-use",
  "interruption",
  "protection-lowered",
  "safeguard-removed",
  "retention-shortened",
  "scaled-by-another",
  "unknown-consequence",
] as const;

/** A risk of the plan review that somebody looked at and found fine. */
export const acceptedRisk = z.strictObject({
  risk: z.enum(risks),
  /** Construct path below the environment, the stack's part first, or the address: `platform/ingress/*`. */
  resource: text,
  /** Why it is fine, for the next reader. */
  reason: text,
  /** Last day on which it counts. */
  until: z.iso.date("a day such as 2026-12-31").optional(),
});
