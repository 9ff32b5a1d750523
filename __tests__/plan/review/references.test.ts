import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planFolder, planStacks } from "../../../plan";
import type { ReviewedStack } from "../../../plan/review/input";
import { References } from "../../../plan/review/references";
import { type Subject, subjectsOf } from "../../../plan/review/subjects";
import { Fixture } from "../support";

const MODULE = `
variable "name" { type = string }
variable "topic" { type = string }
variable "settings" { type = object({ queue = string }) }

resource "aws_sqs_queue" "own" { name = var.name }

resource "aws_sns_topic_subscription" "own" {
  topic_arn = var.topic
  endpoint  = aws_sqs_queue.own.arn
  protocol  = "sqs"
}

resource "aws_ssm_parameter" "given" {
  name  = "/\${var.name}"
  type  = "String"
  value = var.settings.queue
}

module "inner" {
  source = "../inner"
  topic  = var.topic
}

output "queue" { value = aws_sqs_queue.own.arn }
output "deep" { value = module.inner.alarm }
`;

const INNER = `
variable "topic" { type = string }

resource "aws_cloudwatch_metric_alarm" "inner" {
  alarm_name          = "inner"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "m"
  namespace           = "n"
  period              = 60
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = [var.topic]
}

output "alarm" { value = aws_cloudwatch_metric_alarm.inner.arn }
`;

const ROOT = `
terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 6.0" }
  }
}
provider "aws" { region = "eu-west-1" }

locals { zones = { a = "10.0.1.0/24", b = "10.0.2.0/24" } }

resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" }

resource "aws_subnet" "zone" {
  for_each   = local.zones
  vpc_id     = aws_vpc.main.id
  cidr_block = each.value
}

resource "aws_route_table" "zone" {
  for_each = local.zones
  vpc_id   = aws_vpc.main.id
}

resource "aws_route_table_association" "each" {
  for_each       = local.zones
  subnet_id      = aws_subnet.zone[each.key].id
  route_table_id = aws_route_table.zone["b"].id
}

resource "aws_sns_topic" "news" { name = "news" }
resource "aws_sqs_queue" "shared" { name = "shared" }

module "shop" {
  source   = "./modules/shop"
  for_each = toset(["x", "y"])
  name     = "shop-\${each.key}"
  topic    = aws_sns_topic.news.arn
  settings = { queue = aws_sqs_queue.shared.id }
}

data "aws_iam_policy_document" "reader" {
  statement {
    actions   = ["sqs:ReceiveMessage"]
    resources = [aws_sqs_queue.shared.arn]
  }
}

resource "aws_iam_policy" "reader" {
  name   = "reader"
  policy = data.aws_iam_policy_document.reader.json
}

resource "aws_ssm_parameter" "queues" {
  name  = "/queues"
  type  = "StringList"
  value = join(",", [for one in module.shop : one.queue])
}

resource "aws_ssm_parameter" "x" {
  name  = "/x"
  type  = "String"
  value = module.shop["x"].queue
}

resource "aws_ssm_parameter" "deep" {
  name  = "/deep"
  type  = "String"
  value = module.shop["y"].deep
}
`;

const directory = mkdtempSync(join(tmpdir(), "slipway-fixture-"));
const stacks = new Fixture()
  .add("producer", {
    resource: { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } } },
    output: { "cross-stack-output-vpc": { value: "${aws_vpc.main.id}" } },
  })
  .add(
    "consumer",
    {
      resource: {
        aws_subnet: {
          a: {
            vpc_id:
              "${data.terraform_remote_state.cross-stack-reference-input-producer.outputs.cross-stack-output-vpc}",
            cidr_block: "10.0.1.0/24",
          },
        },
      },
      data: {
        terraform_remote_state: {
          "cross-stack-reference-input-producer": {
            backend: "s3",
            config: { bucket: "states", key: "producer.tfstate", region: "us-east-2" },
          },
        },
      },
    },
    [],
  );

let references: References;
let subjects: Subject[];

beforeAll(async () => {
  for (const [path, hcl] of [
    ["main.tf", ROOT],
    ["modules/shop/main.tf", MODULE],
    ["modules/inner/main.tf", INNER],
  ] as const) {
    mkdirSync(join(directory, path, ".."), { recursive: true });
    writeFileSync(join(directory, path), hcl);
  }
  const [producer, consumer] = stacks.stacks;
  if (producer === undefined || consumer === undefined) throw new Error("no stacks");
  const [shop, ...others] = [
    await planFolder(directory),
    ...(await planStacks([producer, { ...consumer, dependencies: ["producer"] }])),
  ];
  const reviewed = [{ ...shop, stack: "shop" }, ...others].map(({ stack, document, diagnostics }): ReviewedStack => {
    if (document === undefined) throw new Error(JSON.stringify(diagnostics));
    return { stack, environment: "shop", part: stack, document };
  });
  subjects = subjectsOf(reviewed);
  references = new References(reviewed, subjects);
});
afterAll(() => {
  for (const folder of [directory, stacks.directory]) rmSync(folder, { recursive: true, force: true });
});

/** `argument: address` of everything that a resource mentions. */
function mentions(id: string): string[] {
  const subject = subjects.find((one) => one.id === id);
  if (subject === undefined) throw new Error(`no ${id} among ${subjects.map((one) => one.id).join(", ")}`);
  return references.of(subject).map(({ argument, to }) => `${argument}: ${to}`);
}

test("a resource of the same module", () => {
  expect(mentions('shop/aws_subnet.zone["a"]')).toEqual(["vpc_id: shop/aws_vpc.main"]);
});

test("each.key means the instance of the same key, a written key the instance that it names", () => {
  expect(mentions('shop/aws_route_table_association.each["a"]')).toEqual([
    'route_table_id: shop/aws_route_table.zone["b"]',
    'subnet_id: shop/aws_subnet.zone["a"]',
  ]);
});

test("a variable of a module leads to what the call gives", () => {
  expect(mentions('shop/module.shop["x"].aws_sns_topic_subscription.own')).toContain(
    "topic_arn: shop/aws_sns_topic.news",
  );
});

test("so does an attribute of a variable that is an object, and a variable that is handed down", () => {
  expect(mentions('shop/module.shop["x"].aws_ssm_parameter.given')).toEqual(["value: shop/aws_sqs_queue.shared"]);
  expect(mentions('shop/module.shop["y"].module.inner.aws_cloudwatch_metric_alarm.inner')).toEqual([
    "alarm_actions: shop/aws_sns_topic.news",
  ]);
});

test("inside a module with for_each, a resource of the same instance", () => {
  expect(mentions('shop/module.shop["y"].aws_sns_topic_subscription.own')).toContain(
    'endpoint: shop/module.shop["y"].aws_sqs_queue.own',
  );
  expect(mentions('shop/module.shop["y"].aws_sns_topic_subscription.own')).not.toContain(
    'endpoint: shop/module.shop["x"].aws_sqs_queue.own',
  );
});

test("an output of one instance of a module, also through outputs of modules in it", () => {
  expect(mentions("shop/aws_ssm_parameter.x")).toEqual(['value: shop/module.shop["x"].aws_sqs_queue.own']);
  expect(mentions("shop/aws_ssm_parameter.deep")).toEqual([
    'value: shop/module.shop["y"].module.inner.aws_cloudwatch_metric_alarm.inner',
  ]);
});

test("a data source leads to what it mentions", () => {
  expect(mentions("shop/aws_iam_policy.reader")).toEqual(["policy: shop/aws_sqs_queue.shared"]);
});

test("an output of another stack", () => {
  expect(mentions("consumer/aws_subnet.a")).toEqual(["vpc_id: producer/aws_vpc.main"]);
});

test("a whole module, of which no output is named, tells nothing: locals and for-expressions are not in plans", () => {
  expect(mentions("shop/aws_ssm_parameter.queues")).toEqual([]);
});
