import type { EnvironmentInput } from "../environments";
import { defineAccount, defineEnvironment } from "../environments/define";

export const generatedAccount = defineAccount({
  account: "111122223333",
  region: "eu-central-1",
  homeRegion: true,
  stateVersionDays: 30,
  repositories: { web: { keepImages: 10 } },
  ci: { repository: "generated/web", deployEnvironments: ["generated"], rolePrefixes: ["service-"] },
});

/** One environment with many services, each as full as a real one: to see how time grows with size. */
export function generatedSystem(services: number): EnvironmentInput {
  const names = Array.from({ length: services }, (_, index) => `service-${index + 1}`);
  return defineEnvironment({
    system: "generated",
    name: "bench",
    account: "111122223333",
    region: "eu-central-1",
    network: {
      create: { name: "generated", cidr: "10.0.0.0/16", zones: ["eu-central-1a", "eu-central-1b"], nat: "single" },
    },
    cluster: { create: { name: "generated" } },
    namespace: { create: { name: "generated.local" } },
    ingress: { create: { name: "generated", allowedCidrs: ["0.0.0.0/0"] } },
    secrets: { keys: { description: "Keys of every service", holds: ["API_KEY"] } },
    services: Object.fromEntries(names.map((name, index) => [name, service(name, index + 1)])),
    alarms: { topic: "generated-alarms" },
  });
}

function service(name: string, priority: number): EnvironmentInput["services"][string] {
  return {
    name,
    cpu: 256,
    memoryMiB: 512,
    cpuArchitecture: "ARM64",
    containers: {
      web: {
        image: { repository: "web", tag: "1" },
        ports: [8080],
        health: { command: "curl -f http://localhost:8080/health || exit 1" },
        environment: { PORT: "8080" },
        secrets: { API_KEY: { secret: "keys", key: "API_KEY" } },
      },
    },
    subnets: "private",
    securityGroup: { create: name },
    logGroup: { name: `/ecs/${name}`, retentionDays: 7 },
    roles: { task: `${name}-task`, execution: `${name}-execution` },
    ingress: {
      container: "web",
      port: 8080,
      targetGroup: name,
      health: { path: "/health", healthyThreshold: 2, unhealthyThreshold: 2 },
      rules: [{ priority, paths: [`/${name}/*`] }],
    },
    discovery: { name, records: ["A"], ttlSeconds: 60 },
    scaling: { by: "cpu", minTasks: 1, maxTasks: 4, targetPercent: 70, policyName: name },
    deployment: { minimumHealthyPercent: 100, maximumPercent: 200 },
    alarms: { cpuPercent: 90, memoryPercent: 80 },
  };
}
