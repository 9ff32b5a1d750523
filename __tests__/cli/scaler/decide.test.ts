import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { decideLine } from "../../../cli/scaler/decide-line";
import { settingsTable } from "../../../functions/queue-scaler/settings";
import { root, slipway } from "../../support/cli";

const samples = Array.from({ length: 60 }, (_, index) => ({
  at: 1000 + index * 10,
  ready: 2,
  unacked: 3,
  consumers: 4,
  published: index * 2,
  acknowledged: index * 2,
}));
const service = { desired: 3, running: 3, pending: 0, deployments: 1, rollout: "COMPLETED", protected: 3 };
const settings = { minTasks: 1, maxTasks: 11, protection: true };
const question = { now: 1600, trigger: "tick", settings, service, samples };
const answer = (change: object) => decideLine(JSON.stringify({ ...question, ...change }), 7);

test("a line is answered with the decision of the production law", () => {
  expect(answer({})).toEqual({ desired: 4, action: "out", need: 4, reasons: ["need-above-desired"] });
  expect(answer({ samples: [] })).toEqual({ desired: 3, action: "hold", need: null, reasons: ["data-missing"] });
  expect(answer({ now: 9000 })).toEqual({ desired: 3, action: "hold", need: null, reasons: ["data-stale"] });
});

test("what is left out of samples and service is unknown, as null is", () => {
  const { rollout: _, protected: __, ...known } = service;
  const counted = samples.map(({ at, ready, unacked }) => ({ at, ready, unacked }));
  expect(answer({ service: known, samples: counted })).toEqual(
    answer({
      service: { ...known, rollout: null, protected: null },
      samples: counted.map((sample) => ({ ...sample, consumers: null, published: null, acknowledged: null })),
    }),
  );
});

test("names of things are no business of the law: settings may have them or not", () => {
  const names = { cluster: "c", service: "s", queue: "q", namespace: "n", dryRun: true };
  expect(answer({ settings: { ...settings, ...names } })).toEqual(answer({}));
});

test("a first line that an editor marked as UTF-8 is read like any other", () => {
  expect(decideLine(`\uFEFF${JSON.stringify(question)}`, 1)).toEqual(answer({}));
});

const DOCUMENT = "{ now, trigger, settings, service, samples }";
const TIME = "a number of seconds since 1970, such as 1767225600";
const WHOLE = "a whole number from 0, such as 3";
const ROLLOUT = '"IN_PROGRESS", "COMPLETED", "FAILED" or null';

test.each([
  ["{", "line 7: { is not JSON; write one document per line"],
  ["x".repeat(500), `line 7: ${"x".repeat(40)}… is not JSON; write one document per line`],
  ["[]", `line 7: the document is [], but must be ${DOCUMENT}`],
])("%s is refused with the number of its line", (line, error) => {
  expect(decideLine(line, 7)).toEqual({ error });
});

test.each([
  [{ now: null }, `now is null, but must be ${TIME}`],
  [{ now: undefined }, `now is missing; write ${TIME}`],
  [{ trigger: "tock" }, 'trigger is "tock", but must be "tick" or "kick"'],
  [{ extra: 1 }, `the document has no field "extra"; it has ${DOCUMENT}`],
  [{ settings: 5 }, "settings is 5, but must be an object of settings, such as { minTasks, maxTasks }"],
  [{ service: { ...service, desired: -1 } }, `service.desired is -1, but must be ${WHOLE}`],
  [{ service: { ...service, desired: undefined } }, `service.desired is missing; write ${WHOLE}`],
  [{ service: { ...service, protected: 0.5 } }, `service.protected is 0.5, but must be ${WHOLE}`],
  [{ service: { ...service, rollout: "DONE" } }, `service.rollout is "DONE", but must be ${ROLLOUT}`],
  [{ samples: {} }, "samples is {}, but must be a list of { at, ready, … }, or [] without any"],
  [{ samples: [...samples, { ready: 5 }] }, `samples[60].at is missing; write ${TIME}`],
  [
    { samples: [{ at: 1 }, { at: 2, ready: "5" }] },
    'samples[1].ready is "5", but must be a number, or null where it is unknown',
  ],
  [
    { now: "soon", service: { ...service, running: "3" } },
    `now is "soon", but must be ${TIME}; service.running is "3", but must be ${WHOLE}`,
  ],
  [{ settings: { ...settings, minTask: 1 } }, "settings: there is no minTask; remove it"],
  [
    { settings: { ...settings, minTasks: 12 } },
    "settings: minTasks (12) must be <= maxTasks (11); lower minTasks or raise maxTasks",
  ],
])("%j is refused in a sentence", (change, sentence) => {
  expect(answer(change)).toEqual({ error: `line 7: ${sentence}` });
});

test("a wrong line ends the command with 1, and the lines after it are answered; each at once, so that a simulator can ask on", async () => {
  const child = spawn(process.execPath, [join(root, "cli", "slipway.cjs"), "scaler", "decide"], { cwd: root });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string) => {
    child.stdin.write(`${line}\n`);
    return JSON.parse((await answers.next()).value);
  };
  const ended = new Promise((resolve) => child.on("close", resolve));
  expect(await ask(JSON.stringify(question))).toEqual(answer({}));
  expect(await ask("nonsense")).toEqual({ error: "line 2: nonsense is not JSON; write one document per line" });
  expect(await ask(JSON.stringify({ ...question, samples: [] }))).toEqual(answer({ samples: [] }));
  child.stdin.end();
  expect(await ended).toBe(1);
});

test("every setting is listed, for programs too", async () => {
  const [text, json] = await Promise.all([slipway(["scaler", "settings"]), slipway(["scaler", "settings", "--json"])]);
  expect([text.code, text.stderr, json.code]).toEqual([0, "", 0]);
  expect(JSON.parse(json.stdout)).toEqual({ settings: settingsTable() });
  for (const { key, about } of settingsTable()) expect(text.stdout).toContain(`${key}: ${about} (`);
});
