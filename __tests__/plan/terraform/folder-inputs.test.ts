import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { planFolder, type StackPlan } from "../../../plan";
import { sharedProvider } from "../../../plan/terraform/shared-provider";
import { slipway } from "../../support/cli";
import { Folders } from "./folders";

const folders = new Folders();
afterAll(() => folders.remove());

const provider = sharedProvider();

/** In JSON, with two provider blocks, a module two levels deep that reads a file above it, and variables from three places. */
const shop = folders.write("deep/shop", {
  "main.tf.json": {
    variable: { name: { type: "string" }, days: { type: "number" }, level: { default: "info" } },
    provider: {
      aws: [
        { region: "eu-west-1", default_tags: [{ tags: { team: "near" } }] },
        { alias: "far", region: "us-east-1", default_tags: [{ tags: { team: "far" } }] },
      ],
    },
    module: {
      outer: { source: "../modules/outer", name: "${var.name}", providers: { aws: "aws", "aws.far": "aws.far" } },
    },
    resource: { aws_cloudwatch_log_group: { shop: { name: "/${var.level}", retention_in_days: "${var.days}" } } },
  },
  "a.auto.tfvars": 'name = "shop"\n',
  "b.auto.tfvars.json": { days: 7 },
  "../greeting.txt": "hello",
  "../modules/outer/main.tf": `terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.far]
    }
  }
}
variable "name" {}
module "inner" {
  source    = "../inner"
  name      = var.name
  providers = { aws = aws.far }
}
resource "aws_sns_topic" "near" {
  name = var.name
}
`,
  "../modules/inner/main.tf": `variable "name" {}
resource "aws_sns_topic" "far" {
  name = "\${var.name}-\${file("\${path.module}/../../greeting.txt")}"
}
`,
});

/** A few attributes after apply, by address. */
function after({ document }: StackPlan, ...names: string[]): [string, ...unknown[]][] {
  return (document?.resource_changes ?? []).map(({ address, change: { after } }) => [
    address,
    ...names.map((name) => (after !== null && typeof after === "object" ? Reflect.get(after, name) : undefined)),
  ]);
}

test("JSON, aliases with default tags, modules below modules and automatic variables are what terraform makes of them", async () => {
  const varFiles = [folders.file("deep/more.tfvars", 'level = "debug"\n')];
  const plan = await planFolder(shop, { varFiles, provider });
  // The inner module does not say which provider it means.
  expect(plan.diagnostics.map(({ severity, summary, file }) => [severity, summary, file])).toEqual([
    ["warning", "Reference to undefined provider", expect.stringMatching(/^\.\.\/modules\/outer\/main\.tf:\d+$/)],
  ]);
  expect(after(plan, "name", "region", "tags_all")).toEqual([
    ["aws_cloudwatch_log_group.shop", "/debug", "eu-west-1", { team: "near" }],
    ["module.outer.aws_sns_topic.near", "shop", "eu-west-1", { team: "near" }],
    ["module.outer.module.inner.aws_sns_topic.far", "shop-hello", "us-east-1", { team: "far" }],
  ]);
  expect(after(plan, "retention_in_days")[0]).toEqual(["aws_cloudwatch_log_group.shop", 7]);
});

const needy = folders.write("needy", {
  "main.tf": 'variable "name" {}\nresource "aws_sns_topic" "news" {\n  name = var.name\n}\n',
});

test("a variable without a value is said in terraform's words, with its place", async () => {
  const { document, diagnostics } = await planFolder(needy, { provider });
  expect(document).toBeUndefined();
  expect(diagnostics).toEqual([
    {
      severity: "error",
      stack: "needy",
      file: "main.tf:1",
      summary: "No value for required variable",
      detail: expect.stringContaining('The root module input variable "name" is not set, and has no default value.'),
    },
  ]);
});

test("a file of variables that does not exist is named", async () => {
  const file = join(folders.directory, "nowhere.tfvars");
  const { document, diagnostics } = await planFolder(needy, { varFiles: [file], provider });
  expect(document).toBeUndefined();
  expect(diagnostics).toEqual([
    {
      severity: "error",
      stack: "needy",
      summary: "Failed to read variables file",
      detail: `Given variables file ${file} does not exist.`,
    },
  ]);
});

test("an older version that is rejected is said to be what is wrong, not the folder that is planned", async () => {
  const from = folders.write("older", { "main.tf": 'resource "aws_sns_topic" "news" {\n  nam = "n"\n}\n' });
  const { document, diagnostics } = await planFolder(needy, { from, provider });
  expect(document).toBeUndefined();
  expect(diagnostics).toEqual([
    expect.objectContaining({ stack: from, file: `${from}/main.tf:2`, summary: "Unsupported argument" }),
    {
      severity: "error",
      stack: "needy",
      summary: `Not planned: ${from} has errors`,
      detail: `needy is planned on top of ${from}, which could not be applied. Its diagnostics say why.`,
    },
  ]);
});

/** Every file and folder below one, with its size and the time of its last change. */
function contents(folder: string): [string, number, number][] {
  return [".", ...readdirSync(folder, { recursive: true, encoding: "utf8" })].sort().map((path) => {
    const { size, mtimeMs } = statSync(join(folder, path));
    return [path, size, mtimeMs];
  });
}

test("a command with a long TMPDIR and without HOME writes terraform's own document, and nothing into the folder", async () => {
  const shown = join(folders.directory, "shown");
  const terraform = folders.terraform(
    "terraform",
    `if [ "$1" = show ]; then terraform "$@" | tee ${shown}; exit 0; fi`,
  );
  const long = folders.write("x".repeat(200 - folders.directory.length - 1), { "kept.txt": "" });
  const out = join(folders.directory, "out");
  const before = contents(join(folders.directory, "deep"));
  const { code, stdout, stderr } = await slipway(["plan", "--dir", shop, "--out", out], {
    environment: { TERRAFORM_BINARY_NAME: terraform, TMPDIR: long, HOME: undefined },
  });
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^\nWarning in .*: Reference to undefined provider\n/)]);
  expect(stdout).toMatch(/1 stack planned in .* 3 to create/);
  expect(readdirSync(join(out, "plans"))).toEqual(["shop.json"]);
  const document = readFileSync(join(out, "plans", "shop.json"), "utf8");
  expect(document).toBe(readFileSync(shown, "utf8"));
  expect(JSON.parse(document)).toMatchObject({ format_version: "1.2", terraform_version: expect.any(String) });
  expect(readdirSync(long).filter((name) => name.startsWith("slipway-"))).toEqual([]);
  expect(contents(join(folders.directory, "deep"))).toEqual(before);
});

test("the same configuration in another folder changes nothing: modules keep their relative paths", async () => {
  const copy = (name: string) =>
    folders.write(name, {
      "main.tf": 'module "inner" {\n  source = "./inner"\n}\n',
      "inner/main.tf":
        'resource "aws_ssm_parameter" "path" {\n  name  = "path"\n  type  = "String"\n  value = path.module\n}\n',
    });
  const plan = await planFolder(copy("one-place"), { from: copy("another-place"), provider });
  expect(plan.diagnostics).toEqual([]);
  expect(plan.document?.resource_changes?.map(({ change }) => change.actions)).toEqual([["no-op"]]);
});
