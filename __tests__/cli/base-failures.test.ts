import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlanDocument } from "../../plan";
import { loadPlan } from "../../plan/testing";
import { eventually, throwAwayFolders } from "../plan/support";
import { copyOfRepository, root, slipway } from "../support/cli";

const TARGET_GROUP = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/small-web/0123456789abcdef";

const recorded = { resources: { aws_lb_target_group: { [TARGET_GROUP]: { port: 80 } } } };

/** A clone whose only environment is the small one, with a temporary folder of its own. */
const repository = copyOfRepository();
const temporary = mkdtempSync(join(tmpdir(), "t-"));
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
    cwd: repository,
    encoding: "utf8",
  });
const write = (file: string, text: string) => writeFileSync(join(repository, file), text);

/** Commits and names a revision whose app is this command. */
function revision(name: string, app: string): void {
  write("cdktf.json", JSON.stringify({ language: "typescript", app }));
  git("add", "--all");
  git("commit", "--quiet", "--message", name);
  git("tag", name);
}

function edit(file: string, from: string, to: string): void {
  const before = readFileSync(join(repository, file), "utf8");
  if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
  write(file, before.replace(from, to));
}

const plan = (...args: string[]) => slipway(["plan", ...args], { repository, environment: { TMPDIR: temporary } });
const left = () => ({
  folders: throwAwayFolders(temporary),
  git: readdirSync(join(repository, ".git"), { recursive: true, encoding: "utf8" }).sort(),
  status: git("status", "--porcelain"),
  plans: existsSync(join(repository, "plan.out")),
});

let clean: ReturnType<typeof left>;
beforeAll(() => {
  const small = readFileSync(join(root, "__tests__", "support", "small-environment.ts"), "utf8");
  write("environments/small.ts", small.replace("../../environments/define", "./define"));
  edit(
    "environments/index.ts",
    "import { busybAccount }",
    'import { smallAccount, smallEnvironment } from "./small";\nimport { busybAccount }',
  );
  write(
    "environments/index.ts",
    readFileSync(join(repository, "environments/index.ts"), "utf8")
      .replace(/environmentInputs = \[.*?\]/s, "environmentInputs = [smallEnvironment]")
      .replace(/accounts = \[.*?\]/s, "accounts = [smallAccount]"),
  );
  write(".gitignore", "node_modules\nplan.out\n");
  git("init", "--quiet");
  revision("deployed", `"${process.execPath}" --require tsx/cjs main.ts`);
  revision("wrong", "echo the words of the app >&2; exit 3");
  revision("slow", `touch "${join(temporary, "at-work")}"; sleep 61; true`);
  // Not committed: other names of stacks, another name of the service, and what is known about what it adopts.
  edit("stacks/environment-state.ts", "${system}-${name}-${stack}`;", "${system}-${name}-the-${stack}`;");
  edit("environments/small.ts", "services: {\n    web:", 'recorded: "recorded.json",\n  services: {\n    site:');
  edit("environments/small.ts", "cpu: 256", `adopt: { targetGroup: "${TARGET_GROUP}" },\n      cpu: 256`);
  mkdirSync(join(repository, "environments", "small", "test"), { recursive: true });
  write("environments/small/test/recorded.json", JSON.stringify(recorded));
  clean = left();
});
afterAll(() => {
  for (const folder of [repository, temporary]) rmSync(folder, { recursive: true, force: true });
});

test("a revision that cannot be synthesized is said in its own words, with 1, and leaves nothing", async () => {
  const { code, stdout, stderr } = await plan("--base", "wrong");
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: "",
    stderr: "slipway: wrong cannot be synthesized (echo the words of the app >&2; exit 3):\nthe words of the app\n",
  });
  expect(left()).toEqual(clean);
});

test("a signal while the revision is synthesized ends with 130 and leaves no folder, no process and no index", async () => {
  let pid = 0;
  const running = slipway(["plan", "--base", "slow"], {
    repository,
    environment: { TMPDIR: temporary },
    started: (id) => {
      pid = id;
    },
  });
  await eventually("the revision's app is at work", () => existsSync(join(temporary, "at-work")));
  process.kill(pid, "SIGINT");
  expect(await running).toEqual({ code: 130, stdout: "", stderr: "slipway: ended by SIGINT; nothing was written\n" });
  expect(left()).toEqual(clean);
  expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toMatch(/^sleep 61$/m);
});

describe("on top of a revision in which stacks and a service had other names", () => {
  let stdout: string;
  const stack = (name: string) => {
    const file = join(repository, "plan.out", "plans", `${name}.json`);
    const document: PlanDocument = JSON.parse(readFileSync(file, "utf8"));
    return loadPlan(document);
  };

  beforeAll(async () => {
    const ended = await slipway(["plan", "--base", "deployed", "small/test"], { repository });
    expect(ended.code).toBe(0);
    stdout = ended.stdout;
  });

  test("a stack that keeps its state is planned on top of it", () => {
    for (const name of ["small-test-the-network", "small-test-the-platform"])
      expect([...new Set(Object.values(stack(name).actions))]).toEqual(["no-op"]);
  });

  test("a stack whose state is not used any more is told, and no other", () => {
    expect(stdout).toContain(
      "Only in the base: small-test-web. What they made stays in AWS until somebody runs cdktf destroy from there.\n",
    );
    expect(stack("small-test-the-site").resource("aws_ecs_service").action).toBe("create");
  });

  test("what the environment's recorded file says about an adopted object is planned against", () => {
    const { importedAs, action, replacePaths } = stack("small-test-the-site").resource("aws_lb_target_group");
    expect({ importedAs, action, replacePaths }).toEqual({
      importedAs: TARGET_GROUP,
      action: "replace",
      replacePaths: [["port"]],
    });
    expect(stdout).toContain("      port: 80 → 8080 (forces replacement)\n");
  });
});
