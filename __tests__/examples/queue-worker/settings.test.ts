import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "../../../examples/queue-worker/node/worker";

const examples = join(__dirname, "../../../examples/queue-worker");
const folder = mkdtempSync(join(tmpdir(), "slipway-worker-"));
// The settings are read before pika is needed.
writeFileSync(join(folder, "pika.py"), "");
afterAll(() => rmSync(folder, { recursive: true }));

const right = { RABBITMQ_URL: "amqp://guest:hunter2@localhost:5672/", QUEUE: "jobs" };
const whole = (name: string, got: string, most: number) =>
  `${name} is "${got}" but must be a whole number from 1 to ${most}; set it, or leave it out`;

/** A task definition that is wrong, and the one sentence. */
const wrong: [string, Record<string, string>, string][] = [
  ["no broker", { RABBITMQ_URL: "" }, "RABBITMQ_URL is missing; set it in the task definition"],
  ["no queue", { QUEUE: "" }, "QUEUE is missing; set it in the task definition"],
  ["a prefetch that is no number", { PREFETCH: "abc" }, whole("PREFETCH", "abc", 1000)],
  ["a prefetch of 0, which means no limit", { PREFETCH: "0" }, whole("PREFETCH", "0", 1000)],
  ["a prefetch that is not whole", { PREFETCH: "1.5" }, whole("PREFETCH", "1.5", 1000)],
  ["an empty prefetch", { PREFETCH: "" }, whole("PREFETCH", "", 1000)],
  // 65536 is 0 in the two bytes that the protocol has for it.
  ["a prefetch beyond slotsPerTask's limit", { PREFETCH: "65536" }, whole("PREFETCH", "65536", 1000)],
  ["a stop that ECS would not wait for", { STOP_SECONDS: "121" }, whole("STOP_SECONDS", "121", 120)],
];

const workers: [string, string, string[]][] = [
  [
    "Node",
    process.execPath,
    [join(__dirname, "../../../node_modules/tsx/dist/cli.mjs"), join(examples, "node/worker.ts")],
  ],
  ["Python", "python3", [join(examples, "python/worker.py")]],
];

describe.each(workers)("the %s worker", (_, command, args) => {
  const test_ = spawnSync(command, ["--version"]).status === 0 ? test : test.skip;
  test_.each(wrong)("ends with one sentence and 1 for %s", (__, changes, sentence) => {
    const env = { PATH: process.env.PATH, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: "1", ...right, ...changes };
    const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: "utf8", timeout: 20_000 });
    expect([status, stdout, stderr]).toEqual([1, "", `${sentence}\n`]);
  });
});

test("what may be left out has a default", () => {
  const { RABBITMQ_URL: url, QUEUE: queue } = right;
  expect(readSettings(right)).toEqual({ url, queue, prefetch: 1, stopSeconds: 25 });
  expect(readSettings({ ...right, PREFETCH: "8", STOP_SECONDS: "90" })).toMatchObject({ prefetch: 8, stopSeconds: 90 });
});
