import { Logger } from "@aws-lambda-powertools/logger";
import { createHandler as createPublisher } from "../../../functions/queue-metrics/handler";
import {
  parseSettings as parsePublisherSettings,
  type QueueMetricsSettingsInput,
} from "../../../functions/queue-metrics/settings";
import type { Decision } from "../../../functions/queue-scaler/decide";
import { createHandler as createScaler } from "../../../functions/queue-scaler/handler";
import { parseSettings, type QueueScalerSettingsInput } from "../../../functions/queue-scaler/settings";
import { powertools } from "../../../functions/queue-scaler/telemetry";
import { AwsAccount } from "./aws-account";
import { putEmbeddedMetrics } from "./aws-emf";
import { MONITORING, type RabbitMq } from "./rabbitmq";
import { ScaledClock } from "./scaler-clock";
import { Output } from "./scaler-output";

export const NAMESPACE = "euglena/test";
export const SECRET = "monitoring";
/** The schedules of the environment euglena/production. */
const PUBLISHER_PERIOD_SECONDS = 60;
export const TICK_PERIOD_SECONDS = 120;

/** Both functions on one clock, scheduled as in AWS, with what they print taken for CloudWatch. */
export class ScaledSystem {
  private readonly output: Output;
  private readonly schedules: Promise<void>[] = [];
  private readonly metrics: Promise<void>[] = [];

  private constructor(
    readonly clock: ScaledClock,
    readonly aws: AwsAccount,
  ) {
    this.output = new Output((line) => {
      this.metrics.push(putEmbeddedMetrics(aws.cloudwatch, line, (seconds) => clock.at(seconds)));
    });
  }

  static async start(): Promise<ScaledSystem> {
    const clock = new ScaledClock();
    const aws = await AwsAccount.start(clock.now);
    await aws.createSecret(SECRET, MONITORING);
    return new ScaledSystem(clock, aws);
  }

  /** All that both functions wrote to their logs. */
  get log(): string {
    return this.output.lines.join("\n");
  }

  /** A publisher for queues of one broker; it is called by its name, and not scheduled. */
  definePublisher(
    name: string,
    { managementUrl }: RabbitMq,
    input: Pick<QueueMetricsSettingsInput, "queues"> & Partial<QueueMetricsSettingsInput>,
  ): void {
    const { cloudwatch, lambda, lambdaClient, secretsManager } = this.aws;
    const settings = parsePublisherSettings({
      managementUrl,
      credentialsSecret: SECRET,
      namespace: NAMESPACE,
      ...input,
    });
    const log = new Logger({ serviceName: name });
    const { now, sleep } = this.clock;
    const clients = { cloudwatch, lambda: lambdaClient, secretsManager };
    lambda.define(name, createPublisher({ settings, ...clients, log, now, sleep }));
  }

  /** A scheduled publisher. */
  publish(name: string, rabbitmq: RabbitMq, queues: QueueMetricsSettingsInput["queues"]): void {
    this.definePublisher(name, rabbitmq, { queues });
    this.every(name, PUBLISHER_PERIOD_SECONDS, this.clock.now());
  }

  /** An ECS service with its scheduled scaler, which have the name of their queue. */
  async scale(
    name: string,
    settings: Partial<QueueScalerSettingsInput> = {},
    { firstTick = this.clock.now(), tickPeriodSeconds = TICK_PERIOD_SECONDS } = {},
  ): Promise<void> {
    const { cluster, cloudwatch, ecs, lambda } = this.aws;
    await this.aws.createService(name);
    const complete = parseSettings({
      cluster,
      service: name,
      queue: name,
      namespace: NAMESPACE,
      minTasks: 1,
      maxTasks: 11,
      protection: true,
      ...settings,
    });
    const telemetry = powertools(complete);
    lambda.define(name, createScaler({ settings: complete, cloudwatch, ecs, telemetry, now: this.clock.now }));
    this.every(name, tickPeriodSeconds, firstTick);
  }

  /** The decisions of a scaler so far, with the time at which each was carried out. */
  decisions(name: string): { seconds: number; decision: Decision }[] {
    return this.aws.lambda.invocations.flatMap(({ name: called, result, seconds }) =>
      called === name && isDecision(result) ? [{ seconds, decision: result }] : [],
    );
  }

  async stop(): Promise<void> {
    this.clock.end();
    await Promise.all(this.schedules);
    await this.aws.lambda.stop();
    this.output.stop();
    await Promise.all(this.metrics);
    await this.aws.stop();
  }

  /** EventBridge: calls a function at `first` and then again and again, whatever becomes of the calls. */
  private every(name: string, periodSeconds: number, first: number): void {
    const { clock, aws } = this;
    const run = async () => {
      for (let at = first; ; at += periodSeconds) {
        await clock.sleep(at - clock.now());
        if (clock.ended) return;
        aws.lambda.invoke(name, { id: `${name}/${at}`, time: new Date(at * 1000).toISOString() });
      }
    };
    this.schedules.push(run());
  }
}

function isDecision(result: unknown): result is Decision {
  return typeof result === "object" && result !== null && "action" in result;
}
