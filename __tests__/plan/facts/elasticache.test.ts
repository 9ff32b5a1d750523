import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing, replaced } from "./support";

const GROUP = "aws_elasticache_replication_group";
const group = { replication_group_id: "cache", description: "sessions", node_type: "cache.t4g.small" };

const asked = (before: ObjectValue, after: ObjectValue, as: ObjectValue = {}) =>
  replaced(GROUP, { ...group, ...before }, { ...group, ...after }, as);

describe("a replication group", () => {
  test.each<[string, ObjectValue, ObjectValue, ObjectValue, string[]]>([
    ["a version up stays", { engine_version: "7.0" }, { engine_version: "7.1" }, {}, []],
    ["a version down is another group", { engine_version: "7.1" }, { engine_version: "7.0" }, {}, ["engine_version"]],
    ["a major version down too", { engine_version: "7.1" }, { engine_version: "6.2" }, {}, ["engine_version"]],
    ["10 is above 9", { engine_version: "5.0.9" }, { engine_version: "5.0.10" }, {}, []],
    ["any minor version is above all of them", { engine_version: "6.2" }, { engine_version: "6.x" }, {}, []],
    [
      "from any minor version, what runs counts",
      { engine_version: "6.x" },
      { engine_version: "6.2" },
      { engine_version_actual: "6.2.6" },
      [],
    ],
    [
      "and below what runs is down",
      { engine_version: "6.x" },
      { engine_version: "6.0" },
      { engine_version_actual: "6.2.6" },
      ["engine_version"],
    ],
    ["a version known after apply is not down", { engine_version: "7.1" }, { engine_version: UNKNOWN }, {}, []],
    ["Redis becomes Valkey", { engine: "redis" }, { engine: "valkey" }, {}, []],
    ["Valkey does not become Redis", { engine: "valkey" }, { engine: "redis" }, {}, ["engine"]],
    [
      "Redis becomes Valkey with a newer version",
      { engine: "redis", engine_version: "7.1" },
      { engine: "valkey", engine_version: "7.2" },
      {},
      [],
    ],
    [
      "encryption in transit is switched since 7.0.5",
      { transit_encryption_enabled: false },
      { transit_encryption_enabled: true },
      { engine_version_actual: "7.0.5" },
      [],
    ],
    [
      "before it takes another group",
      { transit_encryption_enabled: false },
      { transit_encryption_enabled: true },
      { engine_version_actual: "7.0.4" },
      ["transit_encryption_enabled"],
    ],
    [
      "where nobody knows what runs, the newest patch does",
      { transit_encryption_enabled: false, engine_version: "7.0" },
      { transit_encryption_enabled: true, engine_version: "7.0" },
      {},
      [],
    ],
    [
      "of a version that has none",
      { transit_encryption_enabled: false, engine_version: "6.2" },
      { transit_encryption_enabled: true, engine_version: "6.2" },
      {},
      ["transit_encryption_enabled"],
    ],
    ["an id in capitals is the same id", {}, { replication_group_id: "CACHE" }, {}, []],
    ["another id is another group", {}, { replication_group_id: "other" }, {}, ["replication_group_id"]],
  ])("%s", (_case, before, after, as, expected) => {
    expect(asked(before, after, as)).toEqual(expected);
  });

  test("of a global group follows that one's engine", () => {
    const member = { ...group, global_replication_group_id: "global" };
    const as = { engine: "valkey", engine_version: "7.2" };
    expect(differing(GROUP, member, { ...member, engine: "redis", engine_version: "6.2" }, as)).toEqual([]);
  });

  const laidOut = (group: ObjectValue) => ({ node_group_configuration: [{ node_group_id: "0001", ...group }] });

  test.each<[string, ObjectValue, ObjectValue, boolean]>([
    ["as it is", laidOut({ replica_count: 1 }), laidOut({ replica_count: 1 }), false],
    ["with another number of replicas", laidOut({ replica_count: 1 }), laidOut({ replica_count: 2 }), true],
    ["with other slots", laidOut({ slots: "0-8191" }), laidOut({ slots: "0-16383" }), true],
    [
      "with another zone",
      laidOut({ primary_availability_zone: "us-east-2a" }),
      laidOut({ primary_availability_zone: "us-east-2b" }),
      true,
    ],
    [
      "with a zone that nobody names any more",
      laidOut({ primary_availability_zone: "us-east-2a" }),
      laidOut({}),
      false,
    ],
    [
      "with a zone that AWS will name",
      laidOut({ primary_availability_zone: "us-east-2a" }),
      laidOut({ primary_availability_zone: UNKNOWN }),
      false,
    ],
    ["under another id", laidOut({}), laidOut({ node_group_id: "0002" }), true],
    ["where nobody laid it out", {}, laidOut({}), true],
    ["by AWS once nobody lays it out", laidOut({ replica_count: 1 }), {}, false],
  ])("is laid out %s: replaced or not", (_case, before, after, isReplaced) => {
    expect(asked(before, after)).toEqual(isReplaced ? ["node_group_configuration"] : []);
  });

  test("of another size has other members", () => {
    const { planned } = change(GROUP, { ...group, num_cache_clusters: 2 }, { ...group, num_cache_clusters: 3 });
    expect(planned).toMatchObject({ num_cache_clusters: 3, member_clusters: UNKNOWN });
    expect(differing(GROUP, { ...group, num_cache_clusters: 2 }, { ...group, num_cache_clusters: 2 })).toEqual([]);
  });

  test("keeps its usual port, and a maintenance window in other letters", () => {
    const window = { ...group, maintenance_window: "sun:03:00-sun:04:00" };
    expect(differing(GROUP, window, { ...group, maintenance_window: "Sun:03:00-Sun:04:00" }, { port: 6379 })).toEqual(
      [],
    );
    expect(replaced(GROUP, group, group, { port: 6380 })).toEqual(["port"]);
  });
});

describe("a cache of its own", () => {
  const cluster = { cluster_id: "cache", engine: "memcached", node_type: "cache.t4g.small" };
  const larger = { node_type: "cache.t4g.medium" };

  test("grows in place with Redis, not with Memcached", () => {
    expect(replaced("aws_elasticache_cluster", cluster, { ...cluster, ...larger })).toEqual(["node_type"]);
    const redis = { ...cluster, engine: "redis" };
    expect(replaced("aws_elasticache_cluster", redis, { ...redis, ...larger })).toEqual([]);
  });

  test("does not go back to an older version", () => {
    const at = (engine_version: string) => ({ ...cluster, engine_version });
    expect(replaced("aws_elasticache_cluster", at("1.6.22"), at("1.6.17"))).toEqual(["engine_version"]);
    expect(replaced("aws_elasticache_cluster", at("1.6.17"), at("1.6.22"))).toEqual([]);
  });
});

test.each(["aws_elasticache_subnet_group", "aws_elasticache_parameter_group"])(
  "%s has the same name in capitals",
  (type) => {
    const given: ObjectValue = type.includes("subnet") ? { subnet_ids: ["subnet-1"] } : { family: "redis7" };
    expect(differing(type, { name: "cache", ...given }, { name: "Cache", ...given })).toEqual([]);
    expect(replaced(type, { name: "cache", ...given }, { name: "caches", ...given })).toEqual(["name"]);
  },
);
