import type { Graph } from "../../../../plan/review/pictures/graph";
import { type ForeignPlans, foreignPlans } from "./foreign-plans";
import { things, ways } from "./told";

/** A rule written inside its group, with all that its type asks for. */
const rule = (port: number, from: { cidr?: string; group?: string }) => ({
  from_port: port,
  to_port: port,
  protocol: "tcp",
  cidr_blocks: from.cidr === undefined ? [] : [from.cidr],
  ipv6_cidr_blocks: [],
  prefix_list_ids: [],
  security_groups: from.group === undefined ? [] : [from.group],
  description: "",
  self: false,
});
const allow = (action: string | string[], resource: string, effect = "Allow") => ({
  Effect: effect,
  Action: action,
  Resource: resource,
});
const policy = (...statements: object[]) => JSON.stringify({ Version: "2012-10-17", Statement: statements });
const role = (service: string) => ({
  assume_role_policy: policy({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: service } }),
});
const lambda = (name: string, extra: object = {}) => ({
  function_name: name,
  role: "${aws_iam_role.worker.arn}",
  image_uri: "123456789012.dkr.ecr.us-east-2.amazonaws.com/worker:1",
  package_type: "Image",
  ...extra,
});
const VPC = "vpc-0123456789abcdef0";
const SUBNETS = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"];
const ACCOUNT = "arn:aws:sqs:us-east-2:848960888155";

let plans: ForeignPlans;
beforeAll(async () => {
  plans = await foreignPlans({
    web: {
      after: {
        aws_security_group: {
          door: { name: "door", vpc_id: VPC, ingress: [rule(443, { cidr: "0.0.0.0/0" })] },
          inside: { name: "inside", vpc_id: VPC, ingress: [rule(80, { cidr: "10.0.0.0/8" })] },
          web: { name: "web", vpc_id: VPC },
          data: { name: "data", vpc_id: VPC, ingress: [rule(5432, { group: "${aws_security_group.web.id}" })] },
        },
        aws_security_group_rule: {
          cache: {
            type: "ingress",
            security_group_id: "${aws_security_group.data.id}",
            source_security_group_id: "${aws_security_group.web.id}",
            protocol: "tcp",
            from_port: 6379,
            to_port: 6380,
          },
        },
        aws_lb: {
          open: { name: "open", security_groups: ["${aws_security_group.door.id}"], subnets: SUBNETS },
          closed: { name: "closed", security_groups: ["${aws_security_group.inside.id}"], subnets: SUBNETS },
        },
        aws_lb_listener: {
          open: {
            load_balancer_arn: "${aws_lb.open.arn}",
            port: 8443,
            protocol: "HTTP",
            default_action: [{ type: "forward", target_group_arn: "${aws_lb_target_group.web.arn}" }],
          },
          closed: {
            load_balancer_arn: "${aws_lb.closed.arn}",
            port: 80,
            protocol: "HTTP",
            default_action: [{ type: "forward", target_group_arn: "${aws_lb_target_group.lonely.arn}" }],
          },
        },
        aws_lb_listener_rule: {
          api: {
            listener_arn: "${aws_lb_listener.open.arn}",
            priority: 1,
            condition: [{ host_header: [{ values: ["shop.example"] }] }, { path_pattern: [{ values: ["/api/*"] }] }],
            action: [{ type: "forward", target_group_arn: "${aws_lb_target_group.web.arn}" }],
          },
        },
        aws_lb_target_group: {
          web: { name: "web-targets", port: 80, protocol: "HTTP", vpc_id: VPC },
          lonely: { name: "lonely", port: 81, protocol: "HTTP", vpc_id: VPC },
        },
        aws_ecs_service: {
          web: {
            name: "web",
            cluster: "main",
            desired_count: 3,
            task_definition: "web",
            network_configuration: [{ subnets: SUBNETS, security_groups: ["${aws_security_group.web.id}"] }],
            load_balancer: [
              { target_group_arn: "${aws_lb_target_group.web.arn}", container_name: "web", container_port: 80 },
            ],
          },
        },
        aws_elasticache_replication_group: {
          data: {
            replication_group_id: "data",
            description: "data",
            node_type: "cache.t4g.small",
            security_group_ids: ["${aws_security_group.data.id}"],
          },
        },
      },
    },
    events: {
      after: {
        aws_iam_role: { worker: { name: "worker", ...role("lambda.amazonaws.com") } },
        aws_iam_role_policy: {
          worker: {
            name: "worker",
            role: "${aws_iam_role.worker.name}",
            policy: policy(
              allow(["logs:PutLogEvents", "bedrock:InvokeModel"], "*"),
              allow("dynamodb:GetItem", "${aws_dynamodb_table.orders.arn}"),
              allow("s3:GetObject", "*", "Deny"),
              allow("sqs:SendMessage", `${ACCOUNT}:elsewhere`),
            ),
          },
        },
        aws_dynamodb_table: {
          orders: {
            name: "orders",
            billing_mode: "PAY_PER_REQUEST",
            hash_key: "id",
            attribute: [{ name: "id", type: "S" }],
          },
        },
        aws_lambda_function: { worker: lambda("worker") },
        aws_sqs_queue: { jobs: { name: "jobs", visibility_timeout_seconds: 60 } },
        aws_sns_topic: { news: { name: "news" } },
        aws_sns_topic_subscription: {
          jobs: { topic_arn: "${aws_sns_topic.news.arn}", protocol: "sqs", endpoint: "${aws_sqs_queue.jobs.arn}" },
        },
        aws_lambda_event_source_mapping: {
          jobs: { event_source_arn: "${aws_sqs_queue.jobs.arn}", function_name: "${aws_lambda_function.worker.arn}" },
        },
        aws_cloudwatch_event_rule: { nightly: { name: "nightly", schedule_expression: "cron(0 3 * * ? *)" } },
        aws_cloudwatch_event_target: {
          nightly: { rule: "${aws_cloudwatch_event_rule.nightly.name}", arn: "${aws_lambda_function.worker.arn}" },
        },
      },
    },
    crowd: {
      after: {
        aws_sqs_queue: { jobs: { name: "jobs" } },
        aws_sns_topic: { many: { count: 45, name: "topic-${count.index}" } },
        aws_sns_topic_subscription: {
          many: {
            count: 45,
            topic_arn: "${aws_sns_topic.many[count.index].arn}",
            protocol: "sqs",
            endpoint: "${aws_sqs_queue.jobs.arn}",
          },
        },
      },
    },
    hidden: {
      after: {
        aws_lb_target_group: { web: { name: "web", port: 80, protocol: "HTTP", vpc_id: VPC } },
        aws_lb_listener_rule: {
          web: {
            listener_arn:
              "arn:aws:elasticloadbalancing:us-east-2:848960888155:listener/app/main/0123456789abcdef/0123456789abcdef",
            priority: 1,
            condition: [{ path_pattern: [{ values: ['${sensitive("/hush/*")}'] }] }],
            action: [{ type: "forward", target_group_arn: "${aws_lb_target_group.web.arn}" }],
          },
        },
      },
    },
    still: { after: { aws_vpc: { main: { cidr_block: "10.0.0.0/16" } }, aws_sqs_queue: { alone: { name: "alone" } } } },
  });
});

function overview(of: string): Graph {
  const found = plans.graphs.find((one) => one.kind === "overview" && one.of === of);
  if (found === undefined) throw new Error(`no overview of ${of}`);
  return found.graph;
}

describe("requests", () => {
  test("come in where a security group is open to the world, and only there", () => {
    expect(ways(overview("shop/web")).filter((way) => way.startsWith("Clients"))).toEqual([
      "Clients → open HTTP :8443",
    ]);
  });

  test("go where rules lead, told by host and path, and by default", () => {
    expect(ways(overview("shop/web"))).toContain("open → web everything else → :80, shop.example /api/* → :80");
  });

  test("end at a target group where nobody says what is in it", () => {
    expect(ways(overview("shop/web"))).toContain("closed → lonely everything else → :81");
  });
});

test("connections are those that security groups open, by rules of their own and inside of groups", () => {
  expect(ways(overview("shop/web"))).toContain("web → data :6379–6380, :5432");
});

test("a service has as many tasks as it wants where nothing scales it", () => {
  expect(things(overview("shop/web"))).toContain("web (ECS service · 3 tasks)");
});

describe("permissions", () => {
  test("lead to the resources that policies name, and to the APIs of which they name none of this plan", () => {
    expect(ways(overview("shop/events"))).toEqual(
      expect.arrayContaining(["worker → orders", "worker → Bedrock", "worker → SQS"]),
    );
  });

  test("that are denied, or that everything has, are none", () => {
    expect(things(overview("shop/events")).filter((thing) => /S3|LOGS|DYNAMODB/i.test(thing))).toEqual([
      "orders (DynamoDB table)",
    ]);
  });
});

test("what starts and feeds what is shown: schedules, topics, queues", () => {
  expect(ways(overview("shop/events"))).toEqual(
    expect.arrayContaining(["cron(0 3 * * ? *) → worker", "news → jobs", "jobs → worker"]),
  );
});

test("where nothing flows is no overview", () => {
  expect(plans.graphs.map(({ kind, of }) => `${kind} ${of}`)).not.toContain("overview shop/still");
});

test("where there is too much to show each thing, all of a type are one", () => {
  expect(things(overview("shop/crowd"))).toEqual(["SNS topic (45 of them)", "jobs (SQS queue)"]);
  expect(ways(overview("shop/crowd"))).toEqual(["SNS topic → jobs"]);
});

test("what terraform marks as sensitive is not told, also where it is no name", () => {
  expect(ways(overview("shop/hidden"))).toEqual(["Clients → main", "main → web rule → :80"]);
});
