import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { differing, replaced } from "./support";

const database = (more: ObjectValue = {}) => ({
  identifier: "orders",
  engine: "postgres",
  instance_class: "db.t4g.small",
  ...more,
});

describe("a database", () => {
  const storage = (allocated_storage: number, max_allocated_storage: number | null = null) =>
    database({ allocated_storage, max_allocated_storage });

  test.each<[string, ObjectValue, ObjectValue, ObjectValue, string[]]>([
    ["that has grown stays as big", storage(50, 100), storage(50, 100), { allocated_storage: 60 }, []],
    ["grows when told to", storage(50, 100), storage(80, 100), {}, ["allocated_storage"]],
    ["that cannot grow shrinks", storage(60), storage(50), {}, ["allocated_storage"]],
    ["may grow to what it has", storage(50), storage(50, 50), { max_allocated_storage: 0 }, []],
    ["may grow further", storage(50), storage(50, 100), { max_allocated_storage: 0 }, ["max_allocated_storage"]],
  ])("%s", (_case, before, after, as, expected) => {
    expect(differing("aws_db_instance", before, after, as)).toEqual(expected);
  });

  test.each<[string, ObjectValue, string[]]>([
    ["another name", { identifier: "sales" }, []],
    ["another class", { instance_class: "db.t4g.large" }, []],
    ["the engine in capitals", { engine: "Postgres" }, []],
    ["another engine", { engine: "mysql" }, ["engine"]],
    ["encryption", { storage_encrypted: true }, ["storage_encrypted"]],
    ["a snapshot", { snapshot_identifier: "rds:orders" }, ["snapshot_identifier"]],
    ["another user", { username: "admin" }, ["username"]],
    [
      "a backup to import",
      { s3_import: [{ bucket_name: "b", ingestion_role: "r", source_engine: "mysql", source_engine_version: "8.0" }] },
      ["s3_import"],
    ],
  ])("with %s: replaced or not", (_case, after, expected) => {
    expect(replaced("aws_db_instance", database(), database(after))).toEqual(expected);
  });
});

describe("a cluster of databases", () => {
  const cluster = (engine: string, more: ObjectValue = {}) => ({ cluster_identifier: "orders", engine, ...more });

  test.each([
    ["aurora-postgresql", []],
    ["mysql", ["storage_type"]],
  ])("of %s moves to other storage: replaced or not", (engine, expected) => {
    const before = cluster(engine, { storage_type: "io1" });
    expect(replaced("aws_rds_cluster", before, cluster(engine, { storage_type: "aurora-iopt1" }))).toEqual(expected);
  });

  test("keeps what it was made of, what AWS filled in, and the storage of Aurora that AWS does not name", () => {
    const restored = cluster("aurora-mysql", { snapshot_identifier: "old" });
    expect(differing("aws_rds_cluster", restored, cluster("aurora-mysql"))).toEqual([]);
    expect(replaced("aws_rds_cluster", restored, cluster("aurora-mysql", { snapshot_identifier: "new" }))).toEqual([
      "snapshot_identifier",
    ]);
    const scaled = cluster("aurora-mysql", {
      serverlessv2_scaling_configuration: [{ min_capacity: 1, max_capacity: 2 }],
    });
    expect(differing("aws_rds_cluster", scaled, cluster("aurora-mysql"))).toEqual([
      "serverlessv2_scaling_configuration",
    ]);
    const named = cluster("aurora-mysql", { storage_type: "aurora" });
    expect(differing("aws_rds_cluster", named, named, { storage_type: "" })).toEqual([]);
  });
});
