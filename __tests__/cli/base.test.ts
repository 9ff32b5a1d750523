import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlanDocument } from "../../plan";
import { loadPlan } from "../../plan/testing";
import { copyOfRepository, slipway } from "../support/cli";

/** A clone whose last commit changed one number each of five kinds, and whose working tree changed one more. */
const repository = copyOfRepository();
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], { cwd: repository });

function edit(file: string, ...edits: [from: string, to: string][]): void {
  const path = join(repository, file);
  const text = edits.reduce(
    (before, [from, to]) => {
      if (!before.includes(from)) throw new Error(`${file} has no ${from}`);
      return before.replace(from, to);
    },
    readFileSync(path, "utf8"),
  );
  writeFileSync(path, text);
}

beforeAll(() => {
  writeFileSync(join(repository, ".gitignore"), "node_modules\ncdktf.out\nplan.out\n");
  writeFileSync(join(repository, "cdktf.json"), readFileSync(join(__dirname, "..", "..", "cdktf.json")));
  git("init", "--quiet");
  git("add", "--all");
  git("commit", "--quiet", "--message", "before");
  edit(
    "environments/euglena/development.ts",
    ["ports: [8080]", "ports: [9090]"],
    ["port: 8080,\n        targetGroup", "port: 9090,\n        targetGroup"],
    ['repository: "euglena/gateway", tag: "1.0.0"', 'repository: "euglena/gateway", tag: "1.1.0"'],
    ["priority: 100", "priority: 110"],
    ['private: "10.1.11.0/24"', 'private: "10.1.21.0/24"'],
  );
  git("commit", "--quiet", "--all", "--message", "after");
  // Not committed: the working tree is what is planned.
  edit("environments/euglena/development.ts", ["retentionDays: 7", "retentionDays: 14"]);
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

test("a change is planned on top of what the base revision would have deployed, and nothing stays behind", async () => {
  const temporary = mkdtempSync(join(tmpdir(), "slipway-fixture-"));
  const before = { git: readdirSync(join(repository, ".git")).sort(), status: status() };
  const { code, stdout, stderr } = await slipway(["plan", "--base", "HEAD~1", "euglena/development"], {
    repository,
    environment: { TMPDIR: temporary },
  });
  expect(code).toBe(0);

  const stack = (name: string) => {
    const file = join(repository, "plan.out", "plans", `euglena-development-${name}.json`);
    const document: PlanDocument = JSON.parse(readFileSync(file, "utf8"));
    return loadPlan(document);
  };
  const kinds = (name: string) =>
    stack(name)
      .resources()
      .filter(({ action }) => action !== "no-op")
      .map(({ type, action, replacePaths }) => [type, action, replacePaths.map(([first]) => first)]);
  expect(kinds("gateway")).toEqual(
    expect.arrayContaining([
      ["aws_lb_target_group", "replace", ["port"]],
      ["aws_ecs_task_definition", "replace", ["container_definitions"]],
      ["aws_ecs_service", "update", []],
      ["aws_cloudwatch_log_group", "update", []],
      ["aws_lb_listener_rule", "update", []],
    ]),
  );
  expect(kinds("network")).toEqual(expect.arrayContaining([["aws_subnet", "replace", ["cidr_block"]]]));
  expect(kinds("platform").map(([, action]) => action)).not.toContain("create");

  expect(stdout).toMatch(
    /replace {2}aws_lb_target_group\.\S+ {2}service\/routing\/targets\n {6}port: 8080 → 9090 \(forces replacement\)/,
  );
  expect(stdout).toContain("container_definitions[0].image: ");
  expect(stdout).toContain("priority: 100 → 110");
  expect(stdout).toContain("retention_in_days: 7 → 14");
  expect(stdout).toMatch(/Offline, on top of HEAD~1 \([0-9a-f]{7}\) as if it were deployed/);
  expect(stderr).toContain("its name stays");

  // tsx, which runs the base revision, keeps what it compiled.
  expect(readdirSync(temporary).filter((name) => !name.startsWith("tsx-"))).toEqual([]);
  rmSync(temporary, { recursive: true });
  expect(readdirSync(join(repository, ".git")).sort()).toEqual(before.git);
  expect(status()).toBe(before.status);
});

test("a revision that git does not know is said, with exit code 2", async () => {
  const { code, stdout, stderr } = await slipway(["plan", "--base", "v99"], { repository });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain('slipway: git knows no revision "v99"\n');
});

function status(): string {
  return git("status", "--porcelain").toString();
}
