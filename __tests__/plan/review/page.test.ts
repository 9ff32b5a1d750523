import { createHash } from "node:crypto";
import { pageOf } from "../../../plan/review/page";
import { change, manyChanges, reviewOf, sample } from "./sample-review";

/** What a page says from one heading to the next, as words. */
function section(html: string, heading: string): string {
  const [, after = ""] = html.split(new RegExp(`<h2 id="[a-z]+">${heading}</h2>`));
  const [own = ""] = after.split("<h2 ");
  return own
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ")
    .trim();
}

const html = pageOf(sample);

test("the same review gives the same page, byte for byte", () => {
  expect(pageOf(structuredClone(sample))).toBe(html);
});

test("the page tells the browser to load nothing and to run no script but its own", () => {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  const [, script = ""] = /<script>([\s\S]*)<\/script>/.exec(html) ?? [];
  const hash = createHash("sha256").update(script).digest("base64");
  expect(policy?.split("; ")).toEqual([
    "default-src 'none'",
    "img-src data:",
    "style-src 'unsafe-inline'",
    `script-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test("the parts stand in the order in which a person in a hurry reads", () => {
  expect([...html.matchAll(/<h2 id="[a-z]+">([^<]*)<\/h2>/g)].map(([, title]) => title)).toEqual([
    "Stacks",
    "To decide",
    "Destroyed and replaced",
    "Risks",
    "Changes",
    "Pictures",
    "Cost",
    "What this does not prove",
  ]);
});

test("destroys and replacements say why and what they interrupt, the gravest first, what interrupts nobody last", () => {
  expect(section(html, "Destroyed and replaced")).toBe(
    [
      "destroy uploads shop/production aws_s3_bucket.uploads Because it is no longer in the configuration",
      "Data: every object in the bucket is lost source",
      "replace nat shop/production aws_nat_gateway.nat Because subnet_id: subnet-1 → subnet-2: cannot be changed in place",
      "Interrupts: outgoing connections break, and the address that others allow changes source",
      "Interrupts nobody: 1",
      "replace service/task shop/staging, shop/production aws_ecs_task_definition.service_task",
      "Because container_definitions cannot be changed in place",
      "Interrupts nobody: a new revision; the service moves to it task by task",
    ].join(" "),
  );
});

test("open risks say how to accept them, accepted ones why they were", () => {
  expect(section(html, "Risks")).toBe(
    [
      "data-loss platform/uploads is destroyed with every object in it shop/production",
      "What is deleted from a bucket without versions cannot be brought back. To accept it, write into the environment file",
      '{ risk: "data-loss", resource: "platform/uploads", reason: "…" } Copy',
      "iam-widened web/service/permissions may do everything with the bucket, no longer only read shop/production",
      "Whoever takes over the service may do it too. To accept it, write into the environment file",
      '{ risk: "iam-widened", resource: "web/service/permissions", reason: "…" } Copy',
      "1 accepted, with reasons open-to-world platform/ingress/https opens port 443 to 0.0.0.0/0 shop/production",
      "Accepted until 2027-01-31: It is the public website.",
    ].join(" "),
  );
});

test("a risk that several environments run alike stands there once", () => {
  const [risk] = sample.risks;
  if (risk === undefined) throw new Error("the sample has risks");
  const elsewhere = { ...risk, change: "shop-staging-platform/aws_s3_bucket.uploads", environment: "shop/staging" };
  const page = pageOf({ ...sample, risks: [risk, elsewhere, { ...elsewhere, sentence: "is emptied" }] });
  expect(section(page, "To decide")).toBe(
    [
      "platform/uploads is destroyed with every object in it data-loss · shop/production, shop/staging",
      "shop-staging-platform/aws_s3_bucket.uploads is emptied data-loss · shop/staging",
    ].join(" "),
  );
});

test("a stack without a plan says why on the first screen", () => {
  const [stack] = sample.stacks;
  if (stack === undefined) throw new Error("the sample has stacks");
  const failed = pageOf({ ...sample, stacks: [{ ...stack, errors: ["Invalid reference: a <b> is missing"] }] });
  expect(section(failed, "To decide")).toContain(
    "shop-staging-network has no plan. Invalid reference: a &lt;b> is missing",
  );
});

test("a ceiling that is exceeded stands beside the cost, and its biggest lines are unfolded", () => {
  const above = sample.cost.environments.map((one) => ({
    ...one,
    ceilingUsd: 200,
    isAboveCeiling: one.after.typical > 200,
  }));
  const page = pageOf({ ...sample, cost: { ...sample.cost, environments: above } });
  expect(section(page, "Stacks")).toContain("shop/production $182 → $215 above $200");
  expect(section(page, "Cost")).toContain("shop/production $182 $215 $172 $429 $200 exceeded");
  expect(
    [...page.matchAll(/<details( open)?><summary>What costs most in ([^<]*)/g)].map(([, open, of]) => [of, open]),
  ).toEqual([
    ["shop/staging", undefined],
    ["shop/production", " open"],
  ]);
});

test("many changes are folded, few are read at once", () => {
  const updates = (number: number) =>
    reviewOf(Array.from({ length: number }, (_, index) => change("shop/staging", "web", `aws_lb.lb-${index}`)));
  const open = (number: number) => pageOf(updates(number)).match(/<details class="row update"[^>]* open/g)?.length ?? 0;
  expect(open(40)).toBe(40);
  expect(open(41)).toBe(0);
});

test("a review of nothing says so", () => {
  const page = pageOf(reviewOf([]));
  expect(section(page, "To decide")).toBe("No open risks.");
  expect(section(page, "Changes")).toContain("Nothing changes.");
  expect(page).not.toContain("Destroyed and replaced");
});

test("every change can be linked to, also where one environment has several that are alike", () => {
  const alike = ["a", "b", "c"].map((zone) => change("shop/staging", "web", `aws_subnet.subnet-${zone}`));
  const page = pageOf(
    reviewOf(alike, {
      groups: [
        {
          service: "web",
          changes: [{ ids: alike.map(({ id }) => id), environments: ["shop/staging"], oddOnesOut: [] }],
        },
      ],
    }),
  );
  for (const { id, address } of alike) {
    expect(page.split(` id="${id}"`)).toHaveLength(2);
    expect(page).toContain(`<p class="address">${address}</p>`);
  }
  expect(page).toContain("<i>shop/staging</i> ×3");
});

test("drift has ids of its own, since the same resource may change too", () => {
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("drift:shop-production-web/aws_ecs_service.service");
});

test("of 5,000 changes with many lines and a risk each, the page stays below 3 MB and says what it leaves out", () => {
  const review = manyChanges(5000);
  const [line] = review.changes[1]?.lines ?? [];
  if (line === undefined) throw new Error("the sample has lines");
  const changes = review.changes.map((change) => ({ ...change, lines: Array<typeof line>(12).fill(line) }));
  const risks = changes.map(({ id, environment }) => ({
    rule: "interruption" as const,
    change: id,
    environment,
    sentence: `replaced: ${id}`,
    why: "People notice.",
    accept: `acceptedRisks: [{ risk: "interruption", resource: "${id}", reason: "…" }]`,
  }));
  const page = pageOf({ ...review, changes, risks });
  expect(page.length).toBeLessThan(3_000_000);
  expect(page).toContain("… and 11 more, in review.json");
  expect(page).toContain("… and 4800 more: filter the changes below.");
});
