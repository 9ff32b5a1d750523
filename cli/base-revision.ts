import { execFile, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { readManifest, type SynthesizedStack } from "../plan";
import { UsageError } from "./errors";

const execute = promisify(execFile);

/** The stacks of another revision of this repository. */
export interface BaseRevision {
  /** The revision as it was named, and its short hash. */
  readonly name: string;
  readonly stacks: readonly SynthesizedStack[];
  readonly notes: readonly string[];
}

/**
 * Synthesizes a revision by its own code, in a folder that will be thrown away, with the packages that are installed here.
 * Neither the working tree nor the repository is touched: git writes the files through an index of its own.
 * @throws UsageError for what git does not know; Error with the revision's own words when it cannot be synthesized
 */
export async function baseRevision(revision: string, folder: string, signal: AbortSignal): Promise<BaseRevision> {
  try {
    return await synthesizeRevision(revision, folder, signal);
  } catch (error) {
    // Node's own error of an aborted process does not say what ended it.
    signal.throwIfAborted();
    throw error;
  }
}

async function synthesizeRevision(revision: string, folder: string, signal: AbortSignal): Promise<BaseRevision> {
  const root = await topLevel();
  const commit = await commitOf(revision);
  const tree = join(folder, "tree");
  mkdirSync(tree, { recursive: true });
  const options = { cwd: root, env: { ...process.env, GIT_INDEX_FILE: join(folder, "index") }, signal };
  await execute("git", ["read-tree", commit], options);
  await execute("git", ["checkout-index", "--all", `--prefix=${tree}/`], options);
  const prefix = (await execute("git", ["rev-parse", "--show-prefix"])).stdout.trim();
  signal.throwIfAborted();
  const project = join(tree, prefix);
  if (!existsSync(join(project, "cdktf.json")))
    throw new UsageError(
      `${revision} has no cdktf.json in ${prefix || "the repository"}`,
      "Name a revision that has one.",
    );
  linkPackages(join(process.cwd(), "node_modules"), join(project, "node_modules"));
  const outdir = join(folder, "cdktf.out");
  await synthesize(revision, project, outdir, signal);
  return { name: `${revision} (${commit.slice(0, 7)})`, stacks: readManifest(outdir), notes: packageNote(project) };
}

async function topLevel(): Promise<string> {
  try {
    return (await execute("git", ["rev-parse", "--show-toplevel"])).stdout.trim();
  } catch {
    throw new UsageError("--base needs git and a git repository, and this folder is none", "Run it in a clone.");
  }
}

async function commitOf(revision: string): Promise<string> {
  try {
    const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
    return (await execute("git", args)).stdout.trim();
  } catch {
    throw new UsageError(
      `git knows no revision "${revision}"`,
      "Name a branch, a tag, a commit or HEAD~1; fetch it first if it is on a remote (git fetch).",
    );
  }
}

/** Every package that is installed here, except that the repository's own are those of the revision. */
function linkPackages(installed: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(installed, { withFileTypes: true })) {
    const [from, to] = [join(installed, entry.name), join(target, entry.name)];
    // npm links a workspace by a relative path, which leads to the revision's folder from the copy.
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else if (entry.name.startsWith("@") && hasLinks(from)) linkPackages(from, to);
    else symlinkSync(from, to, "junction");
  }
}

function hasLinks(folder: string): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isSymbolicLink());
}

function packageNote(project: string): string[] {
  const [here, there] = [process.cwd(), project].map((folder) => read(join(folder, "package-lock.json")));
  return here === there
    ? []
    : ["The base was synthesized with the packages installed here; its own package-lock.json differs."];
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** Runs the app that the revision's cdktf.json names. */
function synthesize(revision: string, project: string, outdir: string, signal: AbortSignal): Promise<void> {
  const { app }: { app: string } = JSON.parse(readFileSync(join(project, "cdktf.json"), "utf8"));
  return new Promise((resolve, reject) => {
    const child = spawn(app, {
      cwd: project,
      shell: true,
      env: { ...process.env, CDKTF_OUTDIR: outdir },
      stdio: ["ignore", "ignore", "pipe"],
      // A group of its own: what the shell started ends with it.
      detached: process.platform !== "win32",
    });
    const end = () => {
      if (child.pid === undefined) return;
      if (process.platform === "win32") child.kill();
      else process.kill(-child.pid, "SIGKILL");
    };
    signal.addEventListener("abort", end, { once: true });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.once("error", reject);
    child.once("close", (code) => {
      signal.removeEventListener("abort", end);
      if (code === 0) resolve();
      else reject(new Error(`${revision} cannot be synthesized (${app}):\n${said.trim()}`));
    });
  });
}
