import { networkOf } from "../../validation/formats";
import type { Rule } from "../../validation/problem";
import { textOf } from "../reading";

/** The longest and the shortest network of a VPC. Source: internal/service/ec2/vpc_.go (vpcCIDRMinIPv4Netmask, …Max…). */
const [FEWEST_BITS, MOST_BITS] = [16, 28];

/** The network of a VPC, in the provider's words. Source: helper/validation of the SDK, IsCIDRNetwork. */
export const vpcCidrBlock: Rule = ({ cidr_block }) => {
  const text = textOf(cidr_block);
  if (text === undefined) return [];
  const problem = (summary: string) => ({ path: ["cidr_block"], summary });
  const network = networkOf(text);
  if (network === undefined)
    return [
      problem(`expected cidr_block to contain a valid Value, got: ${text} with err: invalid CIDR address: ${text}`),
    ];
  const bits = Number(network.slice(network.indexOf("/") + 1));
  return [
    ...(network === text
      ? []
      : [problem(`expected cidr_block to contain a valid network Value, expected ${network}, got ${text}`)]),
    ...(bits >= FEWEST_BITS && bits <= MOST_BITS
      ? []
      : [
          problem(
            `expected "cidr_block" to contain a network Value with between ${FEWEST_BITS} and ${MOST_BITS} significant bits, got: ${bits}`,
          ),
        ]),
  ];
};
