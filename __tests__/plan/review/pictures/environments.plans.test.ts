import { termsOfEnvironments } from "../../../../cli/review/terms";
import { graphsOf, picturesOf } from "../../../../plan/review/pictures";
import type { Graph } from "../../../../plan/review/pictures/graph";
import { References } from "../../../../plan/review/references";
import { subjectsOf } from "../../../../plan/review/subjects";
import { reviewedStacks } from "../../../support/changed-environments";
import { stackNames, stackPlan } from "../../../support/plans";
import { things, ways } from "./told";

const stacks = reviewedStacks(stackNames().map(stackPlan));
const input = { stacks, against: "nothing", fresh: true, today: "2026-11-21", terms: termsOfEnvironments() };
const subjects = subjectsOf(stacks);
const references = new References(stacks, subjects);
const graphs = graphsOf(subjects, references, input);

function graph(kind: "changes" | "overview", of: string): Graph {
  const found = graphs.find((one) => one.kind === kind && one.of === of);
  if (found === undefined) throw new Error(`no picture of the ${kind} of ${of}`);
  return found.graph;
}

describe("the overview of euglena/production", () => {
  const overview = graph("overview", "euglena/production");

  test("shows how requests come in", () => {
    expect(ways(overview)).toEqual(
      expect.arrayContaining(["Clients → alb HTTP :80", "alb → gateway /* → :8080", "gateway → chroma :8000"]),
    );
  });

  test("shows what keeps data, and through which ports it is reached", () => {
    expect(ways(overview)).toEqual(
      expect.arrayContaining([
        "gateway → redis :6379",
        "gateway → rabbitmq :5671",
        "agent → redis :6379",
        "agent → rabbitmq :5671",
        "agent → chroma :8000",
        "chroma → chroma :2049",
      ]),
    );
    expect(things(overview)).toEqual(
      expect.arrayContaining([
        "redis (ElastiCache)",
        "rabbitmq (message broker)",
        "chroma (EFS)",
        "Secrets Manager (4 secrets)",
      ]),
    );
  });

  test("shows what scales the agents: the schedules, the queue's length, the service", () => {
    expect(ways(overview)).toEqual(
      expect.arrayContaining([
        "every minute → queue-metrics",
        "every 2 minutes → autoscaling",
        "queue-metrics → rabbitmq :443",
        "queue-metrics → autoscaling",
        "queue-metrics → CloudWatch",
        "autoscaling → CloudWatch",
        "autoscaling → agent",
      ]),
    );
  });

  test("says how many tasks run: of the agents what the scaler may do, of the gateway what autoscaling may", () => {
    expect(things(overview)).toEqual(
      expect.arrayContaining([
        "agent (ECS service · 1–11 tasks)",
        "gateway (ECS service · 2–10 tasks)",
        "chroma (ECS service · 1 task)",
      ]),
    );
  });

  test("shows the ways out: public addresses directly, private subnets through the NAT gateway", () => {
    expect(ways(overview)).toEqual(
      expect.arrayContaining(["gateway → Internet", "agent → NAT", "queue-metrics → NAT", "NAT → Internet"]),
    );
    expect(ways(overview)).not.toContain("gateway → NAT");
    expect(ways(overview)).not.toContain("agent → Internet");
  });

  test("shows whom alarms tell", () => {
    expect(things(overview)).toContain("Alarms (19 alarms)");
    expect(ways(overview)).toContain("Alarms → alarms");
  });

  test("leaves out what says nothing of this system: logs, images, network interfaces, queues of failures", () => {
    expect(things(overview)).toHaveLength(18);
    expect(things(overview).filter((thing) => /\blogs?\b|\bECR\b|failures|\bEC2\b/i.test(thing))).toEqual([]);
  });
});

test("the overview of euglena/development shows the stores inside the gateway's task, which its agents reach", () => {
  const overview = graph("overview", "euglena/development");
  expect(ways(overview)).toEqual(
    expect.arrayContaining([
      "Clients → alb HTTP :80",
      "alb → gateway /* → :8080",
      "agent → gateway :5672, :6379, :8000",
      "queue-metrics → gateway :15672",
      "gateway → chroma :2049",
    ]),
  );
  expect(things(overview).filter((thing) => /ElastiCache|broker/.test(thing))).toEqual([]);
});

describe("the overview of busyb/production, most of which exists", () => {
  const overview = graph("overview", "busyb/production");

  test("shows the adopted service behind the load balancer that is managed elsewhere", () => {
    expect(ways(overview)).toEqual([
      "Clients → busyb-alb",
      "busyb-alb → google-workspace-mcp-service /google-workspace/* → :8000",
      "google-workspace-mcp-service → Secrets Manager",
      "google-workspace-mcp-service → oauth-tokens-758888582357",
      "Alarms → alarms",
    ]);
  });

  test("draws what exists dashed, the way to it too: nobody knows whether it is open", () => {
    expect(overview.nodes.filter(({ look }) => look === "existing").map(({ name }) => name)).toEqual(["busyb-alb"]);
    expect(overview.edges.filter(({ look }) => look === "existing")).toHaveLength(1);
  });
});

test("the overview of busyb/staging shows its own load balancer", () => {
  expect(ways(graph("overview", "busyb/staging"))).toEqual(
    expect.arrayContaining([
      "Clients → alb HTTP :80",
      "alb → google-workspace-mcp-service /google-workspace/* → :8000",
    ]),
  );
});

test("an account's own stack has no overview: nothing flows in it", () => {
  expect(graphs.filter(({ kind }) => kind === "overview").map(({ of }) => of)).toEqual([
    ...["busyb/production", "busyb/staging", "euglena/development", "euglena/production"],
  ]);
});

describe("what changes in a fresh environment", () => {
  const changes = graph("changes", "euglena/production");

  test("is told by construct, with counts that come to all of it", () => {
    expect(things(changes)).toEqual(
      expect.arrayContaining(["network (26 created)", "gateway (22 created)", "ingress (4 created)"]),
    );
    const counts = changes.nodes.filter(({ frame }) => frame !== "848960888155/us-east-2 · bootstrap");
    const sum = counts.reduce((total, { what }) => total + (Number.parseInt(what, 10) || 1), 0);
    expect(sum).toBe(subjects.filter(({ stack }) => stack.environment === "euglena/production").length);
  });

  test("is joined by what mentions what, without the shortcuts", () => {
    expect(ways(changes)).toEqual(expect.arrayContaining(["gateway → redis", "redis → network", "scaler → agent"]));
    expect(ways(changes)).not.toContain("gateway → network");
  });
});

test("every change of an adoption has its node, with its action and its name", () => {
  const changes = graph("changes", "busyb/production");
  const of = (what: string) => changes.nodes.filter((node) => node.what === what);
  expect(of("target group")).toMatchObject([{ name: "google-workspace", look: "import" }]);
  expect(of("ECS service")).toMatchObject([{ name: "google-workspace-mcp-service", look: "update" }]);
  expect(of("task definition")).toMatchObject([{ name: "google-workspace-mcp", look: "create" }]);
  expect(changes.nodes.length).toBeLessThanOrEqual(30);
});

test("no name has cdktf's eight digits", () => {
  expect(graphs.flatMap(({ graph }) => things(graph)).filter((thing) => /_[0-9A-F]{8}\b/.test(thing))).toEqual([]);
});

test("the pictures are the same every time", async () => {
  const [once, again] = [await picturesOf(subjects, references, input), await picturesOf(subjects, references, input)];
  expect(again).toEqual(once);
  expect(once.map(({ kind, of }) => `${kind} ${of}`)).toEqual(graphs.map(({ kind, of }) => `${kind} ${of}`));
});
