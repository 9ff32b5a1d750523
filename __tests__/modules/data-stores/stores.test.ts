import { RabbitMq, type RabbitMqSpec, Redis, type RedisSpec, SharedFileSystem } from "../../../modules/data-stores";
import type { Plan } from "../../../plan/testing";
import { emptyStack, json, messageOf, network, planWith, resolve, written } from "../../support/module-stack";

const redis: RedisSpec = {
  name: "test-redis",
  engine: "valkey",
  engineVersion: "7.2",
  nodeType: "cache.t4g.small",
  nodes: 3,
  snapshotDays: 5,
};
const rabbitmq: RabbitMqSpec = {
  name: "test-rabbitmq",
  engineVersion: "3.13",
  instanceType: "mq.m7g.large",
  zones: ["eu-west-1a", "eu-west-1b"],
  consumerTimeoutMinutes: 90,
};
const files = { key: "chroma", name: "test-chroma", path: "/chroma" };

const closed = (plan: Plan) =>
  plan.resources().filter(({ type }) => type.includes("security_group_") && type.endsWith("_rule"));

describe("Redis", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planWith((stack) => {
      new Redis(stack, "redis", { ...redis, network });
    });
  });

  test("is what was asked for, in private subnets, with nodes in several zones and failover", () => {
    expect(plan.resource("aws_elasticache_replication_group").values).toMatchObject({
      replication_group_id: "test-redis",
      engine: "valkey",
      engine_version: "7.2",
      node_type: "cache.t4g.small",
      num_cache_clusters: 3,
      snapshot_retention_limit: 5,
      automatic_failover_enabled: true,
      multi_az_enabled: true,
      subnet_group_name: "test-redis",
      port: 6379,
    });
    expect(plan.resource("aws_elasticache_subnet_group").values.subnet_ids).toEqual(["subnet-0a", "subnet-0b"]);
  });

  test("is encrypted on disk and on the way", () => {
    expect(plan.resource("aws_elasticache_replication_group").values).toMatchObject({
      at_rest_encryption_enabled: "true",
      transit_encryption_enabled: true,
      transit_encryption_mode: "required",
    });
  });

  test("has no token in the plan, and leaves the one that the command line sets", () => {
    expect(plan.resource("aws_elasticache_replication_group").values.auth_token ?? null).toBeNull();
    const group = written((stack) => {
      new Redis(stack, "redis", { ...redis, network });
    }, "aws_elasticache_replication_group");
    expect(group.lifecycle).toEqual({ ignore_changes: ["auth_token"] });
  });

  test("lets nobody in by itself", () => {
    expect(plan.resource("aws_security_group").values).toMatchObject({ name: "test-redis-sg", vpc_id: "vpc-0a" });
    expect(closed(plan)).toEqual([]);
  });
});

describe("RabbitMQ", () => {
  let plan: Plan;
  let template: Record<string, unknown>;
  beforeAll(async () => {
    plan = await planWith((stack) => {
      new RabbitMq(stack, "rabbitmq", { ...rabbitmq, network });
    });
    template = Object(json(plan.resource("aws_cloudformation_stack").values.template_body));
  });

  test("takes a message back only after the time that was asked for", () => {
    expect(plan.resource("aws_mq_configuration").values).toMatchObject({
      name: "test-rabbitmq",
      engine_type: "RabbitMQ",
      engine_version: "3.13",
      data: "consumer_timeout = 5400000\n",
    });
  });

  test("is a cluster over several zones, private, whose settings reach CloudFormation as parameters", () => {
    const stack = written((scope) => {
      new RabbitMq(scope, "rabbitmq", { ...rabbitmq, network });
    }, "aws_cloudformation_stack");
    expect(stack.parameters).toEqual({
      Name: "test-rabbitmq",
      EngineVersion: "3.13",
      InstanceType: "mq.m7g.large",
      SubnetIds: '${join(",", ["subnet-0a", "subnet-0b"])}',
      SecurityGroupId: expect.stringContaining("aws_security_group.rabbitmq_access_group_"),
      ConfigurationId: expect.stringContaining("aws_mq_configuration.rabbitmq_configuration_"),
      ConfigurationRevision: expect.stringMatching(/^\$\{tostring\(aws_mq_configuration\..*latest_revision\)\}$/),
    });
    expect(Object(template.Resources).Broker.Properties).toMatchObject({
      DeploymentMode: "CLUSTER_MULTI_AZ",
      PubliclyAccessible: false,
      AutoMinorVersionUpgrade: true,
      EngineType: "RABBITMQ",
      Logs: { General: true },
    });
  });

  test("uses each of its template's parameters, and gives each of them", () => {
    const text = JSON.stringify([template.Resources, template.Outputs]);
    const names = Object.keys(Object(template.Parameters));
    for (const name of names) expect(text).toMatch(new RegExp(`"Ref":"${name}"|\\$\\{${name}\\}`));
    const stack = written((scope) => {
      new RabbitMq(scope, "rabbitmq", { ...rabbitmq, network });
    }, "aws_cloudformation_stack");
    expect(Object.keys(Object(stack.parameters)).sort()).toEqual(names.sort());
  });

  test("makes its administrator's password inside AWS: nothing of it is in plan or template", () => {
    const { AdministratorSecret, Broker } = Object(template.Resources);
    expect(AdministratorSecret.Properties.GenerateSecretString).toMatchObject({
      GenerateStringKey: "password",
      PasswordLength: 40,
    });
    expect(Broker.Properties.Users).toEqual([
      {
        Username: { "Fn::Sub": "{{resolve:secretsmanager:${AdministratorSecret}:SecretString:username}}" },
        Password: { "Fn::Sub": "{{resolve:secretsmanager:${AdministratorSecret}:SecretString:password}}" },
      },
    ]);
    expect(plan.resources().map(({ type }) => type)).not.toContain("aws_mq_broker");
  });

  test("keeps queue and password when the stack is deleted", () => {
    for (const resource of Object.values(Object(template.Resources))) {
      expect(resource).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    }
  });

  test("answers its management API at the broker's address, over HTTPS", () => {
    const stack = emptyStack();
    const { managementUrl, name } = new RabbitMq(stack, "rabbitmq", { ...rabbitmq, network });
    expect(name).toBe("rabbitmq");
    expect(resolve(stack, managementUrl)).toMatch(
      /^\$\{replace\(replace\(aws_cloudformation_stack\.\w+\.outputs\["AmqpsEndpoint"\], "amqps:\/\/", "https:\/\/"\), ":5671", ""\)\}$/,
    );
  });

  test("lets nobody in by itself", () => {
    expect(plan.resource("aws_security_group").values.name).toBe("test-rabbitmq-sg");
    expect(closed(plan)).toEqual([]);
  });
});

describe("a file system", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planWith((stack) => {
      new SharedFileSystem(stack, "files", { ...files, user: 1234, network });
    });
  });

  test("is encrypted, grows by itself and is backed up daily", () => {
    expect(plan.resource("aws_efs_file_system").values).toMatchObject({
      creation_token: "test-chroma",
      encrypted: true,
      throughput_mode: "elastic",
      tags: { Name: "test-chroma" },
    });
    expect(plan.resource("aws_efs_backup_policy").values.backup_policy).toMatchObject([{ status: "ENABLED" }]);
  });

  test("can be mounted in each private subnet", () => {
    expect(plan.resources("aws_efs_mount_target").map(({ values }) => values.subnet_id)).toEqual([
      "subnet-0a",
      "subnet-0b",
    ]);
  });

  test("keeps its mount targets when a zone is added before the others", async () => {
    const zones = { "eu-west-1z": "subnet-0z", ...network.privateSubnets };
    const more = await planWith((stack) => {
      new SharedFileSystem(stack, "files", { ...files, user: 1234, network: { ...network, privateSubnets: zones } });
    });
    expect(plan.addresses.map((address) => more.values(address))).toEqual(
      plan.addresses.map((address) => plan.values(address)),
    );
    expect(more.addresses).toHaveLength(plan.addresses.length + 1);
  });

  test("shows its directory as the root, owned by the user that was asked for", () => {
    expect(plan.resource("aws_efs_access_point").values).toMatchObject({
      posix_user: [{ uid: 1234, gid: 1234 }],
      root_directory: [{ path: "/chroma", creation_info: [{ owner_uid: 1234, owner_gid: 1234, permissions: "0750" }] }],
    });
  });

  test("belongs to user 1000 when none is named", async () => {
    const other = await planWith((stack) => {
      new SharedFileSystem(stack, "files", { ...files, network });
    });
    expect(other.resource("aws_efs_access_point").values.posix_user).toMatchObject([{ uid: 1000, gid: 1000 }]);
  });

  test("lets in only what comes through its access point, with TLS and IAM", () => {
    const { policy } = written((stack) => {
      new SharedFileSystem(stack, "files", { ...files, network });
    }, "aws_efs_file_system_policy");
    expect(json(policy)).toMatchObject({
      Statement: [
        {
          Effect: "Allow",
          Action: ["elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"],
          Condition: {
            Bool: { "aws:SecureTransport": "true", "elasticfilesystem:AccessedViaMountTarget": "true" },
            StringEquals: {
              "elasticfilesystem:AccessPointArn": expect.stringContaining("aws_efs_access_point.files_point_"),
            },
          },
        },
      ],
    });
  });

  test("is known to services by its key", () => {
    expect(new SharedFileSystem(emptyStack(), "files", { ...files, network }).name).toBe("chroma");
  });
});

const redisName = (name: string) =>
  `test/redis · name: "${name}"; ElastiCache allows 1 to 40 lower-case letters, digits and single inner hyphens, a letter first; rename it`;

test.each<[Partial<RedisSpec>, string]>([
  [{ nodes: 1 }, "test/redis · nodes: 1; automatic failover allows 2 to 6; choose a whole number in that range"],
  [{ nodes: 7 }, "test/redis · nodes: 7; automatic failover allows 2 to 6; choose a whole number in that range"],
  [
    { snapshotDays: 36 },
    "test/redis · snapshotDays: 36; ElastiCache allows 0 to 35; choose a whole number in that range",
  ],
  [{ name: "Redis" }, redisName("Redis")],
  [{ name: "a--b" }, redisName("a--b")],
  [{ name: "r".repeat(41) }, redisName("r".repeat(41))],
])("Redis with %j is refused", (changes, sentence) => {
  expect(messageOf(() => new Redis(emptyStack(), "redis", { ...redis, ...changes, network }))).toBe(sentence);
});

test.each<[Partial<RabbitMqSpec>, string]>([
  [
    { consumerTimeoutMinutes: 0 },
    "test/broker · consumerTimeoutMinutes: 0; the broker would take every message back at once; write more minutes than the longest job takes",
  ],
  [
    { zones: ["eu-west-1a"] },
    "test/broker · zones: 1 zone(s); a cluster is spread over 2 or more; add a zone of the network",
  ],
  [
    { zones: ["eu-west-1a", "eu-west-1c"] },
    "test/broker · zones: eu-west-1c is no zone of the network; it has eu-west-1a, eu-west-1b; name some of these",
  ],
  [{ name: "a.b" }, 'test/broker · name: "a.b"; Amazon MQ allows 1 to 50 letters, digits, _ and -; rename it'],
])("RabbitMQ with %j is refused", (changes, sentence) => {
  expect(messageOf(() => new RabbitMq(emptyStack(), "broker", { ...rabbitmq, ...changes, network }))).toBe(sentence);
});

test.each([
  [
    { path: "chroma" },
    'test/files · path: "chroma"; EFS makes a directory of 1 to 4 parts and at most 100 characters; write one such as /data',
  ],
  [
    { path: "/" },
    'test/files · path: "/"; EFS makes a directory of 1 to 4 parts and at most 100 characters; write one such as /data',
  ],
  [
    { name: "n".repeat(65) },
    `test/files · name: "${"n".repeat(65)}" (65 characters); a creation token has at most 64; shorten it`,
  ],
])("a file system with %j is refused", (changes, sentence) => {
  expect(messageOf(() => new SharedFileSystem(emptyStack(), "files", { ...files, ...changes, network }))).toBe(
    sentence,
  );
});
