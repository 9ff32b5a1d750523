import type { Change, PlanDocument, ResourceChange } from "../../plan";
import { loadPlan, type Plan } from "../../plan/testing";
import { planOfEveryChange } from "./changed-plan";
import { failure } from "./failure";
import "@slipway/plan/matchers";

/** One change of every kind. */
let changes: Plan;
beforeAll(async () => {
  changes = loadPlan(await planOfEveryChange());
});

const VPC = "aws_vpc.main";
const TASK = "aws_ecs_task_definition.web";
const GROUP = "aws_lb_target_group.web";
const SECRET = "aws_ssm_parameter.secret";

const NO_CHANGE: Change = { actions: ["no-op"], before: {}, after: {}, after_unknown: {} };

const address = (type: string, name = "x") => ({ address: `${type}.${name}`, mode: "managed" as const, type, name });

/** A document by hand, for what no plan of ours has: imports without a change, removed blocks, reads, tainted resources. */
const only = (...resources: Partial<ResourceChange>[]): PlanDocument => ({
  format_version: "1.2",
  terraform_version: "1.11.4",
  resource_changes: resources.map((resource) => ({
    ...address("aws_vpc"),
    provider_name: "aws",
    change: NO_CHANGE,
    ...resource,
  })),
});

describe("toCreate, toUpdate, toReplace and toDestroy", () => {
  test("hold for what happens to a resource, and for nothing else", () => {
    const matchers = ["toCreate", "toUpdate", "toReplace", "toDestroy"] as const;
    const happens = {
      "aws_lb_target_group.new": "toCreate",
      [GROUP]: "toUpdate",
      [VPC]: "toReplace",
      "aws_lb_target_group.gone": "toDestroy",
      "aws_lb_target_group.same": "nothing",
    };
    for (const [address, what] of Object.entries(happens))
      for (const matcher of matchers)
        if (matcher === what) expect(changes)[matcher](address);
        else expect(changes).not[matcher](address);
  });

  test("ask for the reason: a path that differs, or one that it is within, also in a JSON text", () => {
    expect(changes).toUpdate(GROUP, "health_check[0].path");
    expect(changes).toUpdate(GROUP, "health_check");
    expect(changes).toUpdate(GROUP, ["health_check", 0]);
    expect(changes).not.toUpdate(GROUP, "port");
    expect(changes).toUpdate(SECRET, "value");
    expect(changes).toReplace(TASK, "container_definitions[0].image");
    expect(changes).not.toReplace(TASK, "container_definitions[1]");
    expect(changes).toCreate("aws_lb_target_group.new", "health_check[0].path");
    expect(changes).toDestroy("aws_lb_target_group.gone", "health_check");
  });

  test("a replacement has for its reason what forces it, not what differs too", () => {
    expect(changes).toReplace(VPC, "cidr_block");
    expect(changes).toReplace("aws_subnet.a", "vpc_id");
    expect(changes).not.toReplace(VPC, "tags");
    expect(failure(() => expect(changes).toReplace(VPC, "tags"))).toBe(`expect(plan).toReplace("aws_vpc.main", "tags")

aws_vpc.main is to be replaced, but not because of tags:
  cidr_block: 10.0.0.0/16 → 10.0.0.0/20 (forces replacement)
  tags.Name: a → b
  tags["a.b"]: x → null
  tags_all.Name: a → b
  tags_all["a.b"]: x → null`);
  });

  test("a failure tells what is planned instead, with the differences of an update or a replacement", () => {
    expect(failure(() => expect(changes).toReplace(GROUP))).toBe(`expect(plan).toReplace("aws_lb_target_group.web")

aws_lb_target_group.web is to be updated:
  health_check[0].path: / → /health`);
    expect(failure(() => expect(changes).not.toUpdate(SECRET))).toBe(
      'expect(plan).not.toUpdate("aws_ssm_parameter.secret")\n\naws_ssm_parameter.secret is to be updated:\n  value: (sensitive)\n  version: 1 → known after apply',
    );
    expect(failure(() => expect(changes).toUpdate("aws_lb_target_group.gone"))).toBe(
      'expect(plan).toUpdate("aws_lb_target_group.gone")\n\naws_lb_target_group.gone is to be destroyed (because no resource config)',
    );
    expect(failure(() => expect(changes).toCreate("aws_lb_target_group.same"))).toBe(
      'expect(plan).toCreate("aws_lb_target_group.same")\n\naws_lb_target_group.same does not change',
    );
  });

  test("of many differences those that say most are shown", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
    const [unknown, known] = [names.slice(0, 4), names.slice(4)].map((some) =>
      Object.fromEntries(some.map((name) => [name, true])),
    );
    const plan = only({
      change: { actions: ["create"], before: null, after: { ...known, z: null }, after_unknown: unknown },
    });
    expect(failure(() => expect(plan).toCreate("aws_vpc.x", "z"))).toBe(`expect(plan).toCreate("aws_vpc.x", "z")

aws_vpc.x is to be created, but not with a difference in z:
  e: null → true
  f: null → true
  g: null → true
  h: null → true
  i: null → true
  j: null → true
  k: null → true
  l: null → true
  a: null → known after apply
  b: null → known after apply
  and 2 more`);
  });

  test("an address that the plan has not is no answer, but for not.toCreate; the nearest are named", () => {
    const message = "The plan has no aws_vpc.mian; the nearest: aws_vpc.main.";
    expect(changes).not.toCreate("aws_vpc.mian");
    expect(failure(() => expect(changes).toCreate("aws_vpc.mian"))).toContain(message);
    expect(failure(() => expect(changes).not.toUpdate("aws_vpc.mian"))).toContain(message);
    expect(failure(() => expect(changes).not.toReplace("aws_vpc.mian"))).toContain(message);
    expect(failure(() => expect(changes).not.toDestroy("aws_vpc.mian"))).toBe(
      `expect(plan).not.toDestroy("aws_vpc.mian")\n\n${message}`,
    );
    expect(failure(() => expect(changes).toUpdate("aws_lb_target_group.wbe"))).toContain(
      "; the nearest: aws_lb_target_group.web, aws_lb_target_group.gone, aws_lb_target_group.new.",
    );
  });

  test("a reason that the resource cannot have is no answer either", () => {
    const message = "aws_vpc.main has no cidr_blok; the nearest: cidr_block";
    expect(failure(() => expect(changes).toReplace(VPC, "cidr_blok"))).toContain(message);
    expect(failure(() => expect(changes).not.toReplace(VPC, "cidr_blok"))).toContain(message);
    expect(failure(() => expect(changes).not.toReplace(VPC, "cidr..block"))).toContain('"cidr..block" is no path');
  });
});

describe("toPlanNothing and toOnlyChange", () => {
  test("an import and a forgotten resource are changes, a read and a resource that stays are none", () => {
    const read: Change = { ...NO_CHANGE, actions: ["read"] };
    expect(only({}, { address: "data.aws_vpc.x", mode: "data", change: read })).toPlanNothing();
    expect(only()).toPlanNothing();
    expect(failure(() => expect(only({}, { address: "data.aws_vpc.x", mode: "data" })).not.toPlanNothing())).toBe(
      "expect(plan).not.toPlanNothing()\n\nThe plan changes nothing: 1 resource in it.",
    );
    expect(only({ change: { ...NO_CHANGE, importing: { id: "vpc-1" } } })).not.toPlanNothing();
    expect(only({ change: { ...NO_CHANGE, actions: ["forget"] } })).not.toPlanNothing();
  });

  test("what is imported and changed is told as both", () => {
    const importing: Change = { ...NO_CHANGE, actions: ["update"], before: { a: 1 }, after: { a: 2 }, importing: {} };
    const plan = only({ change: importing }, { ...address("aws_lb"), change: { ...importing, actions: ["no-op"] } });
    expect(failure(() => expect(plan).toPlanNothing())).toBe(`expect(plan).toPlanNothing()

The plan changes 2 resources:
  aws_vpc.x is to be imported and updated:
    a: 1 → 2
  aws_lb.x is to be imported`);
  });

  test("a failure shows the first changes, each with its first differences", () => {
    const message = failure(() => expect(changes).toPlanNothing());
    expect(message).toContain(`expect(plan).toPlanNothing()

The plan changes 11 resources:
  aws_ecs_service.web is to be updated:
    task_definition: arn:aws:ecs:us-east-2:848960888155:task-definition/web:1 → known after apply
  aws_ecs_task_definition.web is to be replaced:
    container_definitions[0].image: a → b (forces replacement)
`);
    expect(message).toContain(`
  aws_lb_target_group.gone is to be destroyed (because no resource config)
  aws_lb_target_group.new is to be created
  aws_lb_target_group.web is to be updated:
    health_check[0].path: / → /health
  aws_security_group.web is to be updated:
    ingress[1].cidr_blocks[0]: null → 10.0.0.0/8
    ingress[1].description: null → ""
    ingress[1].from_port: null → 80
    and 3 more
`);
    expect(message.endsWith("\n  and 1 more")).toBe(true);
  });

  test("why terraform replaces what could stay is told in its words", () => {
    const change: Change = { ...NO_CHANGE, actions: ["delete", "create"] };
    const plan = only({ change, action_reason: "replace_because_tainted" });
    expect(failure(() => expect(plan).toUpdate("aws_vpc.x"))).toContain(
      "aws_vpc.x is to be replaced (because tainted)",
    );
  });

  test("toOnlyChange names what changes besides, and what does not change", () => {
    const all = Object.entries(changes.actions).flatMap(([name, action]) => (action === "no-op" ? [] : [name]));
    expect(changes).toOnlyChange(all);
    expect(changes).not.toOnlyChange(all.slice(1));
    expect(changes).not.toOnlyChange([...all, "aws_lb_target_group.same"]);
    const wanted = [
      "aws_lb_target_group.same",
      "aws_vpc.mian",
      ...all.filter((name) => name !== VPC && name !== GROUP),
    ];
    expect(changes).not.toOnlyChange(wanted);
    const message = failure(() => expect(changes).toOnlyChange(wanted));
    expect(message.slice(message.indexOf("\n\n"))).toBe(`

aws_lb_target_group.same does not change
The plan has no aws_vpc.mian; the nearest: aws_vpc.main.
2 resources not named:
  aws_lb_target_group.web is to be updated:
    health_check[0].path: / → /health
  aws_vpc.main is to be replaced:
    cidr_block: 10.0.0.0/16 → 10.0.0.0/20 (forces replacement)
    tags.Name: a → b
    tags["a.b"]: x → null
    and 2 more`);
    expect(failure(() => expect(only({})).not.toOnlyChange([]))).toBe(
      "expect(plan).not.toOnlyChange([])\n\nThe plan changes these and no others:",
    );
  });
});
