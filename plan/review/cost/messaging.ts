import { flat } from "./amount";
import type { Charge, Pricer } from "./charge";
import { prices } from "./prices";
import { named } from "./values";

/** A message is sent, received and deleted. */
const REQUESTS_A_MESSAGE = 3;

export const queue: Pricer = ({ values }, { messages }) =>
  messageCharge(named("Queue", values.name), messages, REQUESTS_A_MESSAGE * prices.sqsRequest.usd);

export const topic: Pricer = ({ values }, { messages }) =>
  messageCharge(named("Topic", values.name), messages, prices.snsPublish.usd);

function messageCharge(name: string, messages: number, usd: number): Charge[] {
  return [
    {
      name,
      what: name,
      amount: flat(messages * usd),
      assumption: `${messages.toLocaleString("en-US")} messages a month`,
    },
  ];
}
