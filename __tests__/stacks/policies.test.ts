import { loadPlan } from "../../plan/testing";
import { stackNames, stackPlan } from "../support/plans";

/** Every `*` that a policy of ours may hold, by the statement's Sid (or the role's name for a trust), and why. */
const ALLOWED: readonly {
  readonly sid: string;
  readonly wildcard: RegExp;
  readonly why: string;
  /** Of a form that a service may take, though none may do so today. */
  readonly optional?: true;
}[] = [
  { sid: "LogInToRegistry", wildcard: /^\*$/, why: "AWS knows no resource for ecr:GetAuthorizationToken" },
  { sid: "ExecuteCommandSessions", wildcard: /^\*$/, why: "AWS knows no resource for ssmmessages" },
  { sid: "ReadMetrics", wildcard: /^\*$/, why: "AWS knows no resource for cloudwatch:GetMetricData" },
  { sid: "PublishMetrics", wildcard: /^\*$/, why: "AWS knows no resource; a condition names the namespace" },
  { sid: "NetworkInterfaces", wildcard: /^\*$/, why: "AWS knows no resource for a Lambda's interfaces in a VPC" },
  { sid: "ProtectOwnTasks", wildcard: /:task\/[\w-]+\/\*$/, why: "the tasks of one cluster", optional: true },
  { sid: "ReadTaskProtection", wildcard: /:task\/[\w-]+\/\*$/, why: "the tasks of one cluster", optional: true },
  { sid: "ListTasks", wildcard: /^\*$/, why: "a condition names the one cluster", optional: true },
  { sid: "WriteLog", wildcard: /:log-group:[\w/-]+:\*$/, why: "the streams of one log group" },
  { sid: "WriteFlowLog", wildcard: /:log-group:[\w/-]+:\*$/, why: "the streams of one log group" },
  { sid: "ReadAndWriteObjects", wildcard: /^arn:aws:s3:::[\w-]+\/\*$/, why: "the objects of one bucket" },
  { sid: "ReadStates", wildcard: /-terraform-state\/\*$/, why: "the states of one account and region" },
  { sid: "ReadAndWriteStates", wildcard: /-terraform-state\/\*$/, why: "the states of one account and region" },
  { sid: "LockStates", wildcard: /-terraform-state\/\*\.tflock$/, why: "the locks beside the states" },
  { sid: "ManageOwnRoles", wildcard: /:role\/(busyb|euglena)-\*$/, why: "roles of one system, by their prefix" },
  { sid: "GiveOwnRolesToTasksAndFunctions", wildcard: /:role\/(busyb|euglena)-\*$/, why: "the same roles" },
  { sid: "TakeFromGitHub", wildcard: /^repo:[\w./-]+:\*$/, why: "any branch of one repository may plan" },
  { sid: "DenyWithoutTls", wildcard: /^(\*|s3:\*|arn:aws:s3:::[\w-]+\/\*)$/, why: "refuses everybody without TLS" },
  { sid: "ThroughAccessPointsOnly", wildcard: /^\*$/, why: "a condition names the one access point" },
];

interface Statement {
  readonly Sid?: string;
  readonly Action: string | string[];
  readonly Resource?: string | string[];
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

const used = new Set<string>();

/** Wildcards of a statement that nothing allows. */
function unexplained(statement: Statement): string[] {
  const texts =
    JSON.stringify(statement, (key, value) => (key === "Sid" ? undefined : value)).match(/"[^"]*\*[^"]*"/g) ?? [];
  return texts
    .map((text) => text.slice(1, -1))
    .filter((text) => {
      const rule = ALLOWED.find(({ sid, wildcard }) => sid === statement.Sid && wildcard.test(text));
      if (rule) used.add(rule.sid);
      return rule === undefined;
    });
}

const POLICY_ATTRIBUTES = ["policy", "assume_role_policy", "inline_policy"];

function statements(stack: string): { at: string; statement: Statement }[] {
  const { second } = stackPlan(stack);
  if (!second) throw new Error(`${stack} was not applied`);
  return loadPlan(second)
    .resources()
    .filter(({ type }) => type !== "aws_ecr_lifecycle_policy")
    .flatMap(({ address, values }) =>
      POLICY_ATTRIBUTES.flatMap((attribute) => {
        const text = values[attribute];
        if (typeof text !== "string" || text === "") return [];
        const document: { Statement: Statement[] } = JSON.parse(text);
        return document.Statement.map((statement) => ({ at: `${address} ${attribute}`, statement }));
      }),
    );
}

test.each(stackNames())("%s has no wildcard in a policy that is not explained", (stack) => {
  const found = statements(stack).flatMap(({ at, statement }) =>
    unexplained(statement).map((wildcard) => `${at} ${statement.Sid ?? "(no Sid)"}: ${wildcard}`),
  );
  expect(found).toEqual([]);
});

test("every explanation of a wildcard is needed", () => {
  expect(ALLOWED.flatMap(({ sid, optional }) => (optional ? [] : [sid])).filter((sid) => !used.has(sid))).toEqual([]);
});

test("no role can be taken by everybody", () => {
  const open = stackNames().flatMap((stack) =>
    statements(stack).filter(
      ({ at, statement }) => at.endsWith("assume_role_policy") && JSON.stringify(statement.Principal).includes("*"),
    ),
  );
  expect(open).toEqual([]);
});
