import { defineAccount } from "../define";

export const busybAccount = defineAccount({
  account: "758888582357",
  region: "us-east-1",
  homeRegion: true,
  stateVersionDays: 90,
  repositories: {
    "busyb-google-workspace-mcp": { keepImages: 50, adopt: "busyb-google-workspace-mcp" },
  },
  ci: {
    // The documents do not name the repository. No GitHub owner has two hyphens in a row:
    // nobody can take these roles until you write yours.
    repository: "set--your-owner/infrastructure",
    deployEnvironments: ["busyb-staging", "busyb-production"],
    rolePrefixes: ["busyb-"],
  },
  acceptedRisks: [
    {
      risk: "iam-widened",
      resource: "bootstrap/ci/deploy-managed",
      reason:
        "CI deploys whatever the systems need; only the named environments of the repository take the role, and IAM is limited to rolePrefixes",
    },
  ],
});
