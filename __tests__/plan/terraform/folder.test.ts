import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { actionOf, differences, type Plan, planFolder, type ResourceChange, type StackPlan } from "../../../plan";
import { loadPlan } from "../../../plan/testing";

const shop = join(__dirname, "..", "..", "fixtures", "web-shop");
const varFiles = [join(shop, "variables.tfvars")];
const temporary = mkdtempSync(join(tmpdir(), "slipway-fixture-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** A folder with one file of HCL. */
function folder(name: string, hcl: string): string {
  const directory = join(temporary, name);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "main.tf"), hcl);
  return directory;
}

function change(plan: StackPlan, address: string): ResourceChange {
  const found = plan.document?.resource_changes?.find((resource) => resource.address === address);
  if (found === undefined) throw new Error(`the plan has no ${address}: ${JSON.stringify(plan.diagnostics)}`);
  return found;
}

describe("two versions of a configuration written by hand", () => {
  let result: StackPlan;
  let plan: Plan;
  beforeAll(async () => {
    result = await planFolder(join(shop, "after"), { from: join(shop, "before"), varFiles });
    plan = loadPlan(result);
  });

  test("are planned one on top of the other, with modules, aliases, variables and a backend that is not reached", () => {
    expect(plan.errors).toEqual([]);
    expect(result.stack).toBe("after");
    expect(result.counts).toMatchObject({ create: 0, destroy: 0, replace: 3 });
  });

  test("a changed port replaces the target group, in front of the old one as its lifecycle says", () => {
    const { change: planned } = change(result, "module.basket.aws_lb_target_group.this");
    expect(planned.actions).toEqual(["create", "delete"]);
    expect(planned.replace_paths).toEqual([["port"]]);
  });

  test("a replaced target group that keeps its name cannot be: the plan says so", () => {
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        address: "module.basket.aws_lb_target_group.this",
        summary: expect.stringContaining("its name stays"),
      }),
    );
  });

  test("a changed image replaces the task definition, a changed priority changes the rule in place", () => {
    const { change: task } = change(result, "module.basket.aws_ecs_task_definition.this");
    expect(task.actions).toEqual(["delete", "create"]);
    expect(
      differences(task, "aws_ecs_task_definition").filter(({ forcesReplacement }) => forcesReplacement),
    ).toContainEqual(
      expect.objectContaining({ path: ["container_definitions", 0, "image"], before: "basket:1", after: "basket:2" }),
    );
    expect(plan.actions["module.basket.aws_lb_listener_rule.this"]).toBe("update");
    expect(plan.actions["aws_cloudwatch_log_group.basket"]).toBe("update");
  });

  test("another region replaces, the provider's own region written out does not", () => {
    expect(change(result, "aws_sns_topic.alarms").change.replace_paths).toEqual([["region"]]);
    const queue = differences(change(result, "aws_sqs_queue.orders").change).map(({ path }) => path[0]);
    expect(queue).toEqual(["tags_all"]);
  });

  test("a new default tag is in tags_all of everything in its region, and in nothing of the other", () => {
    const updated = differences(change(result, "aws_vpc.main").change);
    expect(updated.map(({ path, after }) => [path.join("."), after])).toEqual([["tags_all.owner", "shop-team"]]);
  });

  test("moved, removed and ignored are what terraform makes of them", () => {
    expect(change(result, "aws_ecs_cluster.shop").previous_address).toBe("aws_ecs_cluster.main");
    expect(actionOf(change(result, "aws_s3_bucket.pictures").change)).toBe("forget");
    const role = differences(change(result, "aws_iam_role.worker").change).map(({ path }) => path[0]);
    expect(role).toEqual(["tags_all"]);
  });

  test("a secret's value is marked, so that nothing prints it", () => {
    const { change: version } = change(result, "aws_secretsmanager_secret_version.database");
    expect(version.after_sensitive).toMatchObject({ secret_string: true });
  });

  test("the folders are left as they were", () => {
    expect(readdirSync(join(shop, "after"))).toEqual(["main.tf"]);
    expect(readdirSync(join(shop, "before"))).toEqual(["main.tf"]);
  });
});

test("a configuration that terraform rejects gives terraform's diagnostics", async () => {
  const plan = await planFolder(folder("rejected", 'resource "aws_vpc" "main" {\n  cidr = "10.0.0.0/16"\n}\n'));
  expect(plan.document).toBeUndefined();
  expect(plan.diagnostics).toContainEqual(
    expect.objectContaining({
      severity: "error",
      summary: "Unsupported argument",
      address: "aws_vpc.main",
      file: "main.tf:2",
    }),
  );
});

test("a module that cannot be fetched gives terraform's words for it", async () => {
  const hcl = 'module "vpc" {\n  source = "git::file:///does/not/exist.git"\n}\n';
  const plan = await planFolder(folder("unreachable", hcl));
  expect(plan.diagnostics.filter(({ severity }) => severity === "error").length).toBeGreaterThan(0);
});

test("blocks of other providers are listed, by provider, with their files", async () => {
  const hcl =
    'resource "random_id" "a" {}\nresource "random_pet" "b" {}\ndata "google_project" "c" {}\nresource "terraform_data" "d" {}\n';
  const plan = await planFolder(folder("foreign", hcl));
  expect(plan.diagnostics.map(({ summary, detail }) => [summary, detail])).toEqual([
    [
      "The provider google cannot be planned offline",
      "Only hashicorp/aws and terraform's own blocks are. Its blocks here: data.google_project.c (main.tf).",
    ],
    [
      "The provider random cannot be planned offline",
      "Only hashicorp/aws and terraform's own blocks are. Its blocks here: random_id.a (main.tf), random_pet.b (main.tf).",
    ],
  ]);
});

test("a configuration that asks for another version of the provider is planned, and told", async () => {
  const required =
    'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n      version = "~> 5.40"\n    }\n  }\n}\n';
  const plan = await planFolder(
    folder("older", `${required}resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n`),
  );
  expect(plan.counts.create).toBe(1);
  expect(plan.diagnostics).toEqual([
    expect.objectContaining({ severity: "warning", summary: "Planned by the schema of hashicorp/aws 6.25.0" }),
  ]);
});

test("what must not be destroyed is not planned away", async () => {
  const protect = "lifecycle {\n    prevent_destroy = true\n  }";
  const hcl = (cidr: string) => `resource "aws_vpc" "main" {\n  cidr_block = "${cidr}"\n  ${protect}\n}\n`;
  const from = folder("protected-before", hcl("10.0.0.0/16"));
  const plan = await planFolder(folder("protected-after", hcl("10.1.0.0/16")), { from });
  expect(plan.diagnostics).toContainEqual(
    expect.objectContaining({ severity: "error", summary: "Instance cannot be destroyed" }),
  );
});

test("a folder that cannot be written to, deep below a long path, is planned all the same", async () => {
  const deep = join(temporary, ..."abcdefgh".split("").map((letter) => letter.repeat(25)));
  cpSync(join(shop, "modules"), join(deep, "modules"), { recursive: true });
  cpSync(join(shop, "after"), join(deep, "after"), { recursive: true });
  chmodSync(join(deep, "after"), 0o555);
  const plan = await planFolder(join(deep, "after"), { varFiles });
  expect(plan.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(plan.counts.create).toBeGreaterThan(10);
  chmodSync(join(deep, "after"), 0o755);
});

test("a folder without configuration is refused", async () => {
  mkdirSync(join(temporary, "empty"));
  await expect(planFolder(join(temporary, "empty"))).rejects.toThrow("has no Terraform configuration");
});
