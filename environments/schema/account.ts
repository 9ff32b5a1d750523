import { z } from "zod";
import { acceptedRisk } from "./accepted-risk";
import { account as number, positive, region, text } from "./text";

/** What the environments of one account and region share: where states and images are, and what CI may do. */
export const account = z.strictObject({
  account: number,
  region,
  /** The region that makes what an account has only once, such as GitHub's OIDC provider. */
  homeRegion: z.boolean(),
  /** Days that overwritten states can be brought back. */
  stateVersionDays: positive,
  repositories: z.record(text, z.strictObject({ keepImages: positive, adopt: text.optional() })),
  ci: z.strictObject({
    repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, "<owner>/<name> on GitHub"),
    deployEnvironments: z.array(text).min(1, "at least one environment"),
    rolePrefixes: z.array(text).min(1, "at least one prefix"),
  }),
  /** Risks of the plan review that are wanted, each with its reason. */
  acceptedRisks: z.array(acceptedRisk).optional(),
});
