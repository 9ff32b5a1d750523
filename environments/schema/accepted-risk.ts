import { z } from "zod";
import { label, text } from "./text";

/** A risk of the plan review that somebody looked at and found fine. */
export const acceptedRisk = z.strictObject({
  /** Rule of the review, such as `open-to-world`; the command line checks that there is one. */
  risk: label,
  /** Construct path below the environment, the stack's part first, or the address: `platform/ingress/*`. */
  resource: text,
  /** Why it is fine, for the next reader. */
  reason: text,
  /** Last day on which it counts. */
  until: z.iso.date("a day such as 2026-12-31").optional(),
});
