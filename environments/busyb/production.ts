import { defineEnvironment } from "../define";

const alb = "arn:aws:elasticloadbalancing:us-east-1:758888582357";

/** Adopts what was built by hand. What is shared with other services of the account stays existing and is never changed. */
export const production = defineEnvironment({
  system: "busyb",
  name: "production",
  account: "758888582357",
  region: "us-east-1",
  network: {
    existing: {
      vpcId: "vpc-0111b7630bcb61b61",
      privateSubnets: { "us-east-1a": "subnet-0d2d334cbe1467f4b", "us-east-1b": "subnet-0ae07f54c7454fe72" },
    },
  },
  cluster: { existing: { name: "busyb-cluster" } },
  namespace: { existing: { id: "ns-vt3hun37drrxdy7p", name: "busyb.local" } },
  ingress: {
    existing: {
      listenerArn: `${alb}:listener/app/busyb-alb/5111c2db275a2af3/55b0b891b903df23`,
      dnsName: "busyb-alb-1791678277.us-east-1.elb.amazonaws.com",
    },
  },
  secrets: {
    "busyb/google-oauth-client-id": {
      description: "Google OAuth client of the workspace server",
      holds: ["GOOGLE_OAUTH_CLIENT_ID"],
      adopt: "arn:aws:secretsmanager:us-east-1:758888582357:secret:busyb/google-oauth-client-id-5AhKRx",
    },
    "busyb/google-oauth-client-secret": {
      description: "Google OAuth client secret of the workspace server",
      holds: ["GOOGLE_OAUTH_CLIENT_SECRET"],
      adopt: "arn:aws:secretsmanager:us-east-1:758888582357:secret:busyb/google-oauth-client-secret-mMQs8z",
    },
    "busyb/s3-credentials-bucket": {
      description: "Where the workspace server keeps its users' OAuth tokens",
      holds: "text",
      adopt: "arn:aws:secretsmanager:us-east-1:758888582357:secret:busyb/s3-credentials-bucket-Ba31ZM",
    },
  },
  buckets: {
    "oauth-tokens": {
      name: "busyb-oauth-tokens-758888582357",
      // Tokens not written for 90 days: their users log in again. A mistake can be undone for 30 more.
      expireAfterDays: 90,
      oldVersionDays: 30,
      adopt: "busyb-oauth-tokens-758888582357",
    },
  },
  services: {
    "google-workspace-mcp": {
      name: "busyb-google-workspace-mcp-service",
      family: "busyb-google-workspace-mcp",
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
            WORKSPACE_MCP_BASE_URI: "http://google-workspace.busyb.local",
            MCP_ENABLE_OAUTH21: "true",
            MCP_SINGLE_USER_MODE: "0",
            OAUTHLIB_INSECURE_TRANSPORT: "0",
          },
          secrets: {
            GOOGLE_OAUTH_CLIENT_ID: { secret: "busyb/google-oauth-client-id", key: "GOOGLE_OAUTH_CLIENT_ID" },
            GOOGLE_OAUTH_CLIENT_SECRET: {
              secret: "busyb/google-oauth-client-secret",
              key: "GOOGLE_OAUTH_CLIENT_SECRET",
            },
            GOOGLE_MCP_CREDENTIALS_DIR: { secret: "busyb/s3-credentials-bucket" },
          },
        },
      },
      subnets: "private",
      securityGroup: { existing: ["sg-0ebf38ea0618aef2d"] },
      logGroup: { name: "/ecs/busyb-google-workspace-mcp", retentionDays: 30 },
      roles: {
        task: "busyb-google-workspace-mcp-task-role",
        taskPolicy: "busyb-google-workspace-mcp-policy",
        execution: "busyb-google-workspace-mcp-execution-role",
      },
      ingress: {
        container: "busyb-google-workspace-mcp",
        port: 8000,
        targetGroup: "busyb-google-workspace",
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
        maxTasks: 4,
        targetPercent: 70,
        policyName: "busyb-google-workspace-cpu-scaling",
        scaleOutCooldownSeconds: 60,
        scaleInCooldownSeconds: 180,
      },
      deployment: { minimumHealthyPercent: 100, maximumPercent: 200, healthCheckGraceSeconds: 60 },
      executeCommand: true,
      buckets: ["oauth-tokens"],
      alarms: { cpuPercent: 90, memoryPercent: 80 },
      adopt: {
        service: "busyb-cluster/busyb-google-workspace-mcp-service",
        targetGroup: `${alb}:targetgroup/busyb-google-workspace/32e64755db77f32e`,
        listenerRules: [`${alb}:listener-rule/app/busyb-alb/5111c2db275a2af3/55b0b891b903df23/92304d50b03b02d4`],
        discovery: "srv-gxethbb34gto3cbr",
        logGroup: "/ecs/busyb-google-workspace-mcp",
        taskRole: "busyb-google-workspace-mcp-task-role",
        taskPolicy: "busyb-google-workspace-mcp-task-role:busyb-google-workspace-mcp-policy",
      },
    },
  },
  alarms: { topic: "busyb-production-alarms" },
  acceptedRisks: [
    {
      risk: "retention-shortened",
      resource: "platform/bucket-oauth-tokens/lifecycle",
      reason: "The documents have a lifecycle delete tokens of users who have not logged in for 90 days",
    },
  ],
  // Its network and load balancer are those of the account: they are not in its plans.
  budget: { ceilingUsd: 27 },
});
