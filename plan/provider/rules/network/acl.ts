import { keyOf } from "../../validation/paths";
import type { Rule } from "../../validation/problem";
import { textsAt } from "../json-rule";
import { isProtocol } from "./protocols";

/** Protocols of ACL rules at a path, in the provider's words. Source: internal/service/ec2/vpc_network_acl.go, networkACLProtocolNumber. */
export function aclProtocol(path: string): Rule {
  return (config) =>
    textsAt(config, path)
      .filter(({ text }) => !isProtocol(text))
      .map(({ at, text }) => ({ path: at, summary: `"${keyOf(at)}" : unsupported NACL protocol: ${shown(text)}` }));
}

/** Numbers are printed as numbers, without leading zeros. */
function shown(text: string): string {
  return /^[+-]?\d+$/.test(text) ? String(Number(text)) : text;
}
