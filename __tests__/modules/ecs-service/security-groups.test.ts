import { ExistingIngress } from "../../../modules/alb-ingress";
import { EcsService } from "../../../modules/ecs-service";
import { host, ingress, plainIngress, plainService, planService, planWith } from "../../support/module-stack";
import { groupRules } from "./group-rules";

describe("existing security groups", () => {
  const securityGroup = { existing: ["sg-0old", "sg-0two"] };

  test("are used as they are: no rule is made on them, only the way out of our own balancer", async () => {
    const plan = await planService({ securityGroup, ingress: plainIngress });
    expect(plan.resource("aws_ecs_service").values.network_configuration).toMatchObject([
      { security_groups: ["sg-0old", "sg-0two"] },
    ]);
    expect(plan.resources("aws_security_group")).toEqual([]);
    expect(groupRules(plan)).toEqual(["out of sg-0alb, sg-0old: 8080"]);
  });

  test("get no rule when another service connects to them either", async () => {
    const plan = await planWith((stack) => {
      const old = new EcsService(stack, "old", { ...plainService, securityGroup, host: host() });
      const app = new EcsService(stack, "app", { ...plainService, host: host() });
      app.connectTo(old, 8080);
      app.allowFrom(old, 8080);
    });
    expect(groupRules(plan)).toEqual(["into own, sg-0old: 8080", "out of own, 0.0.0.0/0: all"]);
  });
});

test("a balancer of somebody else gets no rule: its group is theirs to open", async () => {
  const existing = new ExistingIngress({ listenerArn: ingress.listenerArn, dnsName: "alb.example" });
  const plan = await planService({ ingress: plainIngress }, { ingress: existing });
  expect(groupRules(plan)).toEqual(["out of own, 0.0.0.0/0: all"]);
});

test("connecting to a data store opens its port to the service's group", async () => {
  const plan = await planWith((stack) => {
    const app = new EcsService(stack, "app", { ...plainService, host: host() });
    app.connectTo({ name: "redis", securityGroupId: "sg-0redis" }, 6379);
  });
  expect(groupRules(plan)).toEqual(["into sg-0redis, own: 6379", "out of own, 0.0.0.0/0: all"]);
});
