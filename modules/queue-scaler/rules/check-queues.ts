import { parseSettings } from "@slipway/functions/queue-metrics/settings";
import type { Problem } from "../../core/rules";
import { refusals } from "./check-settings";

interface CheckedQueues {
  readonly virtualHost?: string;
  readonly services: Readonly<
    Record<string, { readonly queue: string; readonly scaler: { readonly functionName: string } }>
  >;
}

/** What stands for things that are not checked here, or not known before AWS. */
const ELSEWHERE = { managementUrl: "http://broker:15672", credentialsSecret: "-", namespace: "-" };

/** Queues and virtual host against the contract that the publisher reads them by, in the fields' own names. */
export function checkQueues({ services, virtualHost }: CheckedQueues): Problem[] {
  const names = Object.keys(services);
  const queues = Object.values(services).map(({ queue, scaler }) => ({ queue, scalerFunction: scaler.functionName }));
  const placeOf = (sentence: string) =>
    sentence.replaceAll(/queues\[(\d+)\]/g, (_, index: string) => `services.${names[Number(index)]}`);
  return refusals(() => parseSettings({ ...ELSEWHERE, virtualHost, queues })).map((sentence) => {
    const [, place, message] = /^(\S+) is (.*)$/s.exec(placeOf(sentence)) ?? [];
    return place === undefined || message === undefined
      ? { field: "services", message: sentence }
      : { field: place, message };
  });
}
