import type { AlarmRule } from "./rule";
import { lasting } from "./window";

/** What AWS measures of a function. */
export function functionMetric(name: string, functionName: string): AlarmRule["metric"] {
  return { namespace: "AWS/Lambda", name, dimensions: { FunctionName: functionName } };
}

/** Name of the queue that keeps the events a function failed to handle. */
export function failuresQueue(functionName: string): string {
  return `${functionName}-failures`;
}

/** An event was given up. It needs no repair, since newer ones followed; what it holds may explain another alarm. */
export function failuresRule(functionName: string): AlarmRule {
  const name = failuresQueue(functionName);
  return {
    id: "failures",
    metric: {
      namespace: "AWS/SQS",
      name: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: name },
    },
    breach: { above: 0 },
    window: { period: 300, evaluationPeriods: 1, datapointsToAlarm: 1 },
    tells: false,
    wrong: `Events that ${functionName} failed on, or that came too late, are in ${name}`,
    meanwhile: "newer events are handled",
    first: "read one there, then purge the queue",
  };
}

/** What goes wrong with the function that reads the queues. That a queue is not read is an alarm of the queue's service. */
export function publisherRules(functionName: string): AlarmRule[] {
  return [
    {
      id: "errors",
      metric: functionMetric("Errors", functionName),
      breach: { above: 0 },
      window: lasting(15, 1),
      tells: true,
      wrong: `${functionName} has failed for a quarter of an hour: it cannot read a queue, publish, or kick`,
      meanwhile: "queues that it can read are scaled, without kicks perhaps minutes later",
      first: `read the log /aws/lambda/${functionName}, which names the queue`,
    },
    failuresRule(functionName),
  ];
}
