import type { QueueScalerSettingsInput } from "@slipway/functions/queue-scaler/settings";
import type { FunctionSpec } from "./lambda-function";

/** The queue-driven scaling of one service, as environments write it. */
export interface QueueScalerSpec {
  readonly queue: string;
  /** CloudWatch namespace of the queue's and the scaler's metrics. */
  readonly metricNamespace: string;
  /** Minutes between two decisions when nothing kicks. */
  readonly scheduleMinutes: number;
  /** Settings of the law; what is left out has the default of the settings contract. */
  readonly settings: Omit<
    QueueScalerSettingsInput,
    "cluster" | "service" | "queue" | "namespace" | "minTasks" | "maxTasks"
  >;
  /** The function that decides. */
  readonly scaler: FunctionSpec;
  /** The function that reads the queue. */
  readonly publisher: FunctionSpec & { readonly securityGroup: string };
  /** RabbitMQ virtual host of the queue. @default "/" */
  readonly virtualHost?: string;
  readonly logRetentionDays: number;
}
