/** What is used in a month, where a price depends on it. Each number is for one resource of its kind. */
export interface Usage {
  /** Load balancer capacity units, on average over the month: one is 25 new or 3,000 active connections a second, 1 GB an hour or 1,000 rules a second. */
  readonly albLcu: number;
  /** GB that leave AWS through a load balancer that faces the internet. */
  readonly dataOutGb: number;
  /** GB through a NAT gateway, both directions. */
  readonly natGb: number;
  /** GB through an interface endpoint. */
  readonly vpcEndpointGb: number;
  /** GB of logs that containers write into a log group. */
  readonly logsGb: number;
  /** GB of logs that a Lambda function writes. */
  readonly functionLogsGb: number;
  /** GB of a flow log. */
  readonly flowLogsGb: number;
  /** GB in a bucket. */
  readonly s3Gb: number;
  /** Requests to a bucket, each paid as one that writes. */
  readonly s3Requests: number;
  /** GB in a file system, and again in its backup. */
  readonly efsGb: number;
  /** GB read from and written to a file system, each paid as written. */
  readonly efsTransferGb: number;
  /** GB of images in a repository. */
  readonly ecrGb: number;
  /** GB on the disk of each node of a RabbitMQ broker. */
  readonly rabbitmqGb: number;
  /** GB of one snapshot of a cache. */
  readonly snapshotGb: number;
  /** Reads of a secret. */
  readonly secretCalls: number;
  /** Seconds that one call of a Lambda function takes. */
  readonly functionSeconds: number;
  /** Calls of a Lambda function that no schedule calls. */
  readonly functionCalls: number;
  /** Metrics of its own that a Lambda function publishes. */
  readonly functionMetrics: number;
  /** Messages through a queue or topic. */
  readonly messages: number;
}

/** A small system, with few users. */
export const DEFAULT_USAGE: Usage = {
  // Less than one unit is the rule for a small system; one is what its owners tend to reckon with.
  albLcu: 1,
  // Some 100,000 answers of 100 kB.
  dataOutGb: 10,
  // Calls of outside APIs, and images from registries other than ECR at each start.
  natGb: 50,
  vpcEndpointGb: 10,
  // About one line of 200 bytes every 0.2 seconds.
  logsGb: 3,
  // One call a minute with 2 kB of logs.
  functionLogsGb: 0.1,
  // One record of 100 bytes a minute for each of some 200 flows.
  flowLogsGb: 1,
  s3Gb: 1,
  s3Requests: 10_000,
  efsGb: 5,
  efsTransferGb: 10,
  // Ten images of 500 MB that share layers.
  ecrGb: 5,
  rabbitmqGb: 5,
  snapshotGb: 0.5,
  // Each start of a task reads its secrets once.
  secretCalls: 1_000,
  functionSeconds: 1,
  functionCalls: 10_000,
  functionMetrics: 0,
  messages: 10_000,
};
