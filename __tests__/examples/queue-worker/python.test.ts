import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { EcsAgent } from "./agent";

const worker = join(__dirname, "../../../examples/queue-worker/python");
const folder = mkdtempSync(join(tmpdir(), "slipway-worker-"));
// Protection needs no pika; the end-to-end tests run the worker with the real one.
writeFileSync(join(folder, "pika.py"), "");
afterAll(() => rmSync(folder, { recursive: true }));

let agent: EcsAgent;
beforeEach(async () => {
  agent = new EcsAgent();
  await agent.start();
});
afterEach(() => agent.stop());

/** Runs lines after `protection = TaskProtection(agent, minutes, every_seconds)`, and gives what they print and warn. */
async function python(minutes: string, everySeconds: number, lines: string[]): Promise<string> {
  const script = [
    "import time",
    "from worker import TaskProtection",
    `protection = TaskProtection(${JSON.stringify(agent.uri)}, ${minutes}, ${everySeconds})`,
    ...lines,
  ].join("\n");
  const env = { ...process.env, PYTHONPATH: `${folder}:${worker}`, PYTHONDONTWRITEBYTECODE: "1" };
  const { stdout, stderr } = await promisify(execFile)("python3", ["-c", script], { env });
  return stdout + stderr;
}

const installed = spawnSync("python3", ["--version"]).status === 0;
(installed ? describe : describe.skip)("the Python worker's protection", () => {
  test("is set before the work begins, stays while message follows message, and goes when nothing is left", async () => {
    const seen = await python("10", 0.3, [
      "for message in range(20):",
      "    with protection():",
      "        print(protection.protected_until > time.monotonic())",
      "time.sleep(1)",
    ]);
    expect(seen).toBe("True\n".repeat(20));
    expect(agent.asked.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["PUT", "/api/id/task-protection/v1/state", { ProtectionEnabled: true, ExpiresInMinutes: 10 }],
      ["PUT", "/api/id/task-protection/v1/state", { ProtectionEnabled: false }],
    ]);
  });

  test("is extended during long work before it expires", async () => {
    await python("1 / 60", 0.05, ["with protection():", "    time.sleep(1.6)"]);
    expect(agent.states.length).toBeGreaterThanOrEqual(3);
    expect(new Set(agent.states)).toEqual(new Set([true]));
    expect(agent.longestPause).toBeLessThan(0.9);
  });

  test("that fails lets the work go on, says so, and is tried again", async () => {
    agent.refuse = { status: 200, body: '{"failure":{"Arn":"arn","Reason":"DEPLOYMENT_BLOCKED"}}' };
    const seen = await python("10", 0.2, ["with protection():", "    print('works')", "    time.sleep(0.5)"]);
    expect(seen).toContain("works");
    expect(seen).toContain(
      "task protection was not set to True: {'failure': {'Arn': 'arn', 'Reason': 'DEPLOYMENT_BLOCKED'}}",
    );
    expect(agent.states.length).toBeGreaterThanOrEqual(2);
  });
});
