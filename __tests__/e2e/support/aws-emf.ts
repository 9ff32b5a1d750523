import {
  type CloudWatchClient,
  type MetricDatum,
  PutMetricDataCommand,
  type StandardUnit,
} from "@aws-sdk/client-cloudwatch";
import * as z from "zod";

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html */
const emf = z.looseObject({
  _aws: z.object({
    Timestamp: z.number(),
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.custom<StandardUnit>() })),
      }),
    ),
  }),
});

/** Does what CloudWatch Logs does with a line in the embedded metric format, which moto lacks; other lines are nothing to it. */
export async function putEmbeddedMetrics(
  client: CloudWatchClient,
  line: string,
  timeOf: (realSeconds: number) => number = (seconds) => seconds,
): Promise<void> {
  const parsed = emf.safeParse(line.startsWith("{") ? JSON.parse(line) : undefined);
  if (!parsed.success) return;
  const { _aws, ...values } = parsed.data;
  for (const { Namespace, Dimensions, Metrics } of _aws.CloudWatchMetrics) {
    const MetricData = Dimensions.flatMap((names) =>
      Metrics.flatMap(({ Name, Unit }): MetricDatum[] =>
        [values[Name]].flat().map((value) => ({
          MetricName: Name,
          Unit,
          Value: z.number().parse(value),
          Timestamp: new Date(timeOf(_aws.Timestamp / 1000) * 1000),
          Dimensions: names.map((name) => ({ Name: name, Value: z.string().parse(values[name]) })),
        })),
      ),
    );
    await client.send(new PutMetricDataCommand({ Namespace, MetricData }));
  }
}
