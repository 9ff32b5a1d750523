/**
 * Ports of what should hardly ever be public.
 * https://www.iana.org/assignments/service-names-port-numbers; RabbitMQ's at https://www.rabbitmq.com/docs/networking
 */
const SERVICES: readonly (readonly [port: number, service: string])[] = [
  [22, "SSH"],
  [23, "Telnet"],
  [445, "SMB"],
  [1433, "SQL Server"],
  [1521, "Oracle"],
  [2049, "NFS"],
  [2375, "Docker"],
  [2379, "etcd"],
  [3306, "MySQL"],
  [3389, "RDP"],
  [5432, "PostgreSQL"],
  [5671, "RabbitMQ"],
  [5672, "RabbitMQ"],
  [5900, "VNC"],
  [6379, "Redis"],
  [6443, "Kubernetes"],
  [9092, "Kafka"],
  [9200, "Elasticsearch"],
  [11211, "Memcached"],
  [15672, "RabbitMQ's management"],
  [27017, "MongoDB"],
];

/** ` (SSH, MySQL)` for ports where such services answer; nothing for others. */
export function portHint({ from, to, protocol }: { from: number; to: number; protocol: string }): string {
  if (/^(icmp|icmpv6|1|58)$/.test(protocol)) return "";
  const services = SERVICES.filter(([port]) => from <= port && port <= to).map(([, service]) => service);
  const [first = "", second, ...rest] = new Set(services);
  if (services.length === 0) return "";
  return ` (${[first, second].filter((service) => service !== undefined).join(", ")}${rest.length > 0 ? " …" : ""})`;
}
