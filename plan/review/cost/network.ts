import { flat, HOURS } from "./amount";
import type { Pricer } from "./charge";
import { prices } from "./prices";
import { countOf, named, textOf } from "./values";

export const natGateway: Pricer = (_, { natGb }) => [
  {
    name: "NAT gateway",
    what: `NAT gateway, ${HOURS} h`,
    amount: flat(prices.natHour.usd * HOURS),
  },
  {
    name: "Data through the NAT gateway",
    what: "Data through the NAT gateway",
    amount: flat(prices.natGb.usd * natGb),
    assumption: `${natGb} GB a month through the gateway`,
  },
];

export const elasticIp: Pricer = () => [
  {
    name: "Public IPv4 address",
    what: `Public IPv4 address, ${HOURS} h`,
    amount: flat(prices.publicIpv4Hour.usd * HOURS),
  },
];

/** Gateway endpoints cost nothing; those with interfaces cost by the subnet. */
export const vpcEndpoint: Pricer = ({ values }, { vpcEndpointGb }) => {
  const kind = textOf(values.vpc_endpoint_type) ?? "Gateway";
  if (kind === "Gateway") return [];
  if (kind !== "Interface") return [{ unpriced: `aws_vpc_endpoint of type ${kind}` }];
  const subnets = Math.max(1, countOf(values.subnet_ids));
  const name = named("Endpoint", textOf(values.service_name)?.split(".").slice(3).join("."));
  return [
    {
      name,
      what: `${name}, ${subnets} × ${HOURS} h`,
      amount: flat(subnets * prices.interfaceEndpointHour.usd * HOURS + vpcEndpointGb * prices.interfaceEndpointGb.usd),
      assumption: `${vpcEndpointGb} GB a month through the endpoint`,
    },
  ];
};
