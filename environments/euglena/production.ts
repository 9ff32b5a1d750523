import { defineEnvironment } from "../define";

/** Built from nothing. Redis, RabbitMQ and Chroma are no longer inside the gateway's task, so that it may run twice. */
export const production = defineEnvironment({
  system: "euglena",
  name: "production",
  account: "848960888155",
  region: "us-east-2",
  network: {
    create: {
      name: "euglena",
      cidr: "10.0.0.0/16",
      zones: {
        "us-east-2a": { public: "10.0.1.0/24", private: "10.0.11.0/24" },
        "us-east-2b": { public: "10.0.2.0/24", private: "10.0.12.0/24" },
      },
      nat: "single",
      flowLogRetentionDays: 30,
    },
  },
  cluster: { create: { name: "euglena-cluster" } },
  namespace: { create: { name: "euglena.local" } },
  ingress: { create: { name: "euglena-alb", allowedCidrs: ["0.0.0.0/0"] } },
  secrets: {
    "euglena/keys": {
      description: "What was keys.env: keys of the APIs that gateway and agents call",
      holds: ["OPENAI_API_KEY", "SEARCH_API_KEY", "SUPABASE_JWT_SECRET", "SUPABASE_ANON_KEY"],
    },
    "euglena/redis": { description: "rediss:// URL with the AUTH token", holds: ["REDIS_URL"] },
    "euglena/rabbitmq": { description: "amqps:// URL of the application's own user", holds: ["RABBITMQ_URL"] },
    "euglena/rabbitmq-monitoring": {
      description: "RabbitMQ user that may only look at queues",
      holds: ["username", "password"],
    },
  },
  dataStores: {
    redis: {
      name: "euglena-redis",
      engine: "redis",
      engineVersion: "7.1",
      nodeType: "cache.t4g.small",
      nodes: 2,
      snapshotDays: 7,
    },
    rabbitmq: {
      name: "euglena-rabbitmq",
      engineVersion: "3.13",
      instanceType: "mq.m7g.large",
      zones: ["us-east-2a", "us-east-2b"],
      // Longer than the longest job of an agent, or the broker hands the message to a second one.
      consumerTimeoutMinutes: 180,
    },
    fileSystems: { chroma: { name: "euglena-chroma", path: "/chroma" } },
  },
  services: {
    chroma: {
      name: "euglena-chroma",
      cpu: 512,
      memoryMiB: 2048,
      cpuArchitecture: "X86_64",
      containers: {
        chroma: {
          image: { public: "chromadb/chroma", tag: "1.0.15" },
          ports: [8000],
          health: {
            // The image has no curl; bash opens the connection itself.
            command: `bash -c 'exec 3<>/dev/tcp/localhost/8000 && printf "GET /api/v2/heartbeat HTTP/1.0\\r\\n\\r\\n" >&3 && grep -q "200 OK" <&3' || exit 1`,
            startPeriodSeconds: 180,
          },
          environment: { IS_PERSISTENT: "TRUE", PERSIST_DIRECTORY: "/data" },
          mounts: { data: "/data" },
          stateful: true,
        },
      },
      volumes: { data: { fileSystem: "chroma" } },
      subnets: "private",
      securityGroup: { create: "euglena-chroma-sg" },
      logGroup: { name: "/ecs/euglena-chroma", retentionDays: 30 },
      roles: { task: "euglena-chroma-task-role", execution: "euglena-chroma-execution-role" },
      discovery: { name: "euglena-chroma", records: ["A"], ttlSeconds: 60 },
      scaling: { by: "fixed", tasks: 1 },
      // Never two writers on one SQLite file.
      deployment: { minimumHealthyPercent: 0, maximumPercent: 100, zoneRebalancing: false },
      alarms: { memoryPercent: 80 },
    },
    gateway: {
      name: "euglena-gateway",
      cpu: 512,
      memoryMiB: 1024,
      cpuArchitecture: "X86_64",
      containers: {
        gateway: {
          image: { repository: "euglena/gateway", tag: "1.0.0" },
          ports: [8080],
          health: {
            command: "curl -f http://localhost:8080/health || exit 1",
            intervalSeconds: 60,
            timeoutSeconds: 10,
            retries: 5,
            startPeriodSeconds: 300,
          },
          environment: { CHROMA_URL: "http://euglena-chroma.euglena.local:8000" },
          environmentFile: "gateway.env",
          secrets: {
            OPENAI_API_KEY: { secret: "euglena/keys", key: "OPENAI_API_KEY" },
            SEARCH_API_KEY: { secret: "euglena/keys", key: "SEARCH_API_KEY" },
            SUPABASE_JWT_SECRET: { secret: "euglena/keys", key: "SUPABASE_JWT_SECRET" },
            SUPABASE_ANON_KEY: { secret: "euglena/keys", key: "SUPABASE_ANON_KEY" },
            REDIS_URL: { secret: "euglena/redis", key: "REDIS_URL" },
            RABBITMQ_URL: { secret: "euglena/rabbitmq", key: "RABBITMQ_URL" },
          },
        },
      },
      subnets: "public",
      securityGroup: { create: "euglena-gateway-sg" },
      logGroup: { name: "/ecs/euglena-gateway", retentionDays: 30 },
      roles: { task: "euglena-gateway-task-role", execution: "euglena-gateway-execution-role" },
      ingress: {
        container: "gateway",
        port: 8080,
        targetGroup: "euglena-gateway-tg",
        health: {
          path: "/health",
          intervalSeconds: 30,
          timeoutSeconds: 5,
          healthyThreshold: 2,
          unhealthyThreshold: 3,
        },
        rules: [{ priority: 100, paths: ["/*"] }],
      },
      discovery: { name: "euglena-gateway", records: ["A"], ttlSeconds: 60 },
      scaling: {
        by: "requestsPerTarget",
        minTasks: 2,
        maxTasks: 10,
        target: 750,
        policyName: "euglena-gateway-requests",
      },
      deployment: { minimumHealthyPercent: 100, maximumPercent: 200, healthCheckGraceSeconds: 300 },
      reaches: { redis: [6379], rabbitmq: [5671], chroma: [8000] },
      alarms: { cpuPercent: 90, memoryPercent: 80 },
    },
    agent: {
      name: "euglena-agent",
      cpu: 256,
      memoryMiB: 2048,
      cpuArchitecture: "X86_64",
      containers: {
        agent: {
          image: { repository: "euglena/agent", tag: "1.0.0" },
          ports: [8081],
          health: {
            command: "curl -f http://localhost:8081/health || exit 1",
            intervalSeconds: 60,
            timeoutSeconds: 10,
            retries: 5,
            startPeriodSeconds: 60,
          },
          environment: {
            CHROMA_URL: "http://euglena-chroma.euglena.local:8000",
            ECS_ENABLED: "true",
            AWS_REGION: "us-east-2",
            ECS_CLUSTER: "euglena-cluster",
          },
          environmentFile: "agent.env",
          secrets: {
            OPENAI_API_KEY: { secret: "euglena/keys", key: "OPENAI_API_KEY" },
            SEARCH_API_KEY: { secret: "euglena/keys", key: "SEARCH_API_KEY" },
            REDIS_URL: { secret: "euglena/redis", key: "REDIS_URL" },
            RABBITMQ_URL: { secret: "euglena/rabbitmq", key: "RABBITMQ_URL" },
          },
        },
      },
      subnets: "private",
      securityGroup: { create: "euglena-agent-sg" },
      logGroup: { name: "/ecs/euglena-agent", retentionDays: 30 },
      roles: { task: "euglena-agent-task-role", execution: "euglena-agent-execution-role" },
      discovery: { name: "euglena-agent", records: ["A"], ttlSeconds: 60 },
      scaling: {
        by: "queueDepth",
        minTasks: 1,
        maxTasks: 11,
        taskProtection: { none: "the documents do not say that an agent protects its task while it works" },
      },
      deployment: { minimumHealthyPercent: 0, maximumPercent: 200 },
      reaches: { redis: [6379], rabbitmq: [5671], chroma: [8000] },
      alarms: { memoryPercent: 80 },
    },
  },
  queueScaler: {
    broker: { dataStore: "rabbitmq" },
    monitoringSecret: "euglena/rabbitmq-monitoring",
    metricNamespace: "euglena/production",
    dashboard: "euglena-production-queues",
    publisher: {
      functionName: "euglena-queue-metrics",
      roleName: "euglena-queue-metrics-role",
      ruleName: "euglena-queue-metrics-trigger",
      securityGroup: "euglena-queue-metrics-sg",
      memoryMiB: 256,
      timeoutSeconds: 75,
      reservedConcurrency: 2,
    },
    services: {
      agent: {
        queue: "agent.mandates",
        scheduleMinutes: 2,
        settings: { slotsPerTask: 1, startupSeconds: 60, targetWaitSeconds: 120 },
        scaler: {
          functionName: "euglena-autoscaling",
          roleName: "euglena-autoscaling-role",
          ruleName: "euglena-autoscaling-trigger",
          memoryMiB: 128,
          timeoutSeconds: 60,
          reservedConcurrency: 1,
        },
      },
    },
    logRetentionDays: 30,
  },
  alarms: { topic: "euglena-production-alarms" },
  acceptedRisks: [
    {
      risk: "open-to-world",
      resource: "platform/ingress/from-0-0-0-0-0-80",
      reason: "It is the public entrance of the system; the documents let port 80 in from everywhere",
    },
    {
      risk: "public-address",
      resource: "gateway/service/service",
      reason:
        "The documents run the gateway in public subnets; its security group lets in the load balancer and the system's own services, nobody else",
    },
  ],
  // Two agents are busy most of the day.
  budget: { ceilingUsd: 1050, typicalTasks: { agent: 2 } },
});
