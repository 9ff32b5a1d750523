import type { QueueScalerProps } from "../../../modules/queue-scaler";
import { location, network } from "../../support/module-stack";

type Scaled = QueueScalerProps["services"][string];

const cluster = { clusterName: "cluster", clusterArn: "arn:aws:ecs:eu-west-1:123456789012:cluster/cluster" };

/** A service whose tasks protect their work. */
export const agent: Scaled = {
  service: {
    ...cluster,
    serviceName: "shop-agent",
    serviceArn: "arn:aws:ecs:eu-west-1:123456789012:service/cluster/shop-agent",
    countOwner: "queueScaler",
    minTasks: 1,
    maxTasks: 11,
    taskProtection: { longestJobMinutes: 120 },
  },
  queue: "jobs",
  scheduleMinutes: 3,
  settings: { startupSeconds: 90 },
  scaler: {
    functionName: "law",
    roleName: "law-role",
    ruleName: "law-rule",
    memoryMiB: 256,
    timeoutSeconds: 50,
    reservedConcurrency: 1,
  },
};

/** A service whose tasks may be stopped in the middle of their work. */
export const mail: Scaled = {
  service: {
    ...cluster,
    serviceName: "shop-mail",
    serviceArn: "arn:aws:ecs:eu-west-1:123456789012:service/cluster/shop-mail",
    countOwner: "queueScaler",
    minTasks: 0,
    maxTasks: 4,
    taskProtection: { none: "a mail is sent in a second" },
  },
  queue: "mails",
  scheduleMinutes: 1,
  settings: { slotsPerTask: 10 },
  scaler: {
    functionName: "mail-law",
    roleName: "mail-law-role",
    ruleName: "mail-law-rule",
    memoryMiB: 128,
    timeoutSeconds: 60,
  },
};

/** A queue scaler of two services with every prop but alarms. */
export const queueScaler: QueueScalerProps = {
  services: { agent, mail },
  broker: {
    name: "broker",
    securityGroupId: "sg-0broker",
    managementUrl: "https://broker.example",
    managementPort: 15_671,
    monitoringSecret: { name: "monitor", arn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:monitor-AbCdEf" },
  },
  network,
  location,
  virtualHost: "/jobs",
  metricNamespace: "shop/production",
  dashboard: "shop-production-queues",
  publisher: {
    functionName: "reader",
    roleName: "reader-role",
    ruleName: "reader-rule",
    securityGroup: "reader-sg",
    memoryMiB: 512,
    timeoutSeconds: 80,
    reservedConcurrency: 2,
    publishIntervalSeconds: 30,
  },
  logRetentionDays: 14,
};

export const alarms = { topicArn: "arn:aws:sns:eu-west-1:123456789012:alarms" };
