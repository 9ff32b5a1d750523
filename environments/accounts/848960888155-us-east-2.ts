import { defineAccount } from "../define";

export const euglenaAccount = defineAccount({
  account: "848960888155",
  region: "us-east-2",
  homeRegion: true,
  stateVersionDays: 90,
  repositories: {
    "euglena/gateway": { keepImages: 50 },
    "euglena/agent": { keepImages: 50 },
  },
  ci: {
    // The documents do not name the repository. No GitHub owner has two hyphens in a row:
    // nobody can take these roles until you write yours.
    repository: "set--your-owner/infrastructure",
    deployEnvironments: ["euglena-development", "euglena-production"],
    rolePrefixes: ["euglena-"],
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
