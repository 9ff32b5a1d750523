import { defineAccount, defineEnvironment } from "../../environments/define";

/** The least that is a whole system: an account, a network, a platform and one service. */
export const smallAccount = defineAccount({
  account: "111122223333",
  region: "eu-central-1",
  homeRegion: true,
  stateVersionDays: 30,
  repositories: { web: { keepImages: 10 } },
  ci: { repository: "small/web", deployEnvironments: ["small"], rolePrefixes: ["small-"] },
});

export const smallEnvironment = defineEnvironment({
  system: "small",
  name: "test",
  account: "111122223333",
  region: "eu-central-1",
  network: {
    create: { name: "small", cidr: "10.9.0.0/16", zones: ["eu-central-1a", "eu-central-1b"], nat: "single" },
  },
  cluster: { create: { name: "small" } },
  ingress: { create: { name: "small", allowedCidrs: ["0.0.0.0/0"] } },
  secrets: {},
  services: {
    web: {
      name: "small-web",
      cpu: 256,
      memoryMiB: 512,
      cpuArchitecture: "ARM64",
      containers: { web: { image: { repository: "web", tag: "1" }, ports: [8080] } },
      subnets: "private",
      securityGroup: { create: "small-web" },
      logGroup: { name: "/ecs/small-web", retentionDays: 7 },
      roles: { task: "small-web-task", execution: "small-web-execution" },
      ingress: {
        container: "web",
        port: 8080,
        targetGroup: "small-web",
        health: { path: "/", healthyThreshold: 2, unhealthyThreshold: 2 },
        rules: [{ priority: 1, paths: ["/*"] }],
      },
      scaling: { by: "fixed", tasks: 1 },
      deployment: { minimumHealthyPercent: 100, maximumPercent: 200 },
    },
  },
  alarms: { none: "a test" },
});
