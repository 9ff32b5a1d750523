import { isObject, type ObjectValue, type Value } from "../../protocol/value";
import type { Rule } from "../../validation/problem";
import { aboutJson, type Finding } from "../json-rule";
import { meant, orList } from "../nearest";

/** docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html, RedrivePolicy */
const KEYS = ["deadLetterTargetArn", "maxReceiveCount"];
const MOST_RECEIVES = 1000;

/** Where messages go that nobody could handle. */
export const redrivePolicy: Rule = aboutJson("redrive_policy", (policy, config) => {
  if (!isObject(policy)) return [{ text: `a redrive policy is a JSON object with ${KEYS.join(" and ")}` }];
  const { deadLetterTargetArn: target, maxReceiveCount: count } = policy;
  return [
    ...unknownKeys(policy, KEYS),
    ...KEYS.filter((key) => policy[key] === undefined).map((key) => ({ text: `${key} is missing` })),
    ...(count === undefined || isCount(count)
      ? []
      : [{ text: `maxReceiveCount is ${JSON.stringify(count)}; allowed: a whole number from 1 to ${MOST_RECEIVES}` }]),
    ...(target === undefined ? [] : targetFindings(target, isFifo(config))),
  ];
});

/** A queue says it itself; of the queue that a policy belongs to only the URL is there. */
function isFifo({ fifo_queue: fifo, queue_url: url }: ObjectValue): Value {
  return typeof url === "string" ? url.endsWith(".fifo") : (url ?? fifo ?? false);
}

function unknownKeys(policy: object, known: readonly string[]): Finding[] {
  return Object.keys(policy)
    .filter((key) => !known.includes(key))
    .map((key) => ({ text: `"${key}" is not known${meant(key, known) || `; allowed: ${orList(known)}`}` }));
}

/** SQS also reads numbers that stand in quotes. */
function isCount(value: Value): boolean {
  const count = typeof value === "string" ? Number(value) : value;
  return typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= MOST_RECEIVES;
}

function targetFindings(target: Value, fifo: Value): Finding[] {
  if (typeof target !== "string" || !/^arn:[^:]+:sqs:[^:]+:\d{12}:.+$/.test(target))
    return [{ text: `deadLetterTargetArn is ${JSON.stringify(target)}; write the ARN of a queue` }];
  if (typeof fifo !== "boolean" || target.endsWith(".fifo") === fifo) return [];
  return [
    {
      text: `deadLetterTargetArn is ${JSON.stringify(target)}; the dead-letter queue of a ${fifo ? "FIFO" : "standard"} queue is ${fifo ? "FIFO" : "standard"} too`,
    },
  ];
}

const PERMISSIONS = ["allowAll", "denyAll", "byQueue"];

/** Which queues may name this one: the same page, RedriveAllowPolicy. */
export const redriveAllowPolicy: Rule = aboutJson("redrive_allow_policy", (policy) => {
  if (!isObject(policy)) return [{ text: "a redrive allow policy is a JSON object with redrivePermission" }];
  const { redrivePermission: permission, sourceQueueArns: sources } = policy;
  if (typeof permission !== "string" || !PERMISSIONS.includes(permission))
    return [
      { text: `redrivePermission is ${JSON.stringify(permission) ?? "missing"}; allowed: ${orList(PERMISSIONS)}` },
    ];
  if (permission !== "byQueue" && sources !== undefined)
    return [{ text: `sourceQueueArns goes with redrivePermission "byQueue" only, not with "${permission}"` }];
  return permission === "byQueue" && !(Array.isArray(sources) && sources.length >= 1 && sources.length <= 10)
    ? [{ text: 'redrivePermission "byQueue" needs sourceQueueArns with 1 to 10 queues' }]
    : [];
});
