import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPlan, type PlanProgress, planStacks } from "../../../plan";
import { ProviderProcess } from "../../../plan/provider/process";
import { throwAwayFolder } from "../../../plan/terraform/folder";
import { Fixture, network, subnet } from "../support";

let fixture: Fixture;
let provider: ProviderProcess;
beforeAll(() => {
  provider = ProviderProcess.start(throwAwayFolder());
});
afterAll(() => provider.stop());
beforeEach(() => {
  fixture = new Fixture();
});
afterEach(() => rmSync(fixture.directory, { recursive: true, force: true }));

function find<T extends { stack: string }>(plans: T[], stack: string): T {
  const found = plans.find((plan) => plan.stack === stack);
  if (found === undefined) throw new Error(`no ${stack}`);
  return found;
}

test("stacks are planned after those they read, and see their real outputs", async () => {
  fixture.add("app", subnet("network"), ["network"]).add("network", network);
  const phases: PlanProgress[] = [];
  const plans = await planStacks(fixture.stacks, { provider, onProgress: (progress) => phases.push(progress) });
  expect(plans.map(({ stack }) => stack)).toEqual(["app", "network"]);
  expect(plans.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  expect(find(plans, "app").counts).toEqual({ import: 0, create: 1, update: 0, replace: 0, destroy: 0 });
  const vpc = loadPlan(find(plans, "app")).resource("aws_subnet").values.vpc_id;
  expect(vpc).toMatch(/^vpc-[0-9a-f]{17}$/);
  const order = phases.map(({ stack, phase }) => `${stack} ${phase}`);
  expect(order).toEqual([
    "app waiting",
    "network waiting",
    "network planning",
    "network planned",
    "app planning",
    "app planned",
  ]);
});

test("a stack that nobody reads is not applied", async () => {
  fixture.add("network", network);
  const phases: string[] = [];
  await planStacks(fixture.stacks, { provider, onProgress: ({ phase }) => phases.push(phase) });
  expect(phases).toEqual(["waiting", "planning", "planned"]);
});

test("the same run twice gives the same documents", async () => {
  fixture.add("network", network).add("app", subnet("network"), ["network"]);
  const run = async () =>
    (await planStacks(fixture.stacks, { provider })).map(({ document }) => document?.resource_changes);
  expect(await run()).toEqual(await run());
});

test("a second plan after apply is empty", async () => {
  fixture.add("network", network).add("app", subnet("network"), ["network"]);
  const plans = await planStacks(fixture.stacks, { provider, replan: true });
  const actions = plans.flatMap(({ second }) => second?.resource_changes?.map(({ change }) => change.actions) ?? []);
  expect(actions).toEqual([["no-op"], ["no-op"]]);
});

test("terraform's own text of a plan is given unchanged", async () => {
  fixture.add("network", network);
  const [plan] = await planStacks(fixture.stacks, { provider });
  expect(JSON.parse(plan?.documentText ?? "")).toEqual(plan?.document);
});

test("a configuration that terraform rejects is its diagnostic, with construct path and stack", async () => {
  fixture.add("broken", {
    resource: { aws_vpc: { main: { cidr_blok: "10.0.0.0/16", "//": { metadata: { path: "broken/net/vpc" } } } } },
  });
  const [plan] = await planStacks(fixture.stacks, { provider });
  expect(plan?.document).toBeUndefined();
  expect(plan?.diagnostics).toEqual([
    {
      severity: "error",
      stack: "broken",
      summary: "Extraneous JSON object property",
      detail: 'No argument or block type is named "cidr_blok". Did you mean "cidr_block"?',
      address: "aws_vpc.main",
      constructPath: "broken/net/vpc",
    },
  ]);
});

test("a missing argument names the resource and its construct", async () => {
  fixture.add("broken", {
    resource: { aws_subnet: { a: { cidr_block: "10.0.0.0/24", "//": { metadata: { path: "broken/subnet" } } } } },
  });
  const [plan] = await planStacks(fixture.stacks, { provider });
  expect(plan?.diagnostics).toMatchObject([
    {
      summary: "Missing required argument",
      detail: 'The argument "vpc_id" is required, but no definition was found.',
      address: "aws_subnet.a",
      constructPath: "broken/subnet",
    },
  ]);
});

test("a data source that only AWS can answer is an error that says what to do instead", async () => {
  fixture.add("reader", {
    data: { aws_ami: { latest: { owners: ["amazon"], "//": { metadata: { path: "reader/ami" } } } } },
  });
  const [plan] = await planStacks(fixture.stacks, { provider });
  expect(plan?.diagnostics).toMatchObject([
    { summary: "aws_ami cannot be read offline", address: "data.aws_ami.latest", constructPath: "reader/ami" },
  ]);
  expect(plan?.diagnostics[0]?.detail).toContain(
    'Record the answer, {"data":{"aws_ami":[{"where":{"owners":["amazon"]}',
  );
});

test("a stack whose producer fails is skipped and names it, others are planned", async () => {
  fixture
    .add("broken", { resource: { aws_vpc: { main: { cidr_blok: 1 } } } })
    .add("app", subnet("broken"), ["broken"])
    .add("far", subnet("app"), ["app"])
    .add("other", network);
  const phases: string[] = [];
  const plans = await planStacks(fixture.stacks, {
    provider,
    onProgress: ({ stack, phase }) => phases.push(`${stack} ${phase}`),
  });
  expect(find(plans, "app").diagnostics).toEqual([
    {
      severity: "error",
      stack: "app",
      summary: "Not planned: broken has errors",
      detail: "app needs broken, which could not be planned. Its diagnostics say why.",
    },
  ]);
  expect(find(plans, "far").diagnostics[0]?.summary).toBe("Not planned: app has errors");
  expect(find(plans, "other").counts.create).toBe(1);
  expect(phases).toEqual(expect.arrayContaining(["broken failed", "app skipped", "far skipped", "other planned"]));
});

test("a state that no stack of the run writes is an error, never a request to AWS", async () => {
  fixture.add("app", subnet("network"), ["network"]);
  const [plan] = await planStacks(fixture.stacks, { provider });
  expect(plan?.diagnostics).toMatchObject([
    { summary: "Reads a state that is not part of this run", address: "data.terraform_remote_state.network" },
  ]);
});

test("stacks that read each other are refused", async () => {
  fixture.add("a", subnet("b"), ["b"]).add("b", subnet("a"), ["a"]);
  await expect(planStacks(fixture.stacks, { provider })).rejects.toThrow(
    "these stacks depend on each other in a circle: a, b",
  );
});

test("assets beside the configuration are reachable", async () => {
  const object = { bucket: "b", key: "k", source: "assets/file.txt", etag: '${filemd5("assets/file.txt")}' };
  fixture.add("assets", { resource: { aws_s3_object: { file: object } } });
  const assets = join(fixture.directory, "assets", "assets");
  mkdirSync(assets);
  writeFileSync(join(assets, "file.txt"), "hello");
  const [plan] = await planStacks(fixture.stacks, { provider });
  expect(plan?.diagnostics).toEqual([]);
  expect(plan && loadPlan(plan).resource("aws_s3_object").values.etag).toBe("5d41402abc4b2a76b9719d911017c592");
});

test("two provider blocks of one stack keep their own regions", async () => {
  fixture.add("regions", {
    provider: { aws: [{ region: "us-east-2" }, { alias: "far", region: "eu-west-1" }] },
    resource: { aws_sns_topic: { near: { name: "n" }, far: { name: "f", provider: "aws.far" } } },
  });
  const [plan] = await planStacks(fixture.stacks, { provider });
  expect(plan && loadPlan(plan).values("aws_sns_topic.near").region).toBe("us-east-2");
  expect(plan && loadPlan(plan).values("aws_sns_topic.far").region).toBe("eu-west-1");
});

test("two runs at once do not meet", async () => {
  const east = new Fixture().add("network", network, [], "us-east-1");
  fixture.add("network", network);
  try {
    const [here, there] = await Promise.all([
      planStacks(fixture.stacks, { provider }),
      planStacks(east.stacks, { provider }),
    ]);
    expect(here[0] && loadPlan(here[0]).values("aws_vpc.main").region).toBe("us-east-2");
    expect(there[0] && loadPlan(there[0]).values("aws_vpc.main").region).toBe("us-east-1");
  } finally {
    rmSync(east.directory, { recursive: true, force: true });
  }
});

test("a long TMPDIR is no problem, though sockets need short paths", async () => {
  const long = join(tmpdir(), "slipway-fixture-long", "x".repeat(120));
  mkdirSync(long, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = long;
  try {
    const folder = throwAwayFolder();
    expect(folder.length).toBeLessThan(80);
    rmSync(folder, { recursive: true });
    fixture.add("network", network);
    const [plan] = await planStacks(fixture.stacks);
    expect(plan?.diagnostics).toEqual([]);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    rmSync(join(tmpdir(), "slipway-fixture-long"), { recursive: true, force: true });
  }
});

test("the synthesized folder stays as it was", async () => {
  fixture.add("network", network);
  const file = join(fixture.directory, "network", "cdk.tf.json");
  const before = readFileSync(file, "utf8");
  await planStacks(fixture.stacks, { provider, replan: true });
  expect(readFileSync(file, "utf8")).toBe(before);
  expect(existsSync(join(fixture.directory, "network", "terraform.tfstate"))).toBe(false);
});

test("a provider that serves every type is accepted by terraform", async () => {
  fixture.add("network", network);
  const folder = join(provider.folder, "every-type");
  const { run } = await import("../../../plan/terraform/command");
  const { environment } = await provider.listen();
  mkdirSync(folder);
  writeFileSync(
    join(folder, "main.tf.json"),
    JSON.stringify({ ...network, provider: { aws: [{ region: "us-east-2" }] } }),
  );
  const { code, stdout } = await run({
    binary: "terraform",
    args: ["plan", "-no-color", "-input=false"],
    directory: folder,
    environment,
  });
  expect([code, stdout]).toEqual([0, expect.stringContaining("1 to add, 0 to change, 0 to destroy")]);
});
