import { plural } from "../words";
import { flat, HOURS } from "./amount";
import type { Pricer } from "./charge";
import { prices } from "./prices";
import type { Usage } from "./usage";
import { countOf, named, textOf } from "./values";

/** An application or network load balancer: its hours and capacity, its public addresses, and what leaves through it. */
export const loadBalancer: Pricer = ({ values }, usage) => {
  const kind = textOf(values.load_balancer_type) ?? "application";
  if (kind !== "application" && kind !== "network") return [{ unpriced: `aws_lb of type ${kind}` }];
  const name = named(kind === "application" ? "ALB" : "NLB", values.name);
  const [hour, lcu] =
    kind === "application" ? [prices.albHour, prices.albLcuHour] : [prices.nlbHour, prices.nlbLcuHour];
  const isPublic = values.internal !== true;
  return [
    {
      name,
      what: `${name}, ${HOURS} h and its capacity units`,
      amount: flat((hour.usd + lcu.usd * usage.albLcu) * HOURS),
      assumption: `${plural(usage.albLcu, "capacity unit")} on average`,
    },
    ...(isPublic
      ? [
          ...addresses(name, Math.max(countOf(values.subnets), countOf(values.subnet_mapping)), values.ip_address_type),
          dataOut(name, usage),
        ]
      : []),
  ];
};

function addresses(name: string, count: number, kind: unknown) {
  if (kind === "dualstack-without-public-ipv4") return [];
  return [
    {
      name: `Public IPv4 addresses of ${name}`,
      what: `Public IPv4 addresses of ${name}, ${count}, ${HOURS} h`,
      amount: flat(count * prices.publicIpv4Hour.usd * HOURS),
    },
  ];
}

function dataOut(name: string, { dataOutGb }: Usage) {
  return {
    name: `Data out of ${name}`,
    what: `Data out of ${name}`,
    amount: flat(dataOutGb * prices.dataOutGb.usd),
    assumption: `${dataOutGb} GB a month to the internet`,
  };
}
