import type {
  Amount,
  BeforeAfter,
  ChangeGroup,
  Cost,
  Picture,
  Review,
  ReviewedChange,
  Risk,
  StackRow,
} from "../../../plan/review/model";

const ENVIRONMENTS = ["shop/staging", "shop/production"];
const PARTS = ["network", "platform", "web"];
const NOTHING = { import: 0, create: 0, update: 0, replace: 0, destroy: 0 };
const COUNTED = ["import", "create", "update", "replace", "destroy"] as const;
const month = (typical: number): Amount => ({ min: typical * 0.8, typical, max: typical * 2 });
const months = (before: number, after: number): BeforeAfter => ({ before: month(before), after: month(after) });

/** A change of one environment; what it does not say is plain. */
export function change(
  environment: string,
  part: string,
  address: string,
  given: Partial<ReviewedChange> = {},
): ReviewedChange {
  const stack = `${environment.replace("/", "-")}-${part}`;
  const [type = ""] = address.split(".");
  return {
    id: `${stack}/${address}`,
    environment,
    stack,
    part,
    service: part,
    address,
    type,
    path: address.split(".")[1]?.replaceAll("_", "/") ?? address,
    action: "update",
    lines: [],
    ...given,
  };
}

/** The same in both environments. */
const both = (part: string, address: string, given: Partial<ReviewedChange>) =>
  ENVIRONMENTS.map((environment) => change(environment, part, address, given));

const bucket = change("shop/production", "platform", "aws_s3_bucket.uploads", {
  action: "destroy",
  because: "it is no longer in the configuration",
  consequence: {
    severity: "data",
    sentence: "every object in the bucket is lost",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/delete-bucket.html",
  },
  lines: [{ what: "bucket", before: "shop-production-uploads" }],
});
const gateway = change("shop/production", "network", "aws_nat_gateway.nat", {
  action: "replace",
  because: "subnet_id: subnet-1 → subnet-2: cannot be changed in place",
  consequence: {
    severity: "interruption",
    sentence: "outgoing connections break, and the address that others allow changes",
    source: "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html",
  },
  lines: [{ what: "subnet_id", before: "subnet-1", after: "subnet-2", forcesReplacement: true }],
});
const taskDefinitions = both("web", "aws_ecs_task_definition.service_task", {
  action: "replace",
  because: "container_definitions cannot be changed in place",
  consequence: { severity: "none", sentence: "a new revision; the service moves to it task by task" },
  lines: [
    {
      what: 'container "web" · image',
      before: "registry.example/web:1.4.1",
      after: "registry.example/web:1.5.0",
      forcesReplacement: true,
    },
    { what: 'container "web" · environment PORT', before: "8080", after: "9090", forcesReplacement: true },
    { what: 'container "web" · secret TOKEN', before: "(sensitive)", after: "(sensitive, changed)" },
  ],
});
const services = both("web", "aws_ecs_service.service", {
  lines: [{ what: "health_check_grace_period_seconds", before: "30", after: "60" }],
});
const ingress = change("shop/production", "platform", "aws_vpc_security_group_ingress_rule.ingress_https", {
  action: "create",
  lines: [
    { what: "cidr_ipv4", after: "0.0.0.0/0" },
    { what: "from_port", after: "443" },
    { what: "to_port", after: "443" },
  ],
});
const policy = change("shop/production", "web", "aws_iam_role_policy.service_permissions", {
  lines: [{ what: "statement ReadUploads · Action", before: "s3:GetObject", after: "s3:*" }],
});
const tags = both("network", "aws_vpc.network_vpc", {
  quiet: "tags",
  lines: [{ what: "tags.owner", before: "shop", after: "shop-team", quiet: "tags" }],
});
const forced = both("platform", "aws_ecr_repository.images", {
  quiet: "terraform-only",
  lines: [{ what: "force_delete", before: "false", after: "true", quiet: "terraform-only" }],
});
const adopted = change("shop/staging", "network", "aws_route53_zone.zone", {
  action: "import",
  importedAs: "Z0123456789ABCDEFGHIJ",
});
const moved = change("shop/staging", "web", "aws_cloudwatch_log_group.logs", {
  action: "move",
  movedFrom: "aws_cloudwatch_log_group.old_logs",
});

const changes = [bucket, gateway, ...taskDefinitions, ...services, policy, ...tags, ...forced, ingress, adopted, moved];

const groups: ChangeGroup[] = [
  {
    service: "web",
    changes: [
      same(taskDefinitions),
      { ...same(services), oddOnesOut: [{ environment: "shop/development", how: "keeps 30 seconds" }] },
      same([policy]),
      same([moved]),
    ],
  },
  { service: "platform", changes: [same([bucket]), same(forced), same([ingress])] },
  { service: "network", changes: [same([gateway]), same(tags), same([adopted])] },
];

const risks: Risk[] = [
  {
    rule: "data-loss",
    change: bucket.id,
    environment: "shop/production",
    sentence: "is destroyed with every object in it",
    why: "What is deleted from a bucket without versions cannot be brought back.",
    accept: '{ risk: "data-loss", resource: "platform/uploads", reason: "…" }',
  },
  {
    rule: "iam-widened",
    change: policy.id,
    environment: "shop/production",
    sentence: "may do everything with the bucket, no longer only read",
    why: "Whoever takes over the service may do it too.",
    accept: '{ risk: "iam-widened", resource: "web/service/permissions", reason: "…" }',
  },
  {
    rule: "open-to-world",
    change: ingress.id,
    environment: "shop/production",
    sentence: "opens port 443 to 0.0.0.0/0",
    why: "Everybody can talk to it.",
    accept: '{ risk: "open-to-world", resource: "platform/ingress/https", reason: "…" }',
    accepted: { reason: "It is the public website.", until: "2027-01-31" },
  },
];

const cost: Cost = {
  pricesOf: "2026-06-01",
  unpriced: ["aws_kinesis_stream"],
  environments: [
    {
      environment: "shop/staging",
      ...months(61, 61),
      ceilingUsd: 100,
      isAboveCeiling: false,
      services: [{ service: "web", ...months(29, 29) }],
      lines: [costLine("shop-staging-network", "aws_nat_gateway.nat", "NAT gateway, 730 h", 32.85, 32.85)],
    },
    {
      environment: "shop/production",
      ...months(182.4, 214.65),
      ceilingUsd: 400,
      isAboveCeiling: false,
      services: [
        { service: "web", ...months(72, 104.25) },
        { service: "network", ...months(110.4, 110.4) },
      ],
      lines: [
        costLine("shop-production-web", "aws_ecs_service.service", "Fargate, 4 × (0.5 vCPU, 1 GB), 730 h", 72, 104.25),
        {
          ...costLine("shop-production-network", "aws_nat_gateway.nat", "NAT gateway, 730 h", 65.7, 65.7),
          assumption: "100 GB a month through the gateway",
        },
      ],
    },
  ],
};

function same(all: readonly ReviewedChange[]) {
  return { ids: all.map(({ id }) => id), environments: all.map(({ environment }) => environment), oddOnesOut: [] };
}

function costLine(stack: string, address: string, what: string, before: number, after: number) {
  return { stack, service: "web", address, name: what, what, ...months(before, after) };
}

function picture(kind: Picture["kind"], of: string): Picture {
  const svg = `<svg role="img" xmlns="http://www.w3.org/2000/svg" width="360" height="60"><title>${of}</title><g fill="none" stroke="currentColor"><rect x="1" y="1" width="120" height="40"/><path d="M121 20H220"/><rect x="220" y="1" width="120" height="40"/></g><g fill="currentColor"><text x="12" y="25">balancer</text><text x="232" y="25">web</text></g></svg>`;
  return { kind, of, svg, description: "The balancer sends requests to web." };
}

/** A change with something of everything: what a page has to show. */
export const sample: Review = reviewOf(changes, {
  verdict: {
    outcome: "look",
    sentence: "A person must look before this is merged: 1 data-loss, 1 iam-widened.",
  },
  groups,
  risks,
  cost,
  pictures: [picture("changes", "shop/production"), picture("overview", "shop")],
  drift: [
    change("shop/production", "web", "aws_ecs_service.service", {
      lines: [{ what: "desired_count", before: "2", after: "4" }],
    }),
  ],
  doubts: {
    assumptions: [
      {
        stack: adopted.stack,
        address: adopted.address,
        id: "arn:aws:route53:::hostedzone/Z0123456789ABCDEFGHIJZ0123456789ABCDEFGHIJ",
        equal: ["comment", "name"],
        undecided: ["name"],
      },
    ],
    typesWithoutFacts: ["aws_kinesis_stream"],
    notLookedInto: ["shop-production-web/aws_iam_role_policy.service_permissions policy"],
  },
});

/** As many changes as somebody may have who moves a company, a tenth of them destroys and replacements. */
export function manyChanges(number: number): Review {
  const actions = ["destroy", "replace", ...Array(10).fill("update"), ...Array(8).fill("create")] as const;
  const all = Array.from({ length: number }, (_, index) => {
    const part = PARTS[index % PARTS.length] ?? "";
    const action = actions[index % actions.length];
    const name = `service-${index % 97}_routing_rule-${index}`;
    return change(ENVIRONMENTS[index % 2] ?? "", part, `aws_lb_listener_rule.${name}_5F0C8A21`, {
      service: `service-${index % 97}`,
      path: name.replaceAll("_", "/"),
      action,
      because: action === "replace" ? "listener_arn cannot be changed in place" : undefined,
      lines: [
        { what: "priority", before: action === "create" ? undefined : `${index}`, after: `${index + 1}` },
        { what: "condition 1 · path_pattern.values", before: action === "create" ? undefined : "/a/*", after: "/b/*" },
        { what: "action 1 · target_group_arn", after: "(known after apply)" },
      ],
    });
  });
  const services = [...new Set(all.map(({ service }) => service))];
  return reviewOf(all, {
    groups: services.map((service) => ({
      service,
      changes: all.filter((one) => one.service === service).map((one) => same([one])),
    })),
  });
}

/** A review of changes; what is not given is empty. */
export function reviewOf(all: readonly ReviewedChange[], given: Partial<Review> = {}): Review {
  const stacks = ENVIRONMENTS.flatMap((environment) => PARTS.map((part): StackRow => stackRow(all, environment, part)));
  const totals = { ...NOTHING };
  for (const { counts } of stacks) for (const name of COUNTED) totals[name] += counts[name];
  return {
    verdict: { outcome: "look", sentence: "Somebody must look." },
    against: "Against the state of the last commit, planned without AWS.",
    notes: ["Prices leave out taxes."],
    stacks,
    totals,
    changes: all,
    risks: [],
    groups: [{ service: "shop", changes: all.map((one) => same([one])) }],
    cost: { pricesOf: "2026-06-01", environments: [], unpriced: [] },
    pictures: [],
    drift: [],
    doubts: { assumptions: [], typesWithoutFacts: [], notLookedInto: [] },
    ...given,
  };
}

function stackRow(all: readonly ReviewedChange[], environment: string, part: string): StackRow {
  const own = all.filter((one) => one.environment === environment && one.part === part);
  const counts = { ...NOTHING };
  for (const { action } of own) {
    const counted = COUNTED.find((name) => name === action);
    if (counted !== undefined) counts[counted] += 1;
  }
  const cost = part === "web" ? months(29, 40) : months(33, 33);
  return { environment, stack: `${environment.replace("/", "-")}-${part}`, part, counts, cost };
}
