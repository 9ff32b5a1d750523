import { checkRange, type Problem } from "../../core/rules";

/** What can be wrong with a Redis before AWS sees it. */
export interface CheckedRedis {
  readonly name: string;
  readonly nodes: number;
  readonly snapshotDays: number;
}

/** Source: https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html */
export function checkRedis(redis: CheckedRedis): Problem[] {
  const problems = [
    ...checkRange("nodes", redis.nodes, [2, 6], "automatic failover"),
    ...checkRange("snapshotDays", redis.snapshotDays, [0, 35], "ElastiCache"),
  ];
  if (!/^(?!.*--)[a-z][a-z0-9-]{0,39}(?<!-)$/.test(redis.name)) {
    problems.push({
      field: "name",
      message: `"${redis.name}"; ElastiCache allows 1 to 40 lower-case letters, digits and single inner hyphens, a letter first; rename it`,
    });
  }
  return problems;
}

/** What can be wrong with a broker before AWS sees it. */
export interface CheckedRabbitMq {
  readonly name: string;
  readonly zones: readonly string[];
  readonly consumerTimeoutMinutes: number;
}

/** Source: https://docs.aws.amazon.com/amazon-mq/latest/api-reference/brokers.html */
export function checkRabbitMq(broker: CheckedRabbitMq, networkZones: readonly string[]): Problem[] {
  const problems: Problem[] = broker.zones
    .filter((zone) => !networkZones.includes(zone))
    .map((zone) => ({
      field: "zones",
      message: `${zone} is no zone of the network; it has ${networkZones.join(", ")}; name some of these`,
    }));
  if (broker.zones.length < 2) {
    problems.push({
      field: "zones",
      message: `${broker.zones.length} zone(s); a cluster is spread over 2 or more; add a zone of the network`,
    });
  }
  if (!/^[\w-]{1,50}$/.test(broker.name)) {
    problems.push({
      field: "name",
      message: `"${broker.name}"; Amazon MQ allows 1 to 50 letters, digits, _ and -; rename it`,
    });
  }
  if (!Number.isInteger(broker.consumerTimeoutMinutes) || broker.consumerTimeoutMinutes < 1) {
    problems.push({
      field: "consumerTimeoutMinutes",
      message: `${broker.consumerTimeoutMinutes}; the broker would take every message back at once; write more minutes than the longest job takes`,
    });
  }
  return problems;
}

/** What can be wrong with a file system before AWS sees it. */
export interface CheckedFileSystem {
  readonly name: string;
  readonly path: string;
}

/** Source: https://docs.aws.amazon.com/efs/latest/ug/API_RootDirectory.html */
export function checkFileSystem(files: CheckedFileSystem): Problem[] {
  const problems: Problem[] = [];
  if (files.name.length > 64) {
    problems.push({
      field: "name",
      message: `"${files.name}" (${files.name.length} characters); a creation token has at most 64; shorten it`,
    });
  }
  if (!/^\/[^/]+(\/[^/]+){0,3}$/.test(files.path) || files.path.length > 100) {
    problems.push({
      field: "path",
      message: `"${files.path}"; EFS makes a directory of 1 to 4 parts and at most 100 characters; write one such as /data`,
    });
  }
  return problems;
}
