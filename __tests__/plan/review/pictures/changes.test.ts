import { picturesOf } from "../../../../plan/review/pictures";
import type { Graph } from "../../../../plan/review/pictures/graph";
import { type ForeignPlans, foreignPlans } from "./foreign-plans";
import { things, ways } from "./told";

const HOSTILE = '</text><script>alert("1")</script>&amp;\u0007\u202e\'';

const targetGroup = (name: string) => ({ name, port: 80, protocol: "HTTP", vpc_id: "${aws_vpc.main.id}" });
const service = (group: string) => ({
  name: "web",
  cluster: "main",
  task_definition: "web",
  load_balancer: [
    { target_group_arn: `\${aws_lb_target_group.${group}.arn}`, container_name: "web", container_port: 80 },
  ],
});
const vpc = (name: string) => ({ cidr_block: "10.0.0.0/16", tags: { Name: name } });
const queues = (count: number, delay: number) => ({
  queue: { count, name: "queue-${count.index}", delay_seconds: delay },
});

let plans: ForeignPlans;
beforeAll(async () => {
  plans = await foreignPlans({
    web: {
      before: {
        aws_vpc: { main: vpc("main") },
        aws_subnet: { far: { vpc_id: "${aws_vpc.main.id}", cidr_block: "10.0.1.0/24" } },
        aws_lb_target_group: { old: targetGroup("old") },
        aws_ecs_service: { web: service("old") },
      },
      after: {
        aws_vpc: { main: vpc("main") },
        aws_subnet: { far: { vpc_id: "${aws_vpc.main.id}", cidr_block: "10.0.1.0/24" } },
        aws_lb_target_group: { new: targetGroup("new") },
        aws_ecs_service: { web: service("new") },
      },
    },
    hostile: {
      before: { aws_vpc: { main: vpc("plain") } },
      after: {
        aws_vpc: { main: vpc(HOSTILE) },
        aws_ssm_parameter: { hidden: { name: '${sensitive("hush-name")}', type: "String", value: "x" } },
      },
    },
    big: {
      before: { aws_vpc: { main: vpc("main"), gone: vpc("gone") }, aws_sqs_queue: queues(40, 1) },
      after: {
        aws_vpc: { main: vpc("other") },
        aws_sqs_queue: queues(40, 2),
        aws_sns_topic: { news: { name: "news" } },
      },
    },
    idle: { before: { aws_vpc: { main: vpc("main") } }, after: { aws_vpc: { main: vpc("main") } } },
  });
});

function graph(of: string): Graph {
  const found = plans.graphs.find((one) => one.kind === "changes" && one.of === of);
  if (found === undefined) throw new Error(`no picture of ${of}`);
  return found.graph;
}

test("shows what changes with what is next to it, and nothing else", () => {
  expect(things(graph("shop/web"))).toEqual(
    expect.arrayContaining(["web (ECS service)", "old (target group)", "new (target group)", "main (VPC)"]),
  );
  expect(graph("shop/web").nodes).toHaveLength(4);
});

test("tells each action, and what does not change", () => {
  const looks = Object.fromEntries(graph("shop/web").nodes.map(({ name, look }) => [name, look]));
  expect(looks).toEqual({ web: "update", old: "destroy", new: "create", main: "unchanged" });
});

test("joins what is destroyed by the ids in what exists: its configuration is gone", () => {
  expect([...ways(graph("shop/web"))].sort()).toEqual(["new → main", "old → main", "web → new", "web → old"]);
});

test("leads from each node to its change", () => {
  const changes = graph("shop/web").nodes.map(({ name, change }) => [name, change]);
  expect(Object.fromEntries(changes)).toEqual({
    web: "web/aws_ecs_service.web",
    old: "web/aws_lb_target_group.old",
    new: "web/aws_lb_target_group.new",
    main: undefined,
  });
});

test("more than thirty nodes become groups with counts, of which each shows the gravest that happens in it", () => {
  expect(things(graph("shop/big"))).toEqual(
    expect.arrayContaining(["aws_sqs_queue (40 updated)", "aws_vpc (1 destroyed, 1 updated)", "news (SNS topic)"]),
  );
  const looks = graph("shop/big").nodes.map(({ name, look, change }) => [name, look, change]);
  expect(looks).toContainEqual(["aws_vpc", "destroy", "big/aws_vpc.gone"]);
});

test("where nothing changes is no picture", () => {
  expect(plans.graphs.map(({ of }) => of)).not.toContain("shop/idle");
});

test("a name that terraform marks as sensitive is in no output", async () => {
  const pictures = await picturesOf(plans.subjects, plans.references, plans.input);
  expect(JSON.stringify(pictures)).not.toContain("hush-name");
  expect(things(graph("shop/hostile"))).toContain("hidden (SSM parameter)");
});

test("a hostile name stays text: escaped, cut, and without what cannot be seen", async () => {
  const pictures = await picturesOf(plans.subjects, plans.references, plans.input);
  const svg = pictures.find(({ of }) => of === "shop/hostile")?.svg ?? "";
  expect(svg).not.toMatch(/<script|[\p{Cc}\p{Cf}]/u);
  expect(svg).toContain("&lt;/text>&lt;script>");
});
