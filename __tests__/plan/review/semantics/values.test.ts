import { linesOf, plannedLines, type Resources, text } from "./lines";

/** A rule of a security group, with all that its type asks for. */
const rule = (port: number, ...blocks: string[]) => ({
  from_port: port,
  to_port: port,
  protocol: "tcp",
  cidr_blocks: blocks,
  ipv6_cidr_blocks: [],
  prefix_list_ids: [],
  security_groups: [],
  description: "",
  self: false,
});

const group = (...ingress: object[]) => ({ name: "web", vpc_id: "vpc-0123456789abcdef0", ingress });
const secrets = (...ids: string[]) => ids.map((id) => `arn:aws:secretsmanager:us-east-2:848960888155:secret:${id}`);
const fn = (variables: Record<string, string>, memory: number) => ({
  function_name: "worker",
  role: "arn:aws:iam::848960888155:role/worker",
  package_type: "Image",
  image_uri: "848960888155.dkr.ecr.us-east-2.amazonaws.com/worker:1",
  memory_size: memory,
  publish: true,
  environment: [{ variables }],
});
const task = (image: string) => ({
  family: "web",
  container_definitions: JSON.stringify([{ name: "web", image, memory: 128 }]),
});
const service = { name: "web", cluster: "main", task_definition: "${aws_ecs_task_definition.web.arn}" };
const bucket = { bucket: "shop-files" };

const before: Resources = {
  aws_security_group: {
    grown: group(rule(443, "10.0.0.0/8")),
    port: group(rule(443, "10.0.0.0/8"), rule(80, "10.0.0.0/8", "192.168.0.0/16")),
  },
  aws_lb_target_group: {
    web: { name: "web", port: 80, protocol: "HTTP", vpc_id: "vpc-0123456789abcdef0", health_check: [{ path: "/" }] },
  },
  aws_lambda_function: { worker: fn({ QUEUE: "a", GONE: "x", API_TOKEN: "hunter2" }, 128) },
  aws_vpc: { tags: { cidr_block: "10.0.0.0/16", tags: { Name: "a", "a.b": "x" } } },
  aws_ecs_task_definition: { web: task("a") },
  aws_ecs_service: { web: service },
  aws_s3_bucket: { quiet: { ...bucket, force_destroy: true }, gone: bucket },
  aws_msk_scram_secret_association: { list: { cluster_arn: "c", secret_arn_list: secrets("a", "b", "c") } },
  aws_secretsmanager_secret: { both: { name: "both", recovery_window_in_days: 7, tags: { owner: "a" } } },
};

const after: Resources = {
  aws_security_group: {
    grown: group(rule(443, "10.0.0.0/8"), rule(80, "10.0.0.0/8")),
    port: group(rule(80, "192.168.0.0/16", "172.16.0.0/12"), rule(443, "10.0.0.0/8")),
  },
  aws_lb_target_group: {
    web: {
      name: "web",
      port: 8080,
      protocol: "HTTP",
      vpc_id: "vpc-0123456789abcdef0",
      health_check: [{ path: "/health" }],
    },
  },
  aws_lambda_function: { worker: fn({ QUEUE: "b", NEW: "y", API_TOKEN: "hunter3" }, 128) },
  aws_vpc: { tags: { cidr_block: "10.0.0.0/16", tags: { Name: "b" } } },
  aws_ecs_task_definition: { web: task("b") },
  aws_ecs_service: { web: service },
  aws_s3_bucket: { quiet: { ...bucket, force_destroy: false } },
  aws_msk_scram_secret_association: { list: { cluster_arn: "c", secret_arn_list: secrets("d", "c", "a") } },
  aws_secretsmanager_secret: { both: { name: "both", recovery_window_in_days: 30, tags: { owner: "b" } } },
  aws_sqs_queue: {
    new: {
      visibility_timeout_seconds: 60,
      name: "mail",
      tags: { owner: "a" },
      kms_master_key_id: "${aws_kms_key.new.arn}",
    },
  },
  aws_kms_key: { new: { description: "Mail", deletion_window_in_days: 7 } },
};

describe("the lines of a planned change", () => {
  let lines: (address: string) => string[];

  beforeAll(async () => {
    lines = await plannedLines(before, after);
  });

  it("name a block by its ports, and leave out what it does not use", () => {
    expect(lines("aws_security_group.grown")).toEqual(['ingress 80/tcp + {"cidr_blocks":["10.0.0.0/8"]}']);
  });

  it("tell what a list in a block gains and loses, wherever the block stands", () => {
    expect(lines("aws_security_group.port")).toEqual(["ingress 80/tcp · cidr_blocks - 10.0.0.0/8 + 172.16.0.0/12"]);
  });

  it("tell what forces a replacement first", () => {
    expect(lines("aws_lb_target_group.web")).toEqual([
      "port - 80 + 8080 (forces replacement)",
      "health_check.path - / + /health",
    ]);
  });

  it("tell variables by name, and leave out what AWS computes anew", () => {
    expect(lines("aws_lambda_function.worker")).toEqual([
      "environment.variables.API_TOKEN - (masked) + (masked)",
      "environment.variables.GONE - x",
      "environment.variables.NEW + y",
      "environment.variables.QUEUE - a + b",
    ]);
  });

  it("tell each tag once", () => {
    expect(lines("aws_vpc.tags")).toEqual(["tag Name - a + b [tags]", "tag a.b - x [tags]"]);
  });

  it("tell the revision that a service leaves, in short", () => {
    expect(lines("aws_ecs_service.web")).toEqual(["task_definition - web:1 + known after apply"]);
  });

  it("are quiet where only terraform reads what changes", () => {
    expect(lines("aws_s3_bucket.quiet")).toEqual(["force_destroy - true + false [terraform-only]"]);
    expect(lines("aws_secretsmanager_secret.both")).toEqual([
      "tag owner - a + b [tags]",
      "recovery_window_in_days - 7 + 30 [terraform-only]",
    ]);
  });

  it("tell of a list of texts what goes and what comes", () => {
    expect(lines("aws_msk_scram_secret_association.list")).toEqual([
      `secret_arn_list - ${secrets("b")} + ${secrets("d")}`,
    ]);
  });

  it("tell of a new resource what its configuration gives and is known, the most telling first, without tags", () => {
    expect(lines("aws_sqs_queue.new")).toEqual(["name + mail", "visibility_timeout_seconds + 60"]);
    expect(lines("aws_kms_key.new")).toEqual(["description + Mail"]);
  });

  it("tell of a destroyed resource by what it is found", () => {
    expect(lines("aws_s3_bucket.gone")).toEqual(["bucket - shop-files"]);
  });
});

describe("the lines of a change in a document", () => {
  const lines = (type: string, from: object, to: object, more = {}) =>
    linesOf(type, { before: from, after: to, ...more }).map(text);

  it("tell the order of a list where nothing else of it changes", () => {
    expect(lines("aws_x", { list: ["a", "b"] }, { list: ["b", "a"] })).toEqual([
      'list · order - ["a","b"] + ["b","a"]',
    ]);
  });

  it("tell an element that stands in a list once more or less", () => {
    expect(lines("aws_x", { list: ["a", "a", "b"] }, { list: ["a", "b"] })).toEqual(["list - a"]);
  });

  it("name some of many elements and count the rest", () => {
    const many = Array.from({ length: 20 }, (_, index) => `e${index}`);
    expect(lines("aws_x", { list: [] }, { list: many })).toEqual(["list + e0, e1, e2, e3, e4 and 15 more"]);
  });

  it("find blocks without a name by what they have in common", () => {
    const from = {
      rule: [
        { a: 1, b: 2, c: 3 },
        { a: 4, b: 5, c: 6 },
      ],
    };
    const to = {
      rule: [
        { a: 4, b: 5, c: 7 },
        { a: 1, b: 2, c: 3 },
      ],
    };
    expect(lines("aws_x", from, to)).toEqual(["rule [0] · c - 6 + 7"]);
  });

  it("do not take a block for another one of another name", () => {
    const from = { rule: [{ name: "a", b: 1, c: 1 }, { name: "x" }] };
    const to = { rule: [{ name: "z", b: 1, c: 1 }, { name: "x" }] };
    expect(lines("aws_x", from, to)).toEqual(['rule "z" + {"b":1,"c":1}', 'rule "a" - {"b":1,"c":1}']);
  });

  it("tell the order of blocks where the first that fits wins, whatever else changes", () => {
    const block = (path: string, ttl: number) => ({ path_pattern: path, ttl });
    const from = { ordered_cache_behavior: [block("/a", 1), block("/b", 1)] };
    const to = { ordered_cache_behavior: [block("/b", 2), block("/a", 1)] };
    expect(lines("aws_cloudfront_distribution", from, to)).toEqual([
      'ordered_cache_behavior "/b" · ttl - 1 + 2',
      'ordered_cache_behavior · order - "/a", "/b" + "/b", "/a"',
    ]);
  });

  it("look into JSON texts", () => {
    const body = (width: number) => JSON.stringify({ widgets: [{ type: "metric", width }] });
    expect(lines("aws_x", { body: body(6) }, { body: body(12) })).toEqual(["body.widgets.width - 6 + 12"]);
  });

  it("cut long texts where they part", () => {
    const long = "a".repeat(100);
    expect(lines("aws_x", { text: `${long}b` }, { text: `${long}c` })).toEqual([
      `text - …${"a".repeat(20)}b + …${"a".repeat(20)}c`,
    ]);
  });

  it("tell tags that come from the provider alone", () => {
    const from = { tags: { Name: "a" }, tags_all: { Name: "a", owner: "x" } };
    const to = { tags: { Name: "a" }, tags_all: { Name: "a", team: "y" } };
    expect(lines("aws_x", from, to)).toEqual(["tag owner - x [tags]", "tag team + y [tags]"]);
  });

  it("tell a resource's own tags where all of them are known only after apply", () => {
    const more = { after_unknown: { tags: { team: true }, tags_all: true } };
    expect(lines("aws_x", { tags: { a: "x" }, tags_all: { a: "x" } }, { tags: { a: "x" } }, more)).toEqual([
      "tag team + known after apply [tags]",
    ]);
  });

  it("tell what is computed where nothing else changes", () => {
    expect(lines("aws_x", { arn: "a" }, {}, { after_unknown: { arn: true } })).toEqual(["arn - a + known after apply"]);
  });

  it("are not quiet where waiting for a service would start new tasks", () => {
    const from = { wait_for_steady_state: null, force_new_deployment: true };
    const to = { wait_for_steady_state: true, force_new_deployment: true };
    expect(lines("aws_ecs_service", from, to)).toEqual(["wait_for_steady_state + true"]);
    expect(
      lines("aws_ecs_service", { ...from, force_new_deployment: null }, { ...to, force_new_deployment: null }),
    ).toEqual(["wait_for_steady_state + true [terraform-only]"]);
  });

  it("are quiet for timeouts of every type, and for nothing that only sounds alike", () => {
    expect(lines("aws_x", { timeouts: { create: "1m" } }, { timeouts: { create: "2m" } })).toEqual([
      "timeouts.create - 1m + 2m [terraform-only]",
    ]);
    expect(lines("aws_x", { force_destroy: false }, { force_destroy: true })).toEqual(["force_destroy - false + true"]);
  });

  it("are none of an import and a move that change nothing", () => {
    const same = { actions: ["no-op" as const], before: { a: 1 }, after: { a: 1 } };
    expect(linesOf("aws_x", { ...same, importing: { id: "x" } })).toEqual([]);
  });

  it("mind an empty text, and not what nobody uses in a block", () => {
    expect(lines("aws_x", { a: "x", b: [{ c: null, d: 1 }] }, { a: "", b: [{ c: [], d: 2 }] })).toEqual([
      'a - x + ""',
      "b.d - 1 + 2",
    ]);
  });
});
