import type { FunctionSpec } from "./lambda-function";
import type { LawSettings } from "./rules";

/** The queue-driven scaling of services whose queues are on one broker, as environments write it. */
export interface QueueScalerSpec {
  /** CloudWatch namespace of the queues' and the scalers' metrics; no other environment of the account and region may have it. */
  readonly metricNamespace: string;
  /** Name of the CloudWatch dashboard. */
  readonly dashboard: string;
  /** The one function that reads all queues. */
  readonly publisher: PublisherSpec;
  /** Services by name, each with the queue that it works on. */
  readonly services: Readonly<Record<string, ServiceScalingSpec>>;
  /** RabbitMQ virtual host of the queues. @default "/" */
  readonly virtualHost?: string;
  /** Days that logs of the functions are kept, one of the periods of CloudWatch Logs. */
  readonly logRetentionDays: number;
}

/** The function that reads the queues. */
export interface PublisherSpec extends FunctionSpec {
  /** Name of its security group. */
  readonly securityGroup: string;
  /** Seconds between two readings of each queue. @default 10, the functions' own */
  readonly publishIntervalSeconds?: 10 | 30 | 60;
}

/** How one service is scaled. Its limits and its task protection are the service's own. */
export interface ServiceScalingSpec {
  /** RabbitMQ queue whose messages the service works on; no other service may have it. */
  readonly queue: string;
  /** Minutes between two decisions when nothing kicks, 1 to 5. */
  readonly scheduleMinutes: number;
  /** Settings of the law; what is left out has the default of the settings contract. */
  readonly settings: LawSettings;
  /** The function that decides. */
  readonly scaler: FunctionSpec;
}
