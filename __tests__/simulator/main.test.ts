import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chosen, readOptions, UsageError } from "../../simulator/evaluation/command-line";
import { evaluate } from "../../simulator/evaluation/evaluate";
import { tellStories } from "../../simulator/evaluation/stories";
import { POLICIES } from "../../simulator/policies";
import { OURS } from "../../simulator/policies/ours";
import { evaluationDocument } from "../../simulator/report/document";
import { withInterval } from "../../simulator/report/format";
import { workloads } from "../../simulator/traces";

const root = join(__dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "slipway-simulate-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function simulate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--require", "tsx/cjs", join(root, "simulator", "main.ts"), ...args],
    { cwd: root, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe("npm run simulate", () => {
  it("prints the tables of what is asked for, and writes nothing in a quick run", () => {
    const docs = join(root, "docs");
    const before = existsSync(docs) ? readdirSync(docs, { recursive: true }) : [];
    const { status, stdout, stderr } = simulate("--quick", "--workload", "sparse", "--policy", "keda", "ours");
    expect(stdout).toContain("1 workload, 3 seeds;");
    expect(stdout).toMatch(/sparse: Sparse\n.*\n {2}ours .*\n {2}keda .*\n\n/);
    expect(stdout).toContain("invariants: kept");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(readdirSync(docs, { recursive: true })).toEqual(before);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("writes document and pictures where it is told to", () => {
    const out = join(folder, "out");
    const { stderr } = simulate("--seeds", "1", "--workload", "sparse", "--policy", "ours", "--out", out);
    expect(readdirSync(out, { recursive: true }).sort()).toEqual([
      "images",
      "images/scaler",
      "images/scaler/costs-sparse.svg",
      "scaler-evaluation.md",
    ]);
    expect(stderr).toBe(`wrote ${join(out, "scaler-evaluation.md")} and 1 picture\n`);
  });

  it("leaves the committed evaluation alone unless it has a trace and ten seeds, and says how to write it", () => {
    const committed = join(root, "docs", "scaler-evaluation.md");
    const before = readFileSync(committed, "utf8");
    const { status, stdout, stderr } = simulate("--seeds", "1", "--workload", "sparse", "--policy", "ours");
    expect(stdout).toContain("1 workload, 1 seed;");
    expect(stderr).toBe(
      "nothing was written: docs/scaler-evaluation.md is made with --trace FILE, at least 10 seeds and no --quick, --policy or --workload; --out FOLDER writes what was asked for elsewhere\n",
    );
    expect(status).toBe(0);
    expect(readFileSync(committed, "utf8")).toBe(before);
  });

  const shell = (line: string) => {
    const command = `"${process.execPath}" --require tsx/cjs simulator/main.ts --quick --workload sparse --policy ours`;
    const { status, stderr } = spawnSync("bash", ["-c", `set -o pipefail; ${command} ${line}`], {
      cwd: root,
      encoding: "utf8",
    });
    return { status, stderr };
  };

  it("ends without a word when nobody reads on", () => {
    expect(shell("| true")).toEqual({ status: 0, stderr: "" });
  });

  // Linux alone has a device that is always full.
  (existsSync("/dev/full") ? it : it.skip)("ends with 1 and one sentence when the figures have no place", () => {
    const full =
      "simulate: the figures can't be printed (ENOSPC: no space left on device, write); print them to another place\n";
    expect(shell("> /dev/full")).toEqual({ status: 1, stderr: full });
    // Flash is told second by second, after the figures could not be printed.
    const { status, stderr } = shell(`--workload flash --out "${join(folder, "full")}" > /dev/full`);
    expect(stderr).toContain(full);
    expect(stderr).toContain("full/scaler-evaluation.md and 3 pictures\n");
    expect(status).toBe(1);
  });

  it("says before the work that it can't write", () => {
    const { status, stdout, stderr } = simulate("--out", file("in-the-way", ""));
    expect(stderr).toMatch(
      /^simulate: nothing can be written to .*in-the-way \(ENOTDIR.*\); name another folder: .*\n$/,
    );
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  it("prints figures as JSON for other programs", () => {
    const { stdout } = simulate("--seeds", "2", "--workload", "sparse", "--policy", "ours", "--json");
    const { seeds, summaries } = JSON.parse(stdout);
    expect(seeds).toBe(2);
    expect(summaries).toHaveLength(1);
    expect(summaries[0]).toMatchObject({ workload: "sparse", policy: "ours", blindScaleIns: 0 });
  });

  it("makes a workload of the code trace when it is given", () => {
    const rows = Array.from(
      { length: 110 },
      (_, i) => `2023-11-16 18:${10 + Math.floor(i / 10)}:0${i % 10}.0000000,100,10`,
    );
    const csv = file("code.csv", ["TIMESTAMP,ContextTokens,GeneratedTokens", ...rows].join("\n"));
    const { stdout } = simulate("--trace", csv, "--seeds", "1", "--workload", "code-burst", "--policy", "ours");
    expect(stdout).toContain("code-burst: Code burst");
    expect(stdout).toContain("code-burst, violations");
  });

  it("says that a trace can't be read", () => {
    const missing = join(folder, "missing.csv");
    const { status, stderr } = simulate("--trace", missing);
    expect(stderr).toBe(
      `simulate: --trace: got ${missing}, which can't be read (ENOENT); give the CSV of an Azure LLM inference trace (https://github.com/Azure/AzurePublicDataset)\n`,
    );
    expect(status).toBe(2);
  });

  it("ends with 2 and one sentence, without a stack trace, when the command line is wrong", () => {
    const { status, stdout, stderr } = simulate("--policy", "kedda");
    expect(stderr).toBe(
      `simulate: --policy: got "kedda", but there is only ${POLICIES.map(({ name }) => name).join(", ")}; name some of these\n`,
    );
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  it("says in which line a trace is wrong", () => {
    const csv = file(
      "wrong.csv",
      "TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:17:03.9799600,1,2\nlater,1,2\n",
    );
    const { status, stderr } = simulate("--trace", csv);
    expect(stderr).toMatch(/^simulate: --trace: .*wrong\.csv, line 3: got "later,1,2", .*\n$/);
    expect(status).toBe(2);
  });
});

describe("the command line", () => {
  const read = (...args: string[]) => readOptions(["node", "main.ts", ...args]);

  it("asks for ten seeds, three of a quick run, or as many as it says", () => {
    expect(read()).toEqual({ quick: false, json: false, seeds: 10 });
    expect(read("--quick")).toMatchObject({ quick: true, seeds: 3 });
    expect(read("--quick", "--seeds", "5")).toMatchObject({ quick: true, seeds: 5 });
  });

  it.each([
    [["--seeds", "0"], "option '--seeds <number>' argument '0' is invalid. It must be a whole number from 1 to 1000."],
    [
      ["--seeds", "2.5"],
      "option '--seeds <number>' argument '2.5' is invalid. It must be a whole number from 1 to 1000.",
    ],
    [["--sedes", "3"], "unknown option '--sedes' (Did you mean --seeds?)"],
    [["everything"], "too many arguments. Expected 0 arguments but got 1."],
  ])("refuses %j in one sentence", (args, what) => {
    expect(() => read(...args)).toThrow(
      new UsageError(`${what.replace(/\.$/, "")}; npm run simulate -- --help lists the options`),
    );
  });

  it("chooses in the order of the report, whatever the order of the names", () => {
    expect(chosen(POLICIES, ["keda", "ours"], "--policy").map(({ name }) => name)).toEqual(["ours", "keda"]);
    expect(chosen(POLICIES, undefined, "--policy")).toEqual(POLICIES);
  });

  it("says what a missing workload needs", () => {
    expect(() => chosen(workloads(), ["code-burst", "flash"], "--workload", "; code-burst needs --trace FILE")).toThrow(
      `--workload: got "code-burst", but there is only ${workloads()
        .map(({ name }) => name)
        .join(", ")}; name some of these; code-burst needs --trace FILE`,
    );
  });
});

describe("an evaluation", () => {
  const questions = {
    seeds: 2,
    workloads: workloads().filter(({ name }) => ["flash", "sparse", "publisher-outage"].includes(name)),
    policies: POLICIES,
    variants: true,
  };
  const made = async (workers: number) =>
    evaluationDocument(await evaluate(questions, { workers }), await tellStories(questions, { workers }));

  it("has the same bytes, text and pictures (each below 60 kB), however many workers share it", async () => {
    const one = await made(1);
    const three = await made(3);
    expect([...one.keys()].length).toBeGreaterThan(6);
    expect(one).toEqual(three);
    for (const [path, content] of one) {
      if (path.endsWith(".svg")) expect(Buffer.byteLength(content)).toBeLessThan(60_000);
    }
  });

  it("ends when a job fails, with its sentence", async () => {
    const unknown = { ...questions, policies: [{ ...OURS, name: "nobody" }] };
    await expect(evaluate(unknown)).rejects.toThrow('the evaluation asks for "nobody"');
  });
});

describe("the committed evaluation", () => {
  const path = join(root, "docs", "scaler-evaluation.md");
  const shown = () =>
    [...readFileSync(path, "utf8").matchAll(/src="images\/scaler\/([^"]+)"/g)].map(([, name]) => name);

  it("shows every picture of its folder and no other", () => {
    expect(shown().sort()).toEqual(readdirSync(join(root, "docs", "images", "scaler")).sort());
  });

  it("was made with the code trace and ten seeds", () => {
    expect(readFileSync(path, "utf8")).toContain("`code-burst`: ");
    expect(readFileSync(path, "utf8")).toContain("| seeds | 1 to 10;");
  });

  it("says what the law does now; if not, npm run simulate -- --trace FILE makes it anew", async () => {
    const flash = workloads().filter(({ name }) => name === "flash");
    const { cells } = await evaluate({ seeds: 10, workloads: flash, policies: POLICIES });
    for (const { policy, summary } of cells) {
      const { violationPercent, taskHours, waitP95Seconds } = summary;
      const figures = [violationPercent, taskHours, waitP95Seconds].map(withInterval).join(" | ");
      expect(readFileSync(path, "utf8")).toContain(
        `| ${policy.name === "ours" ? "**ours**" : policy.name} | ${figures} |`,
      );
    }
  });
});
