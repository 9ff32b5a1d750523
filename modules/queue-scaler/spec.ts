import type { FunctionSpec } from "./lambda-function";
import type { LawSettings } from "./rules";

/** The queue-driven scaling of one service, as environments write it. */
export interface QueueScalerSpec {
  /** RabbitMQ queue whose messages the service works on. */
  readonly queue: string;
  /** CloudWatch namespace of the queue's and the scaler's metrics. */
  readonly metricNamespace: string;
  /** Minutes between two decisions when nothing kicks, 1 or more. */
  readonly scheduleMinutes: number;
  /** Settings of the law; what is left out has the default of the settings contract. */
  readonly settings: LawSettings;
  /** The function that decides. */
  readonly scaler: FunctionSpec;
  /** The function that reads the queue, and the name of its security group. */
  readonly publisher: FunctionSpec & { readonly securityGroup: string };
  /** RabbitMQ virtual host of the queue. @default "/" */
  readonly virtualHost?: string;
  /** Days that logs of both functions are kept, one of the periods of CloudWatch Logs. */
  readonly logRetentionDays: number;
}
