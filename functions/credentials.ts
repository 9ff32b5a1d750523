/**
 * Stands in for @aws-sdk/credential-provider-node in the bundles (bundle.ts). Lambda hands credentials over in environment
 * variables; the rest of the default chain (SSO, profiles, IMDS, nested STS clients) would be a quarter of each bundle.
 */
import { fromEnv } from "@aws-sdk/credential-provider-env";

export const defaultProvider = () => fromEnv();
