import { AlbIngress, type AlbIngressProps, ExistingIngress } from "../../../modules/alb-ingress";
import type { Plan } from "../../../plan/testing";
import { emptyStack, messageOf, network, planWith, resolve } from "../../support/module-stack";

const certificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/0a";
const base: AlbIngressProps = { name: "front", network, allowedCidrs: ["0.0.0.0/0"] };
const planIngress = (changes: Partial<AlbIngressProps>) =>
  planWith((stack) => {
    new AlbIngress(stack, "ingress", { ...base, ...changes });
  });
const openPorts = (plan: Plan) =>
  plan
    .resources("aws_vpc_security_group_ingress_rule")
    .map(({ values }) => `${values.cidr_ipv4} ${values.from_port}-${values.to_port}`)
    .sort();

describe("without a certificate", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planIngress({});
  });

  test("there is one listener, on port 80, which answers 404 to what no service claims", () => {
    expect(plan.resources("aws_lb_listener")).toHaveLength(1);
    expect(plan.resource("aws_lb_listener").values).toMatchObject({
      port: 80,
      protocol: "HTTP",
      default_action: [
        {
          type: "fixed-response",
          fixed_response: [{ status_code: "404", content_type: "text/plain", message_body: "Not found" }],
        },
      ],
    });
  });

  test("only port 80 is open", () => expect(openPorts(plan)).toEqual(["0.0.0.0/0 80-80"]));

  test("the balancer faces the internet in the public subnets, protected, and drops malformed headers", () => {
    expect(plan.resource("aws_lb").values).toMatchObject({
      name: "front",
      internal: false,
      load_balancer_type: "application",
      subnets: ["subnet-0p1", "subnet-0p2"],
      enable_deletion_protection: true,
      drop_invalid_header_fields: true,
      idle_timeout: 60,
    });
  });

  test("the balancer has a security group of its own, in the VPC", () => {
    expect(plan.resource("aws_security_group").values).toMatchObject({ name: "front-sg", vpc_id: "vpc-0a" });
  });
});

describe("with a certificate", () => {
  let plan: Plan;
  beforeAll(async () => {
    plan = await planIngress({
      certificateArn,
      allowedCidrs: ["198.51.100.0/24", "203.0.113.7/32"],
      idleTimeoutSeconds: 300,
      deletionProtection: false,
    });
  });

  test("port 443 serves HTTPS with that certificate and TLS 1.2 or newer", () => {
    expect(plan.resource("aws_lb_listener", { port: 443 }).values).toMatchObject({
      protocol: "HTTPS",
      certificate_arn: certificateArn,
      ssl_policy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      default_action: [{ type: "fixed-response" }],
    });
  });

  test("port 80 only redirects to it, for good (301)", () => {
    expect(plan.resource("aws_lb_listener", { port: 80 }).values.default_action).toMatchObject([
      { type: "redirect", redirect: [{ protocol: "HTTPS", port: "443", status_code: "HTTP_301" }] },
    ]);
  });

  test("both ports are open to the allowed blocks and to nobody else", () => {
    expect(openPorts(plan)).toEqual([
      "198.51.100.0/24 443-443",
      "198.51.100.0/24 80-80",
      "203.0.113.7/32 443-443",
      "203.0.113.7/32 80-80",
    ]);
  });

  test("idle time-out and deletion protection are as asked for", () => {
    expect(plan.resource("aws_lb").values).toMatchObject({ idle_timeout: 300, enable_deletion_protection: false });
  });
});

test("services add their rules to the HTTPS listener when there is one, else to the HTTP listener", () => {
  const listenerOf = (changes: Partial<AlbIngressProps>) => {
    const stack = emptyStack();
    return resolve(stack, new AlbIngress(stack, "ingress", { ...base, ...changes }).listenerArn);
  };
  expect(listenerOf({})).toMatch(/aws_lb_listener\.ingress_http_/);
  expect(listenerOf({ certificateArn })).toMatch(/aws_lb_listener\.ingress_https_/);
});

test("an existing listener gives the names that CloudWatch and rules need, and no security group to change", () => {
  const listenerArn =
    "arn:aws:elasticloadbalancing:us-east-1:1:listener/app/busyb-alb/5111c2db275a2af3/55b0b891b903df23";
  const existing = new ExistingIngress({ listenerArn, dnsName: "busyb.example" });
  expect({ ...existing }).toEqual({
    listenerArn,
    dnsName: "busyb.example",
    arnSuffix: "app/busyb-alb/5111c2db275a2af3",
  });
  expect("securityGroupId" in existing).toBe(false);
});

const tooLong = "a-load-balancer-with-33-character";
test.each<[string, Partial<AlbIngressProps>, string]>([
  [
    "a name of 33 characters",
    { name: tooLong },
    `test/ingress · name: "${tooLong}" (33 characters); AWS allows 32 letters, digits and inner hyphens, not starting with internal-; shorten or rename it`,
  ],
  [
    "a name that AWS keeps for itself",
    { name: "internal-front" },
    'test/ingress · name: "internal-front" (14 characters); AWS allows 32 letters, digits and inner hyphens, not starting with internal-; shorten or rename it',
  ],
  [
    "nobody allowed",
    { allowedCidrs: [] },
    'test/ingress · allowedCidrs: empty; nobody could connect; write ["0.0.0.0/0"] or your own blocks',
  ],
  [
    "an address without prefix",
    { allowedCidrs: ["203.0.113.7"] },
    'test/ingress · allowedCidrs.0: "203.0.113.7" is not an IPv4 block; write the network address, such as 10.0.0.0/16',
  ],
  [
    "a block listed twice",
    { allowedCidrs: ["10.0.0.0/8", "10.0.0.0/8"] },
    "test/ingress · allowedCidrs: 10.0.0.0/8 is listed twice; list each block once",
  ],
  [
    "an idle time-out above 4000 seconds",
    { idleTimeoutSeconds: 4001 },
    "test/ingress · idleTimeoutSeconds: 4001; AWS allows 1 to 4000; choose a whole number in that range",
  ],
])("%s is refused", (_what, changes, sentence) => {
  expect(messageOf(() => new AlbIngress(emptyStack(), "ingress", { ...base, ...changes }))).toBe(sentence);
});
