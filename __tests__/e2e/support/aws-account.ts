import { CloudWatchClient, GetMetricDataCommand } from "@aws-sdk/client-cloudwatch";
import {
  CreateClusterCommand,
  CreateServiceCommand,
  DescribeServicesCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from "@aws-sdk/client-ecs";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { CreateSecretCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { Lambda } from "./aws-lambda";
import { Moto } from "./moto";

const ACCOUNT = "111122223333";
const REGION = "eu-central-1";
const CREDENTIALS = { accessKeyId: "fake", secretAccessKey: "fake" };
const TASK_DEFINITION = "worker";

/** An AWS account with one cluster: CloudWatch, ECS and Secrets Manager of moto, Lambda of our own. */
export class AwsAccount {
  readonly cluster = "cluster";
  readonly cloudwatch: CloudWatchClient;
  readonly ecs: ECSClient;
  readonly secretsManager: SecretsManagerClient;
  readonly lambdaClient: LambdaClient;

  private constructor(
    private readonly moto: Moto,
    readonly lambda: Lambda,
  ) {
    const options = { region: REGION, credentials: CREDENTIALS, endpoint: moto.url };
    this.cloudwatch = new CloudWatchClient(options);
    this.ecs = new ECSClient(options);
    this.secretsManager = new SecretsManagerClient(options);
    this.lambdaClient = new LambdaClient({ ...options, endpoint: lambda.url });
  }

  /** @param now - the clock of the functions, in seconds */
  static async start(now: () => number): Promise<AwsAccount> {
    // One task of every service runs from the start, so that the rollout of its first deployment is complete.
    const [moto, lambda] = await Promise.all([
      Moto.start(ACCOUNT, { MOTO_ECS_SERVICE_RUNNING: "1" }),
      Lambda.start(now),
    ]);
    const account = new AwsAccount(moto, lambda);
    await account.ecs.send(new CreateClusterCommand({ clusterName: account.cluster }));
    const container = { name: "worker", image: "worker", memory: 128 };
    await account.ecs.send(
      new RegisterTaskDefinitionCommand({ family: TASK_DEFINITION, containerDefinitions: [container] }),
    );
    return account;
  }

  /** Variables that lead a function here, as Lambda sets them. */
  get environment(): Record<string, string> {
    return {
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
      AWS_ENDPOINT_URL: this.moto.url,
      AWS_ENDPOINT_URL_LAMBDA: this.lambda.url,
    };
  }

  /** A service with one task that runs. */
  async createService(serviceName: string): Promise<void> {
    const { cluster } = this;
    const taskDefinition = TASK_DEFINITION;
    await this.ecs.send(new CreateServiceCommand({ cluster, serviceName, taskDefinition, desiredCount: 1 }));
  }

  async desiredCount(service: string): Promise<number> {
    const { services } = await this.ecs.send(
      new DescribeServicesCommand({ cluster: this.cluster, services: [service] }),
    );
    const desired = services?.[0]?.desiredCount;
    if (desired === undefined) throw new Error(`there is no service ${service}`);
    return desired;
  }

  async createSecret(name: string, value: unknown): Promise<void> {
    await this.secretsManager.send(new CreateSecretCommand({ Name: name, SecretString: JSON.stringify(value) }));
  }

  /** The values of one metric with their times in seconds, oldest first. */
  async metric(
    namespace: string,
    name: string,
    dimension: { readonly [name: string]: string },
    { from, to, periodSeconds = 10 }: { from: number; to: number; periodSeconds?: number },
  ): Promise<{ at: number; value: number }[]> {
    const [[dimensionName, value] = []] = Object.entries(dimension);
    const Dimensions = [{ Name: dimensionName, Value: value }];
    const MetricStat = {
      Metric: { Namespace: namespace, MetricName: name, Dimensions },
      Period: periodSeconds,
      Stat: "Maximum",
    };
    const { MetricDataResults } = await this.cloudwatch.send(
      new GetMetricDataCommand({
        MetricDataQueries: [{ Id: "metric", MetricStat }],
        StartTime: new Date(from * 1000),
        EndTime: new Date(to * 1000),
        ScanBy: "TimestampAscending",
      }),
    );
    const { Timestamps = [], Values = [] } = MetricDataResults?.[0] ?? {};
    return Timestamps.map((time, index) => ({ at: time.getTime() / 1000, value: Values[index] ?? Number.NaN }));
  }

  async stop(): Promise<void> {
    await Promise.all([this.lambda.stop(), this.moto.stop()]);
    for (const client of [this.cloudwatch, this.ecs, this.secretsManager, this.lambdaClient]) client.destroy();
  }
}
