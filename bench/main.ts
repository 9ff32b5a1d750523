import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import Table from "cli-table3";
import { type Measurement, measure } from "./measure";
import { unpackBundles, writeQuestions } from "./scaler";

const RUNS = 5;
const QUESTIONS = 20_000;
const root = join(__dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "slipway-bench-"));
const schemaCache = join(root, "node_modules", ".cache", "slipway");
const node = [process.execPath, "--require", "tsx/cjs"];
const slipway = (...args: string[]) => [process.execPath, join(root, "cli", "slipway.cjs"), ...args];
const planAll = slipway("plan", "--out", join(folder, "plan.out"));
const many = (resources: number) => join(folder, `resources-${resources}`);
const generated = (services: number) => [
  ...node,
  join(__dirname, "synthesize-generated.ts"),
  String(services),
  join(folder, "generated"),
];

function writeMany(resources: number): void {
  const script = join(__dirname, "many-resources.ts");
  execFileSync(process.execPath, [...node.slice(1), script, String(resources), many(resources)]);
}

/** Prints what the commands of this repository cost on this machine. */
async function main(): Promise<void> {
  const [cpu] = cpus();
  console.log(
    `${cpus().length} × ${cpu?.model}, Node.js ${process.versions.node}; median of ${RUNS} runs after a warm-up\n`,
  );
  const table = new Table({
    head: ["what", "median", "fastest – slowest", "peak memory", "goal"],
    style: { head: [] },
  });
  const row = (what: string, { median, fastest, slowest, peakMiB }: Measurement, goal: string) => {
    table.push([
      what,
      `${median.toFixed(2)} s`,
      `${fastest.toFixed(2)} – ${slowest.toFixed(2)} s`,
      `${peakMiB.toFixed(0)} MiB`,
      goal,
    ]);
    return median;
  };

  const bare = row("node, doing nothing", await measure([process.execPath, "-e", ""], RUNS), "");
  const synthesis = row(
    "synthesis of all environments",
    await measure([...node, join(root, "main.ts")], RUNS),
    "≤ 1.5 s",
  );
  const plan = row("slipway plan, everything", await measure(planAll, RUNS), "≤ 4 s, ≤ 1024 MiB");
  row(
    "slipway plan, everything, no caches",
    await measure(planAll, 3, () => rmSync(schemaCache, { recursive: true, force: true })),
    "≤ 10 s",
  );
  const reviewed = row(
    "slipway plan --review, everything",
    await measure([...planAll, "--review"], RUNS),
    "≤ plan + 1 s",
  );
  const base = row("slipway plan --base HEAD, everything", await measure([...planAll, "--base", "HEAD"], RUNS), "");
  for (const [resources, goal] of [
    [800, "≤ 3 s"],
    [2000, "≤ 9 s, ≤ 1024 MiB"],
  ] as const) {
    writeMany(resources);
    row(`slipway plan --dir, ${resources} resources`, await measure([...planAll, "--dir", many(resources)], 3), goal);
  }
  writeMany(5000);
  const [command = "", ...args] = [...planAll, "--dir", many(5000)];
  execFileSync(command, args, { stdio: "ignore" });
  row("slipway review, 5,000 changes", await measure(slipway("review", "--out", join(folder, "plan.out")), 3), "≤ 3 s");
  const sizes = [50, 100, 200];
  const times: number[] = [];
  for (const size of sizes) {
    times.push(row(`synthesis of ${size} services`, await measure(generated(size), 3), size === 200 ? "≤ 5 s" : ""));
  }
  const simulation = row(
    "npm run simulate -- --quick",
    await measure([...node, join(root, "simulator", "main.ts"), "--quick"], 3),
    "≤ 60 s",
  );
  const questions = join(folder, "questions.jsonl");
  writeQuestions(questions, QUESTIONS);
  const decided = row(
    `slipway scaler decide, ${QUESTIONS} lines`,
    await measure(["sh", "-c", `exec "$0" "$@" < "${questions}"`, ...slipway("scaler", "decide")], 3),
    "≤ 4 s",
  );
  const imports: string[] = [];
  for (const { name, file, zippedKb } of unpackBundles(folder)) {
    const command = [process.execPath, "-e", `import(${JSON.stringify(file)})`];
    const imported = row(`node, importing the bundle of ${name}`, await measure(command, RUNS), "≤ node + 0.06 s");
    imports.push(`${name} ${zippedKb.toFixed(0)} KB zipped, import ${((imported - bare) * 1000).toFixed(0)} ms`);
  }
  console.log(table.toString());

  const [at50 = 0, at100 = 0, at200 = 0] = times;
  console.log(
    `\nplan --base : plan = ${(base / plan).toFixed(2)} (goal ≤ 2.2), plan : synthesis = ${(plan / synthesis).toFixed(1)}, plan : node doing nothing = ${(plan / bare).toFixed(0)}, review of it = ${(reviewed - plan).toFixed(2)} s`,
  );
  console.log(
    `decisions per second: ${(QUESTIONS / decided).toFixed(0)} (goal ≥ 5000); bundles: ${imports.join("; ")} (goals ≤ 200 KB, ≤ 60 ms); simulation : node doing nothing = ${(simulation / bare).toFixed(0)}`,
  );
  console.log(
    `per service: 50 → 100: ${(((at100 - at50) / 50) * 1000).toFixed(1)} ms, 100 → 200: ${(((at200 - at100) / 100) * 1000).toFixed(1)} ms (linear when equal)`,
  );
}

main().finally(() => rmSync(folder, { recursive: true, force: true }));
