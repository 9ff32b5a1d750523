import { defineEnvironment } from "../define";

/** The same service from nothing, with names and a network of its own. */
export const staging = defineEnvironment({
  system: "busyb",
  name: "staging",
  account: "758888582357",
  region: "us-east-1",
  network: {
    create: {
      name: "busyb-staging",
      cidr: "10.20.0.0/16",
      zones: ["us-east-1a", "us-east-1b"],
      nat: "single",
      flowLogRetentionDays: 14,
    },
  },
  cluster: { create: { name: "busyb-staging-cluster" } },
  namespace: { create: { name: "busyb-staging.local" } },
  ingress: {
    create: {
      name: "busyb-staging-alb",
      allowedCidrs: ["0.0.0.0/0"],
      // MCP answers are streams; the default of 60 cuts them.
      idleTimeoutSeconds: 300,
      deletionProtection: false,
    },
  },
  secrets: {
    "busyb-staging/google-oauth-client-id": {
      description: "Google OAuth client of the workspace server",
      holds: ["GOOGLE_OAUTH_CLIENT_ID"],
    },
    "busyb-staging/google-oauth-client-secret": {
      description: "Google OAuth client secret of the workspace server",
      holds: ["GOOGLE_OAUTH_CLIENT_SECRET"],
    },
    "busyb-staging/s3-credentials-bucket": {
      description: "Where the workspace server keeps its users' OAuth tokens",
      holds: "text",
    },
  },
  buckets: {
    "oauth-tokens": { name: "busyb-staging-oauth-tokens-758888582357", expireAfterDays: 90, oldVersionDays: 30 },
  },
  services: {
    "google-workspace-mcp": {
      name: "busyb-staging-google-workspace-mcp-service",
      family: "busyb-staging-google-workspace-mcp",
      cpu: 512,
      memoryMiB: 1024,
      cpuArchitecture: "X86_64",
      containers: {
        "busyb-google-workspace-mcp": {
          image: { repository: "busyb-google-workspace-mcp", tag: "7c8da90" },
          ports: [8000],
          health: {
            command: "curl -f http://localhost:8000/health || exit 1",
            intervalSeconds: 30,
            timeoutSeconds: 5,
            retries: 3,
            startPeriodSeconds: 60,
          },
          environment: {
            PORT: "8000",
            WORKSPACE_MCP_PORT: "8000",
            WORKSPACE_MCP_BASE_URI: "http://google-workspace.busyb-staging.local",
            MCP_ENABLE_OAUTH21: "true",
            MCP_SINGLE_USER_MODE: "0",
            OAUTHLIB_INSECURE_TRANSPORT: "0",
          },
          secrets: {
            GOOGLE_OAUTH_CLIENT_ID: { secret: "busyb-staging/google-oauth-client-id", key: "GOOGLE_OAUTH_CLIENT_ID" },
            GOOGLE_OAUTH_CLIENT_SECRET: {
              secret: "busyb-staging/google-oauth-client-secret",
              key: "GOOGLE_OAUTH_CLIENT_SECRET",
            },
            GOOGLE_MCP_CREDENTIALS_DIR: { secret: "busyb-staging/s3-credentials-bucket" },
          },
        },
      },
      subnets: "private",
      securityGroup: { create: "busyb-staging-ecs-sg" },
      logGroup: { name: "/ecs/busyb-staging-google-workspace-mcp", retentionDays: 14 },
      roles: {
        task: "busyb-staging-google-workspace-mcp-task-role",
        execution: "busyb-staging-google-workspace-mcp-execution-role",
      },
      ingress: {
        container: "busyb-google-workspace-mcp",
        port: 8000,
        targetGroup: "busyb-staging-google-workspace",
        health: {
          path: "/health",
          intervalSeconds: 30,
          timeoutSeconds: 5,
          healthyThreshold: 2,
          unhealthyThreshold: 3,
          successCodes: "200",
        },
        rules: [
          {
            priority: 50,
            paths: ["/google-workspace/*"],
            rewrite: { regex: "^/google-workspace/(.*)$", replace: "/$1" },
          },
        ],
      },
      discovery: {
        name: "google-workspace",
        records: ["A", "SRV"],
        ttlSeconds: 60,
        container: "busyb-google-workspace-mcp",
        port: 8000,
      },
      scaling: {
        by: "cpu",
        minTasks: 1,
        maxTasks: 2,
        targetPercent: 70,
        policyName: "busyb-staging-google-workspace-cpu-scaling",
        scaleOutCooldownSeconds: 60,
        scaleInCooldownSeconds: 180,
      },
      deployment: { minimumHealthyPercent: 100, maximumPercent: 200, healthCheckGraceSeconds: 60 },
      executeCommand: true,
      buckets: ["oauth-tokens"],
    },
  },
  alarms: { none: "nobody is on call for staging" },
  acceptedRisks: [
    {
      risk: "open-to-world",
      resource: "platform/ingress/from-0-0-0-0-0-80",
      reason: "It stands in for the public load balancer of production",
    },
    {
      risk: "unencrypted",
      resource: "platform/ingress/http",
      reason: "No certificate is given yet, so it is HTTP until there is one; staging is for tests",
    },
  ],
  budget: { ceilingUsd: 120, usage: { natGb: 10 } },
  expectedDifferences: {
    to: "production",
    fields: {
      network: "a network of its own; production shares the account's",
      cluster: "a cluster of its own; production shares the account's",
      namespace: "a namespace of its own; production shares the account's",
      ingress: "a load balancer of its own; production shares the account's",
      "secrets.*.adopt": "production adopts what was made by hand",
      "buckets.*.adopt": "production adopts what was made by hand",
      "services.*.adopt": "production adopts what was made by hand",
      "services.*.roles.taskPolicy": "the name of the policy that production adopts",
      "services.*.securityGroup": "production keeps the group that was made by hand",
      "services.*.logGroup.retentionDays": "logs of tests are not needed for a month",
      "services.*.scaling.maxTasks": "tests need no more; production has real load",
      alarms: "nobody is on call for staging",
      "services.*.alarms": "nobody is on call for staging",
    },
  },
});
