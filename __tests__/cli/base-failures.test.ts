import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlanDocument } from "../../plan";
import { loadPlan } from "../../plan/testing";
import { eventually, throwAwayFolders } from "../plan/support";
import { Folders } from "../plan/terraform/folders";
import { root, slipway } from "../support/cli";

/** A repository whose revisions are an app each and nothing else; what is planned on top of them are this checkout's stacks. */
const folders = new Folders();
const repository = folders.write("repository", {
  "cli/slipway.cjs": `require(${JSON.stringify(join(root, "cli", "slipway.cjs"))});\n`,
  "node_modules/.package-lock.json": "{}",
  ".gitignore": "node_modules\n",
});
const temporary = folders.write("t", { "kept.txt": "" });
const out = join(folders.directory, "out");
afterAll(() => folders.remove());

const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
    cwd: repository,
    encoding: "utf8",
  });

/** Commits and names a revision with this app. */
function revision(name: string, app: string): void {
  folders.write("repository", { "cdktf.json": { app } });
  git("add", "--all");
  git("commit", "--quiet", "--message", name);
  git("tag", name);
}

const planOn = (name: string, started?: (pid: number) => void) =>
  slipway(["plan", "--base", name, "--out", out, "euglena-development-network"], {
    repository,
    environment: { TMPDIR: temporary },
    started,
  });

/** What a run may not change. */
const places = () => ({
  temporary: throwAwayFolders(temporary),
  git: readdirSync(join(repository, ".git"), { recursive: true, encoding: "utf8" }).sort(),
  status: git("status", "--porcelain"),
});

let before: ReturnType<typeof places>;
beforeAll(() => {
  git("init", "--quiet");
  revision("wrong", "echo the words of the app >&2; exit 3");
  revision("slow", `touch "${join(temporary, "at-work")}"; sleep 61; true`);
  revision("other-names", `cp -r "${otherNames()}" "$CDKTF_OUTDIR"`);
  before = places();
});

/** What an older app synthesized: the network's state under another name, and a stack that is gone now. */
function otherNames(): string {
  const stack = (key: string) => ({
    terraform: { backend: { s3: { bucket: "848960888155-us-east-2-terraform-state", key, region: "us-east-2" } } },
    provider: { aws: [{ region: "us-east-2" }] },
    resource: { aws_sns_topic: { old: { name: "old" } } },
  });
  const names = ["old-network", "gone"];
  return folders.write("synthesized", {
    "manifest.json": {
      stacks: Object.fromEntries(
        names.map((name) => [name, { name, synthesizedStackPath: `stacks/${name}/cdk.tf.json`, dependencies: [] }]),
      ),
    },
    "stacks/old-network/cdk.tf.json": stack("euglena/development/network.tfstate"),
    "stacks/gone/cdk.tf.json": stack("euglena/development/gone.tfstate"),
  });
}

test("a revision that cannot be synthesized is said in its own words, with 1, and leaves nothing", async () => {
  expect(await planOn("wrong")).toEqual({
    code: 1,
    stdout: "",
    stderr: "slipway: wrong cannot be synthesized (echo the words of the app >&2; exit 3):\nthe words of the app\n",
  });
  expect(places()).toEqual(before);
  expect(existsSync(out)).toBe(false);
});

test("a signal while the revision is synthesized ends with 130 and leaves no folder, no process and no index", async () => {
  let pid = 0;
  const running = planOn("slow", (id) => {
    pid = id;
  });
  await eventually("the revision's app is at work", () => existsSync(join(temporary, "at-work")));
  process.kill(pid, "SIGINT");
  expect(await running).toEqual({ code: 130, stdout: "", stderr: "slipway: ended by SIGINT; nothing was written\n" });
  expect(places()).toEqual(before);
  expect(existsSync(out)).toBe(false);
  expect(execFileSync("ps", ["-eo", "args"], { encoding: "utf8" })).not.toMatch(/^sleep 61$/m);
});

test("a stack with another name is planned on top of the state it keeps; one whose state nobody has any more is told", async () => {
  const { code, stdout, stderr } = await planOn("other-names");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const text = readFileSync(join(out, "plans", "euglena-development-network.json"), "utf8");
  const document: PlanDocument = JSON.parse(text);
  expect(loadPlan(document).actions).toMatchObject({ "aws_sns_topic.old": "destroy" });
  expect(stdout).toContain(
    "Only in the base: gone. What they made stays in AWS until somebody runs cdktf destroy from there.\n",
  );
  expect(places()).toEqual(before);
});
