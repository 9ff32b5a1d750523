import type { ObjectValue } from "../../../protocol/value";
import type { Problem } from "../../../validation/problem";
import { isAbsent, numberOf, textOf } from "../../reading";
import { type Container, doubtful, listOf, outside, refused, repeated, type Task } from "./task";

/** Members of a container that one network mode refuses. Source: API_ContainerDefinition (hostname, extraHosts, links). */
const NOT_IN_AWSVPC = ["hostname", "extraHosts", "links"];

/**
 * Ports of containers, and what the network mode allows.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export function ports({ containers, networkMode }: Task): Problem[] {
  return [
    ...containers.flatMap((container) => [
      ...listOf(container, "portMappings").flatMap((mapping) => [
        ...port(container, mapping, networkMode),
        ...protocols(container, mapping),
      ]),
      ...network(container, networkMode),
    ]),
    ...(networkMode === "awsvpc" ? shared(containers) : []),
  ];
}

const NUMBERS = { containerPort: [1, 65535], hostPort: [0, 65535] } as const;

function port(container: Container, mapping: ObjectValue, networkMode: string | undefined): Problem[] {
  const { label } = container;
  const [inside, host] = [numberOf(mapping.containerPort), numberOf(mapping.hostPort)];
  const range = textOf(mapping.containerPortRange);
  if (range !== undefined) return portRange(label, range, inside ?? host);
  if (inside === undefined) return [refused(`${label} has a port mapping without containerPort`)];
  const wrong = outside(container, mapping, "", NUMBERS);
  const isFixed = networkMode === "awsvpc" || networkMode === "host";
  if (wrong.length > 0 || host === undefined || host === 0 || host === inside || !isFixed) return wrong;
  return [
    refused(
      `${label} hostPort is ${host}; with network_mode ${networkMode} it is containerPort (${inside}) or left out`,
    ),
  ];
}

function portRange(label: string, range: string, single: number | undefined): Problem[] {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(range) ?? [];
  if (first === undefined || Number(first) < 1 || Number(last) > 65535 || Number(first) >= Number(last))
    return [refused(`${label} containerPortRange is "${range}"; allowed is first-last within 1 to 65535`)];
  return single === undefined
    ? []
    : [refused(`${label} has containerPortRange and a single port in one mapping; it needs two mappings`)];
}

function protocols({ label }: Container, mapping: ObjectValue): Problem[] {
  const protocol = textOf(mapping.protocol) ?? "tcp";
  const application = textOf(mapping.appProtocol) ?? "http";
  const name = textOf(mapping.name) ?? "name";
  return [
    ...(["tcp", "udp"].includes(protocol)
      ? []
      : [doubtful(`${label} protocol is "${protocol}"; ECS knows tcp and udp, and takes everything else for tcp`)]),
    ...(["http", "http2", "grpc"].includes(application)
      ? []
      : [refused(`${label} appProtocol is "${application}"; allowed are http, http2 and grpc`)]),
    ...(/^[a-z\d_][a-z\d_-]{0,63}$/.test(name)
      ? []
      : [
          refused(
            `${label} port name is "${name}"; allowed are 1 to 64 lowercase letters, digits, underscores and hyphens, no hyphen first`,
          ),
        ]),
  ];
}

function network({ label, body }: Container, networkMode: string | undefined): Problem[] {
  if (networkMode === "none" && !isAbsent(body.portMappings))
    return [refused(`${label} has portMappings; network_mode none allows no ports`)];
  if (networkMode !== "awsvpc") return [];
  return NOT_IN_AWSVPC.filter((name) => !isAbsent(body[name])).map((name) =>
    refused(`${label} has ${name}, which network_mode awsvpc does not support`),
  );
}

/** In awsvpc all containers of a task share one network interface. */
function shared(containers: readonly Container[]): Problem[] {
  const taken = containers.flatMap((container) =>
    listOf(container, "portMappings").flatMap((mapping) => {
      const number = numberOf(mapping.containerPort);
      return number === undefined ? [] : [`${number}/${textOf(mapping.protocol) === "udp" ? "udp" : "tcp"}`];
    }),
  );
  return repeated(taken).map((name) =>
    refused(`port ${name} is mapped more than once; with network_mode awsvpc all containers share one interface`),
  );
}
