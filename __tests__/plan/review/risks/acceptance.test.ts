import { type AcceptedRisk, RISK_IDS } from "../../../../plan/review";
import { ChangedStack } from "../changed-stack";

const address = 'aws_vpc_security_group_ingress_rule.web["a.b"]';
const rule = {
  for_each: '${toset(["a.b"])}',
  security_group_id: "sg-0123456789abcdef0",
  ip_protocol: "tcp",
  from_port: 443,
  to_port: 443,
  cidr_ipv4: "0.0.0.0/0",
};

let changed: ChangedStack;
beforeAll(async () => {
  const vpc = { main: { cidr_block: "10.0.0.0/16" } };
  const rules = { web: rule, other: { ...rule, to_port: 444 } };
  changed = await ChangedStack.plan({ aws_vpc: vpc }, { aws_vpc: vpc, aws_vpc_security_group_ingress_rule: rules });
});

const accept = (more: Partial<AcceptedRisk> = {}): AcceptedRisk => ({
  risk: "open-to-world",
  resource: `web/${address}`,
  reason: "it is the public entrance",
  ...more,
});

/** The risk of the one rule under some acceptances. */
function risk(acceptedRisks: readonly AcceptedRisk[], today?: string) {
  const found = changed.all({ acceptedRisks }, today).find(({ change }) => change.endsWith(address));
  if (found === undefined) throw new Error("no risk");
  return found;
}

test("a risk says the line that accepts it, and the line does", () => {
  const { accept: line } = risk([]);
  expect(line).toBe(
    `acceptedRisks: [{ risk: "open-to-world", resource: "web/aws_vpc_security_group_ingress_rule.web[\\"a.b\\"]", reason: "…" }]`,
  );
  const [written]: AcceptedRisk[] = new Function(`return { ${line} }.acceptedRisks`)();
  expect(risk(written === undefined ? [] : [written]).accepted).toEqual({ reason: "…" });
});

test.each([
  ["the address", address],
  ["a pattern within a step", "web/aws_vpc_security_group_ingress_rule.*"],
  ["a pattern over steps", "web/**"],
  ["a pattern over the address", "aws_vpc_*.web*"],
])("%s accepts", (_what, resource) => {
  expect(risk([accept({ resource })]).accepted).toEqual({ reason: "it is the public entrance" });
});

test.each<[string, Partial<AcceptedRisk>]>([
  ["another rule", { risk: "public-address" }],
  ["another resource", { resource: "web/aws_vpc_security_group_ingress_rule.other*" }],
  ["a pattern of more steps", { resource: "web/*/*" }],
])("%s accepts nothing", (_what, more) => {
  expect(risk([accept(more)]).accepted).toBeUndefined();
});

test("an acceptance counts on its last day and no longer; then the risk says so", () => {
  const until = [accept({ until: "2026-12-31" })];
  expect(risk(until, "2026-12-31")).toMatchObject({
    sentence: "opens port 443 to 0.0.0.0/0",
    accepted: { reason: "it is the public entrance", until: "2026-12-31" },
  });
  const after = risk(until, "2027-01-01");
  expect(after.accepted).toBeUndefined();
  expect(after.sentence).toBe("opens port 443 to 0.0.0.0/0 (was accepted until 2026-12-31: it is the public entrance)");
});

test("an acceptance that still counts makes good for one that has ended", () => {
  const both = [accept({ until: "2020-01-01" }), accept({ reason: "again" })];
  expect(risk(both)).toMatchObject({ sentence: "opens port 443 to 0.0.0.0/0", accepted: { reason: "again" } });
});

test("what nobody accepted comes first", () => {
  expect(
    changed.all({ acceptedRisks: [accept({ resource: "**/*.other*" })] }).map(({ accepted }) => accepted !== undefined),
  ).toEqual([false, true]);
});

test("the ids of the rules are permanent: environment files name them", () => {
  expect([...RISK_IDS].sort()).toEqual([
    "data-loss",
    "iam-widened",
    "interruption",
    "open-to-world",
    "protection-lowered",
    "public-address",
    "retention-shortened",
    "route-to-internet",
    "safeguard-removed",
    "scaled-by-another",
    "secret-in-use",
    "unencrypted",
    "unknown-consequence",
  ]);
});
