import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accounts } from "../../environments";
import { root } from "../support/cli";
import { runStep } from "./run-step";
import { scriptOf } from "./workflows";

/** Stands in for `node cli/slipway.cjs plan`: says what it was asked, writes a review, ends as it is told. */
const plan = `
echo "slipway $*"
out=plan.out
for word in "$@"; do [ "$before" = --out ] && out=$word; before=$word; done
[ "$REVIEW" = none ] || { mkdir -p "$out"; echo "review in $out" > "$out/review.md"; }
exit "$CODE"
`;

describe("the environments to plan live", () => {
  const script = scriptOf("plan.yml offline", "List the environments to plan live");
  const list = (live: string) => runStep(script, { environment: { LIVE: live } });

  test.each(["", " ", "\n"])("are none until somebody names some: %j", async (live) => {
    expect(await list(live)).toMatchObject({ code: 0, outputs: { environments: "[]" } });
  });

  test("are those of the systems and environments that are named, each once", async () => {
    const { code, outputs } = await list("euglena busyb/staging\neuglena/production\n");
    expect(code).toBe(0);
    expect(JSON.parse(outputs.environments ?? "")).toEqual([
      { environment: "busyb/staging", name: "busyb-staging", account: "758888582357", region: "us-east-1" },
      { environment: "euglena/development", name: "euglena-development", account: "848960888155", region: "us-east-2" },
      { environment: "euglena/production", name: "euglena-production", account: "848960888155", region: "us-east-2" },
    ]);
  });

  test("end the job when one does not exist", async () => {
    const { code, outputs } = await runStep(script, {
      environment: { LIVE: "busyb/stging" },
      commands: { node: "exit 2" },
    });
    expect([code, outputs]).toEqual([2, {}]);
  });
});

describe("the environments to deploy", () => {
  const script = scriptOf("deploy.yml systems", "List the environments to deploy");
  const list = async (deploy: string, options = {}) => {
    const { code, outputs } = await runStep(script, { ...options, environment: { DEPLOY: deploy } });
    expect(code).toBe(0);
    return systemsOf(outputs.systems);
  };

  test.each(["", " ", "\n"])("are none until somebody names some: %j", async (deploy) => {
    expect(await list(deploy)).toEqual([]);
  });

  test("are grouped by system, production apart, and named as the deploying roles trust them", async () => {
    const systems = await list("euglena busyb");
    expect(systems.map(({ system, before, production }) => [system, before.map(named), production.map(named)])).toEqual(
      [
        ["busyb", ["busyb-staging"], ["busyb-production"]],
        ["euglena", ["euglena-development"], ["euglena-production"]],
      ],
    );
    const all = systems.flatMap(({ before, production }) => [...before, ...production]);
    for (const { name, account, region } of all) {
      const owner = accounts.find((shared) => shared.account === account && shared.region === region);
      expect(owner?.ci.deployEnvironments).toContain(name);
    }
  });

  test("may be production alone", async () => {
    const stack = { stack: "busyb-production-platform", environment: "busyb/production" };
    const commands = { node: `echo '${JSON.stringify({ stacks: [stack] })}'` };
    const [only] = await list("busyb/production", { commands });
    expect([only?.before, only?.production.map(named)]).toEqual([[], ["busyb-production"]]);
  });
});

interface Listed {
  readonly name: string;
  readonly account: string;
  readonly region: string;
}

function named({ name }: Listed): string {
  return name;
}

/** As the workflow reads it: the two lists are JSON inside JSON. */
function systemsOf(json = ""): { system: string; before: Listed[]; production: Listed[] }[] {
  return JSON.parse(json).map(({ system, before, production }: Record<string, string>) => ({
    system,
    before: JSON.parse(before ?? ""),
    production: JSON.parse(production ?? ""),
  }));
}

describe.each([
  ["plan.yml offline", "Review what the change does", "--review --base origin/main", ""],
  ["plan.yml live", "Review what a deployment would do", "busyb/staging --live --review", " at busyb/staging"],
])("the review of %s", (place, name, args, where) => {
  const review = (code: string, more = {}) =>
    runStep(scriptOf(place, name), {
      environment: { BASE: "origin/main", ENVIRONMENT: "busyb/staging", CODE: code, ...more },
      commands: { node: plan },
    });

  test("is asked for, and stands in the summary", async () => {
    const { code, stdout, summary } = await review("0");
    expect([code, stdout, summary]).toEqual([0, `slipway cli/slipway.cjs plan ${args}\n`, "review in plan.out\n"]);
  });

  test("lets the job go on when a person must look, and says so", async () => {
    const { code, stdout, summary } = await review("3");
    expect([code, summary]).toEqual([0, "review in plan.out\n"]);
    expect(stdout).toContain(`::warning title=A person must look${where}::The review says at what`);
  });

  test("ends the job when something cannot be planned, with what is known in the summary", async () => {
    const { code, stdout, summary } = await review("1");
    expect([code, summary]).toEqual([1, "review in plan.out\n"]);
    expect(stdout).not.toContain("::warning");
  });

  test("ends the job when there is none", async () => {
    const { code, summary } = await review("2", { REVIEW: "none" });
    expect([code, summary]).toEqual([2, ""]);
  });
});

describe("a deployment", () => {
  const script = scriptOf("actions/deploy", "Plan and deploy, stack by stack");
  const deploy = (environment: Readonly<Record<string, string>>) =>
    runStep(script, {
      environment: { ENVIRONMENT: "busyb/staging", ...environment },
      commands: {
        node: `if [ "$2" = list ]; then echo '{"stacks":[{"stack":"busyb-staging-network"},{"stack":"busyb-staging-platform"}]}'; exit "$LIST"; fi\n${plan}`,
        npx: `echo "npx $*"; exit "$DEPLOYED"`,
      },
    });
  const fine = { LIST: "0", CODE: "0", DEPLOYED: "0" };
  const planned = (stack: string) => `slipway cli/slipway.cjs plan ${stack} --live --review --out plan.out/${stack}`;
  const deployed = (stack: string) => `npx cdktf deploy ${stack} --auto-approve --ignore-missing-stack-dependencies`;

  test.each(["0", "3"])("plans and deploys one stack after the other when the plan ends with %s", async (code) => {
    const ended = await deploy({ ...fine, CODE: code });
    expect(ended.code).toBe(0);
    expect(ended.stdout.trimEnd().split("\n")).toEqual([
      planned("busyb-staging-network"),
      deployed("busyb-staging-network"),
      planned("busyb-staging-platform"),
      deployed("busyb-staging-platform"),
    ]);
    expect(ended.summary).toBe("review in plan.out/busyb-staging-network\nreview in plan.out/busyb-staging-platform\n");
  });

  test("does not deploy what cannot be planned, nor what comes after it", async () => {
    const { code, stdout } = await deploy({ ...fine, CODE: "1" });
    expect([code, stdout]).toEqual([1, `${planned("busyb-staging-network")}\n`]);
  });

  test("ends when a stack cannot be deployed", async () => {
    const { code, stdout } = await deploy({ ...fine, DEPLOYED: "1" });
    expect([code, stdout]).toEqual([1, `${planned("busyb-staging-network")}\n${deployed("busyb-staging-network")}\n`]);
  });

  test("ends when the stacks cannot be listed", async () => {
    const { code, stdout } = await deploy({ ...fine, LIST: "1" });
    expect([code, stdout]).toEqual([1, ""]);
  });
});

test("terraform is set up in the version that this repository names", async () => {
  const { outputs } = await runStep(scriptOf("actions/setup", "Read the version of Terraform"));
  expect(outputs.version).toBe(readFileSync(join(root, ".terraform-version"), "utf8").trim());
});
