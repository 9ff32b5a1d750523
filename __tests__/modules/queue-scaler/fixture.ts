import type { QueueScalerProps } from "../../../modules/queue-scaler";
import { location, network } from "../../support/module-stack";

/** A queue scaler with every prop but alarms. */
export const queueScaler: QueueScalerProps = {
  service: {
    clusterName: "cluster",
    clusterArn: "arn:aws:ecs:eu-west-1:123456789012:cluster/cluster",
    serviceName: "agent",
    serviceArn: "arn:aws:ecs:eu-west-1:123456789012:service/cluster/agent",
    countOwner: "queueScaler",
    minTasks: 1,
    maxTasks: 11,
  },
  broker: {
    name: "broker",
    securityGroupId: "sg-0broker",
    managementUrl: "https://broker.example",
    managementPort: 15_671,
    monitoringSecret: { name: "monitor", arn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:monitor-AbCdEf" },
  },
  network,
  location,
  queue: "jobs",
  virtualHost: "/jobs",
  metricNamespace: "shop/production",
  scheduleMinutes: 3,
  settings: { protection: true, startupSeconds: 90, publishIntervalSeconds: 30 },
  scaler: {
    functionName: "law",
    roleName: "law-role",
    ruleName: "law-rule",
    memoryMiB: 256,
    timeoutSeconds: 50,
    reservedConcurrency: 1,
  },
  publisher: {
    functionName: "reader",
    roleName: "reader-role",
    ruleName: "reader-rule",
    securityGroup: "reader-sg",
    memoryMiB: 512,
    timeoutSeconds: 80,
    reservedConcurrency: 2,
  },
  logRetentionDays: 14,
};
