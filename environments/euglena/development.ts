import { defineEnvironment } from "../define";

/** The system as the document draws it: Redis, RabbitMQ and Chroma inside the one gateway task; agents on Spot. */
export const development = defineEnvironment({
  system: "euglena",
  name: "development",
  account: "848960888155",
  region: "us-east-2",
  network: {
    create: {
      name: "euglena-development",
      cidr: "10.1.0.0/16",
      zones: {
        "us-east-2a": { public: "10.1.1.0/24", private: "10.1.11.0/24" },
        "us-east-2b": { public: "10.1.2.0/24", private: "10.1.12.0/24" },
      },
      nat: "single",
      flowLogRetentionDays: 7,
    },
  },
  cluster: { create: { name: "euglena-development-cluster" } },
  namespace: { create: { name: "euglena-development.local" } },
  ingress: { create: { name: "euglena-development-alb", allowedCidrs: ["0.0.0.0/0"], deletionProtection: false } },
  secrets: {
    "euglena-development/keys": {
      description: "What was keys.env: keys of the APIs that gateway and agents call",
      holds: ["OPENAI_API_KEY", "SEARCH_API_KEY", "SUPABASE_JWT_SECRET", "SUPABASE_ANON_KEY"],
    },
    "euglena-development/rabbitmq": {
      description: "RabbitMQ's only user, and its URL from inside the gateway's task and from outside",
      holds: ["username", "password", "GATEWAY_RABBITMQ_URL", "RABBITMQ_URL"],
    },
  },
  dataStores: { fileSystems: { chroma: { name: "euglena-development-chroma", path: "/chroma" } } },
  services: {
    gateway: {
      name: "euglena-development-gateway",
      // Four containers: the document's 1 GiB for all of them ended out of memory.
      cpu: 1024,
      memoryMiB: 4096,
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
          // Containers of one task share localhost; they have no names in DNS.
          environment: { REDIS_URL: "redis://localhost:6379/0", CHROMA_URL: "http://localhost:8000" },
          environmentFile: "gateway.env",
          secrets: {
            OPENAI_API_KEY: { secret: "euglena-development/keys", key: "OPENAI_API_KEY" },
            SEARCH_API_KEY: { secret: "euglena-development/keys", key: "SEARCH_API_KEY" },
            SUPABASE_JWT_SECRET: { secret: "euglena-development/keys", key: "SUPABASE_JWT_SECRET" },
            SUPABASE_ANON_KEY: { secret: "euglena-development/keys", key: "SUPABASE_ANON_KEY" },
            RABBITMQ_URL: { secret: "euglena-development/rabbitmq", key: "GATEWAY_RABBITMQ_URL" },
          },
          startsAfter: { redis: "HEALTHY", rabbitmq: "HEALTHY", chroma: "HEALTHY" },
        },
        redis: {
          image: { public: "redis", tag: "7.4.2-alpine" },
          ports: [6379],
          health: { command: "redis-cli ping | grep PONG || exit 1", startPeriodSeconds: 90 },
          stateful: true,
        },
        rabbitmq: {
          image: { public: "rabbitmq", tag: "3.13.7-management" },
          ports: [5672, 15672],
          health: { command: "rabbitmq-diagnostics ping || exit 1", startPeriodSeconds: 180 },
          secrets: {
            RABBITMQ_DEFAULT_USER: { secret: "euglena-development/rabbitmq", key: "username" },
            RABBITMQ_DEFAULT_PASS: { secret: "euglena-development/rabbitmq", key: "password" },
          },
          stateful: true,
        },
        chroma: {
          image: { public: "chromadb/chroma", tag: "1.0.15" },
          ports: [8000],
          health: {
            // The image has no curl; bash opens the connection itself.
            command: `bash -c 'exec 3<>/dev/tcp/localhost/8000 && printf "GET /api/v2/heartbeat HTTP/1.0\\r\\n\\r\\n" >&3 && grep -q "200 OK" <&3' || exit 1`,
            startPeriodSeconds: 180,
          },
          environment: { IS_PERSISTENT: "TRUE", PERSIST_DIRECTORY: "/data" },
          mounts: { "chroma-data": "/data" },
          stateful: true,
        },
      },
      volumes: { "chroma-data": { fileSystem: "chroma" } },
      subnets: "public",
      securityGroup: { create: "euglena-development-gateway-sg" },
      logGroup: { name: "/ecs/euglena-development-gateway", retentionDays: 7 },
      roles: { task: "euglena-development-gateway-task-role", execution: "euglena-development-gateway-execution-role" },
      ingress: {
        container: "gateway",
        port: 8080,
        targetGroup: "euglena-development-gateway-tg",
        health: {
          path: "/health",
          intervalSeconds: 30,
          timeoutSeconds: 5,
          healthyThreshold: 2,
          unhealthyThreshold: 3,
        },
        rules: [{ priority: 100, paths: ["/*"] }],
      },
      discovery: { name: "euglena-development-gateway", records: ["A"], ttlSeconds: 60 },
      scaling: { by: "fixed", tasks: 1 },
      // A second task would be a second broker, a second cache and a second store: stop first, then start.
      deployment: { minimumHealthyPercent: 0, maximumPercent: 100, healthCheckGraceSeconds: 300 },
    },
    agent: {
      name: "euglena-development-agent",
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
            REDIS_URL: "redis://euglena-development-gateway.euglena-development.local:6379/0",
            CHROMA_URL: "http://euglena-development-gateway.euglena-development.local:8000",
            ECS_ENABLED: "true",
            AWS_REGION: "us-east-2",
            ECS_CLUSTER: "euglena-development-cluster",
          },
          environmentFile: "agent.env",
          secrets: {
            OPENAI_API_KEY: { secret: "euglena-development/keys", key: "OPENAI_API_KEY" },
            SEARCH_API_KEY: { secret: "euglena-development/keys", key: "SEARCH_API_KEY" },
            RABBITMQ_URL: { secret: "euglena-development/rabbitmq", key: "RABBITMQ_URL" },
          },
        },
      },
      subnets: "private",
      securityGroup: { create: "euglena-development-agent-sg" },
      logGroup: { name: "/ecs/euglena-development-agent", retentionDays: 7 },
      roles: { task: "euglena-development-agent-task-role", execution: "euglena-development-agent-execution-role" },
      discovery: { name: "euglena-development-agent", records: ["A"], ttlSeconds: 60 },
      scaling: { by: "queueDepth", minTasks: 1, maxTasks: 11 },
      deployment: { minimumHealthyPercent: 0, maximumPercent: 200 },
      capacity: "FARGATE_SPOT",
      reaches: { gateway: [6379, 5672, 8000] },
    },
  },
  queueScaler: {
    service: "agent",
    broker: { service: "gateway", port: 15672 },
    // The sidecar forgets its users at every rollout, all but the one that it starts with.
    monitoringSecret: "euglena-development/rabbitmq",
    queue: "agent.mandates",
    metricNamespace: "euglena/development",
    scheduleMinutes: 2,
    settings: { protection: false, slotsPerTask: 1, startupSeconds: 60, targetWaitSeconds: 120 },
    scaler: {
      functionName: "euglena-development-autoscaling",
      roleName: "euglena-development-autoscaling-role",
      ruleName: "euglena-development-autoscaling-trigger",
      memoryMiB: 128,
      timeoutSeconds: 60,
      reservedConcurrency: 1,
    },
    publisher: {
      functionName: "euglena-development-queue-metrics",
      roleName: "euglena-development-queue-metrics-role",
      ruleName: "euglena-development-queue-metrics-trigger",
      securityGroup: "euglena-development-queue-metrics-sg",
      memoryMiB: 256,
      timeoutSeconds: 75,
      reservedConcurrency: 2,
    },
    logRetentionDays: 7,
  },
  alarms: { none: "nobody is on call for development" },
});
