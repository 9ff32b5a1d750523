import { estimate, stackCost } from "../../../../plan/review/cost";
import { isFree } from "../../../../plan/review/cost/free-types";
import { pricers } from "../../../../plan/review/cost/pricers";
import { DEFAULT_USAGE } from "../../../../plan/review/cost/usage";
import type { Amount, CostLine } from "../../../../plan/review/model";
import { plannedShop, type Shop, terms } from "./shop";

let shop: Shop;
beforeAll(async () => {
  shop = await plannedShop();
});

const HOURS = 730;
const FARGATE = (vcpu: number, gb: number) => (vcpu * 0.04048 + gb * 0.004445) * HOURS;
const SPOT = (vcpu: number, gb: number) => (vcpu * 0.012144 + gb * 0.0013335) * HOURS;
const ARM = (vcpu: number, gb: number) => (vcpu * 0.03238 + gb * 0.00356) * HOURS;

/** The one line of a resource, or the one of that name. */
function line(address: string, name?: string): CostLine {
  const lines = shop.of(address).filter((one) => name === undefined || one.name === name);
  expect(lines).toHaveLength(1);
  return lines[0] as CostLine;
}

/** What a line costs a month after the change, rounded to a hundredth of a cent. */
const after = (address: string, name?: string) => rounded(line(address, name).after);
const rounded = ({ min, typical, max }: Amount) => [min, typical, max].map((usd) => Math.round(usd * 10_000) / 10_000);
const same = (usd: number) => rounded({ min: usd, typical: usd, max: usd });

describe("services", () => {
  test("cost the tasks between the limits of what scales them, whatever the desired count is", () => {
    const { before, after, what } = line("aws_ecs_service.web", "Fargate web");
    expect(rounded(before)).toEqual([1, 2, 4].map((tasks) => Math.round(tasks * FARGATE(0.5, 1) * 10_000) / 10_000));
    expect(rounded(after)).toEqual([1, 2, 4].map((tasks) => Math.round(tasks * FARGATE(1, 2) * 10_000) / 10_000));
    expect(what).toBe(
      "Fargate, 1–4 (mostly 2) × (0.5 vCPU, 1 GB), 730 h → Fargate, 1–4 (mostly 2) × (1 vCPU, 2 GB), 730 h",
    );
  });

  test("pay for the public addresses of their tasks apart", () => {
    expect(after("aws_ecs_service.web", "Public IPv4 addresses of web")).toEqual([3.65, 7.3, 14.6]);
    expect(shop.of("aws_ecs_service.arm")).toHaveLength(1);
  });

  test("that only the environment knows to scale cost what it says, here on Spot", () => {
    const { after: amount, what } = line("aws_ecs_service.worker");
    expect(amount.typical).toBeCloseTo(3 * SPOT(0.25, 2), 8);
    expect(amount.max).toBeCloseTo(11 * SPOT(0.25, 2), 8);
    expect(what).toBe("Fargate Spot, 1–11 (mostly 3) × (0.25 vCPU, 2 GB), 730 h");
  });

  test("spread tasks over both ways to run: the base first, the rest by weight", () => {
    const { after: amount, what } = line("aws_ecs_service.mixed");
    expect(amount.min).toBeCloseTo(2 * FARGATE(1, 2), 8);
    expect(amount.max).toBeCloseTo(3 * FARGATE(1, 2) + 3 * SPOT(1, 2), 8);
    expect(what).toContain("Fargate and Fargate Spot");
  });

  test("that nothing scales cost their desired count, and disk above 20 GB", () => {
    const { before, after: amount } = line("aws_ecs_service.arm");
    expect(rounded(before)).toEqual(same(2 * FARGATE(1, 2)));
    expect(rounded(amount)).toEqual(same(3 * (ARM(1, 2) + 30 * 0.000111 * HOURS)));
  });

  test("on instances cost nothing by themselves", () => {
    expect(shop.of("aws_ecs_service.ec2")).toEqual([]);
  });

  test("that are destroyed cost the size that their family had", () => {
    expect(rounded(line("aws_ecs_service.gone").before)).toEqual(same(2 * FARGATE(0.25, 0.5)));
    expect(rounded(line("aws_ecs_service.gone").after)).toEqual(same(0));
  });
});

test.each<[string, string, number]>([
  ["aws_lb.public", "ALB public", (0.0225 + 0.008) * HOURS],
  ["aws_lb.public", "Public IPv4 addresses of ALB public", 3 * 3.65],
  ["aws_lb.public", "Data out of ALB public", 10 * 0.09],
  ["aws_lb.inner", "NLB inner", (0.0225 + 0.006) * HOURS],
  ["aws_nat_gateway.main", "NAT gateway", 32.85],
  ["aws_nat_gateway.main", "Data through the NAT gateway", 100 * 0.045],
  ["aws_eip.nat", "Public IPv4 address", 3.65],
  ["aws_vpc_endpoint.logs", "Endpoint logs", 2 * 7.3 + 10 * 0.01],
  ["aws_flow_log.main", "Flow log", 0.5],
  ["aws_cloudwatch_log_group.app", "Logs /ecs/app", 3 * 0.5 + 9 * 0.15 * 0.03],
  ["aws_cloudwatch_log_group.flows", "Logs /vpc/main", 0.15 * 0.03],
  ["aws_cloudwatch_log_group.fn", "Logs /aws/lambda/scheduled", 0.1 * 0.5 + 0.1 * (365 / 30) * 0.15 * 0.03],
  ["aws_cloudwatch_metric_alarm.plain", "Alarm plain", 0.1],
  ["aws_cloudwatch_metric_alarm.quick", "Alarm quick", 0.3],
  ["aws_cloudwatch_metric_alarm.sums", "Alarm sums", 0.2],
  ["aws_cloudwatch_composite_alarm.all", "Alarm of alarms", 0.5],
  ["aws_ecs_cluster.main", "Container Insights", (8 + 7 * 17) * 0.3],
  ["aws_ecs_cluster.deep", "Container Insights", 2 * 8 * 0.07],
  ["aws_elasticache_replication_group.redis", "Redis", 2 * 0.032 * HOURS],
  ["aws_elasticache_replication_group.redis", "Snapshots of Redis", 2 * 0.5 * 0.085],
  ["aws_elasticache_replication_group.valkey", "Valkey", 2 * 0.0256 * HOURS],
  ["aws_elasticache_replication_group.sharded", "Redis", 6 * 0.032 * HOURS],
  ["aws_efs_file_system.files", "EFS", 5 * 0.3 + 10 * 0.06],
  ["aws_efs_backup_policy.files", "Backup of EFS", 5 * 0.05],
  ["aws_cloudformation_stack.broker", "RabbitMQ", 3 * 0.2734 * HOURS],
  ["aws_cloudformation_stack.broker", "Disks of RabbitMQ", 3 * 5 * 0.1],
  ["aws_cloudformation_stack.broker", "Secret broker", 0.405],
  ["aws_mq_broker.single", "RabbitMQ", 0.288 * HOURS],
  ["aws_secretsmanager_secret.kept", "Secret kept", 0.405],
  ["aws_lambda_function.scheduled", "Metrics of Lambda scheduled", 3 * 0.3 + 21_900 * 0.00001],
  ["aws_s3_bucket.files", "S3 shop-files", 0.023 + 10_000 * 0.000005],
  ["aws_ecr_repository.app", "Images app", 0.5],
  ["aws_sqs_queue.jobs", "Queue jobs", 3 * 10_000 * 0.0000004],
  ["aws_sns_topic.alarms", "Topic alarms", 10_000 * 0.0000005],
  ["aws_kms_key.main", "KMS key", 1],
  ["aws_service_discovery_private_dns_namespace.main", "Hosted zone shop.local", 0.5],
  ["aws_cloudwatch_dashboard.main", "Dashboard", 3],
  ["aws_cloudwatch_log_metric_filter.errors", "Metric out of logs", 0.3],
])("%s: %s", (address, name, usd) => {
  expect(after(address, name)).toEqual(same(usd));
});

test("what is sensitive is in no line", () => {
  expect(line("aws_s3_bucket.secret")).toMatchObject({ name: "S3", what: "S3, standard storage" });
  expect(JSON.stringify(shop.cost)).not.toContain("hidden");
});

test("a load balancer inside the network has no public address, and nothing leaves AWS through it", () => {
  expect(shop.of("aws_lb.inner").map(({ name }) => name)).toEqual(["NLB inner"]);
});

test("a function costs its schedule's calls at the seconds assumed, at most as long as its timeout", () => {
  const call = (seconds: number) => 21_900 * (0.0000002 + 0.5 * 0.0000133334 * seconds);
  const { after: amount, what, assumption } = line("aws_lambda_function.scheduled", "Lambda scheduled");
  expect(rounded(amount)).toEqual(rounded({ min: call(2), typical: call(2), max: call(10) }));
  expect({ what, assumption }).toEqual({ what: "Lambda scheduled, 21,900 calls", assumption: "2 s each" });
});

test("a function that is known costs what is known of it, still at most as long as its timeout", () => {
  const known = (seconds: number) => {
    const functions = { scheduled: { seconds, metrics: 7, metricCalls: 6 } };
    const lines = estimate({ stacks: shop.stacks, terms: { "shop/test": { ...terms["shop/test"], functions } } });
    return lines.environments
      .flatMap((environment) => environment.lines)
      .filter(({ name }) => name.endsWith("Lambda scheduled"))
      .map(({ assumption, after: { typical } }) => [assumption, typical]);
  };
  const calls = (seconds: number) => 21_900 * (0.0000002 + 0.5 * 0.0000133334 * seconds);
  const metrics = ["7 metrics of its own", expect.closeTo(7 * 0.3 + 6 * 21_900 * 0.00001, 8)];
  expect(known(8)).toEqual([metrics, ["8 s each", expect.closeTo(calls(8), 8)]]);
  expect(known(60)).toEqual([metrics, ["10 s each", expect.closeTo(calls(10), 8)]]);
});

test("a function that no schedule calls says how many calls are assumed, none longer than its timeout", () => {
  expect(line("aws_lambda_function.idle", "Lambda idle").assumption).toBe("10,000 calls a month, 1 s each");
});

test("what is destroyed costs nothing afterwards, what is made cost nothing before", () => {
  expect(rounded(line("aws_secretsmanager_secret.gone").before)).toEqual(same(0.405));
  expect(rounded(line("aws_secretsmanager_secret.gone").after)).toEqual(same(0));
  expect(rounded(line("aws_kms_key.main").before)).toEqual(same(0));
});

test("gateway endpoints, roles and other free things have no line and are not reported", () => {
  expect(shop.of("aws_vpc_endpoint.s3")).toEqual([]);
  expect(shop.of("aws_iam_role.free")).toEqual([]);
  expect(shop.of("aws_ecs_cluster.plain")).toEqual([]);
});

test("no type both costs something and is free", () => {
  expect([...pricers.keys()].filter(isFree)).toEqual([]);
});

test("what has no price is reported, never free in silence and never at the price of another region", () => {
  expect(shop.cost.unpriced).toEqual([
    "AWS::Kinesis::Stream in an aws_cloudformation_stack",
    "aws_ecs_service on Windows",
    "aws_ecs_service whose task definition is in none of the plans",
    "aws_elasticache_replication_group of cache.x9.huge",
    "aws_kinesis_stream",
    "aws_lb of type gateway",
    "aws_nat_gateway in eu-west-1",
  ]);
  expect(shop.of("aws_nat_gateway.far")).toEqual([]);
});

test("an environment is the sum of its lines, of its services, and of its stacks", () => {
  const [environment] = shop.cost.environments;
  const { lines = [], services = [] } = environment ?? {};
  const total = (costs: readonly { after: Amount }[]) => costs.reduce((sum, { after: { max } }) => sum + max, 0);
  expect(environment?.after.max).toBeGreaterThan(1000);
  expect(total(lines)).toBeCloseTo(environment?.after.max ?? 0, 8);
  expect(total(services)).toBeCloseTo(environment?.after.max ?? 0, 8);
  expect(stackCost(shop.cost, "shop").after.max).toBeCloseTo(environment?.after.max ?? 0, 8);
  expect(stackCost(shop.cost, "abroad").after.max).toBe(0);
});

test("the most expensive line comes first", () => {
  const amounts = shop.cost.environments[0]?.lines.map((one) => one.after.typical) ?? [];
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
  expect(shop.cost.environments[0]?.lines[0]?.name).toBe("RabbitMQ");
});

describe("a ceiling", () => {
  const judged = (ceilingUsd: number, incomplete?: readonly string[]) =>
    estimate({
      stacks: shop.stacks,
      terms: { "shop/test": { ...terms["shop/test"], budget: { ceilingUsd } } },
      incomplete,
    }).environments.map(({ environment, isAboveCeiling }) => [environment, isAboveCeiling]);

  test("is broken by a typical month above it, in the environment that has it", () => {
    expect(judged(1)).toEqual([
      ["shop/test", true],
      ["shop/abroad", false],
    ]);
    expect(judged(5000)).toContainEqual(["shop/test", false]);
  });

  test("is not judged where stacks of the environment are missing", () => {
    expect(judged(1, ["shop/test"])).toContainEqual(["shop/test", false]);
  });
});

test("usage that is not given is what usage.ts says", () => {
  const assumptions = shop.of("aws_nat_gateway.main").flatMap(({ assumption }) => assumption ?? []);
  expect(assumptions).toEqual(["100 GB a month through the gateway"]);
  const plain = estimate({ stacks: shop.stacks });
  const lines = plain.environments.flatMap((environment) => environment.lines);
  expect(lines.map(({ assumption }) => assumption)).toContain(`${DEFAULT_USAGE.natGb} GB a month through the gateway`);
});
