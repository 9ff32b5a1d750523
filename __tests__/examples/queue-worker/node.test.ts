import { createProtection } from "../../../examples/queue-worker/node/worker";
import { EcsAgent } from "./agent";

let agent: EcsAgent;
let timers: jest.SpyInstance;
const warnings: string[] = [];
beforeEach(async () => {
  agent = new EcsAgent();
  await agent.start();
  warnings.length = 0;
  timers = jest.spyOn(global, "setInterval");
  jest.spyOn(console, "warn").mockImplementation((text) => warnings.push(String(text)));
});
afterEach(() => {
  // A worker adjusts as long as it lives; a test ends.
  for (const { value } of timers.mock.results) clearInterval(value);
  agent.stop();
  jest.restoreAllMocks();
});

const path = "/api/id/task-protection/v1/state";
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

describe("the Node worker's protection", () => {
  test("is set before the work begins, for the minutes given", async () => {
    const { begin } = createProtection(agent.uri, 7, 100);
    await begin();
    expect(agent.asked).toEqual([{ method: "PUT", url: path, body: { ProtectionEnabled: true, ExpiresInMinutes: 7 } }]);
  });

  test("is set once for messages that come together, and none begins before it is", async () => {
    agent.delaySeconds = 0.1;
    const { begin } = createProtection(agent.uri, 10, 100);
    const began: number[] = [];
    await Promise.all([1, 2, 3].map((which) => begin().then(() => began.push(which))));
    expect([agent.states, began]).toEqual([[true], [1, 2, 3]]);
  });

  test("goes when nothing is left to do, and not before", async () => {
    const { begin, end } = createProtection(agent.uri, 10, 0.05);
    await begin();
    await begin();
    end();
    await pause(0.2);
    expect(agent.states).toEqual([true]);
    end();
    await agent.calls(2);
    expect(agent.asked[1]?.body).toEqual({ ProtectionEnabled: false });
    await pause(0.2);
    expect(agent.states).toEqual([true, false]);
  });

  test("stays while message follows message, without a call for each", async () => {
    const { begin, end } = createProtection(agent.uri, 10, 100);
    for (let message = 0; message < 50; message++) {
      await begin();
      end();
    }
    expect(agent.states).toEqual([true]);
  });

  test("is extended during long work before it expires", async () => {
    // 1 s of protection, extended when less than half of it is left.
    const { begin } = createProtection(agent.uri, 1 / 60, 0.05);
    await begin();
    await agent.calls(4);
    expect(agent.states).toEqual([true, true, true, true]);
    expect(agent.longestPause).toBeLessThan(0.9);
  });

  test("is set again for a message that comes while it is being lifted", async () => {
    const { begin, end } = createProtection(agent.uri, 10, 0.05);
    await begin();
    agent.delaySeconds = 0.2;
    end();
    await agent.calls(2);
    await begin();
    expect(agent.states).toEqual([true, false, true]);
  });

  test.each([
    ["a refusal of ECS, which has status 200", 200, '{"failure":{"Arn":"arn","Reason":"DEPLOYMENT_BLOCKED"}}'],
    ["a missing permission", 400, '{"error":{"Code":"AccessDeniedException","Message":"not authorized"}}'],
    ["an answer of no sense", 500, "<html>"],
  ])("that fails by %s lets the work go on, says so, and is tried again", async (_, status, body) => {
    agent.refuse = { status, body };
    const { begin } = createProtection(agent.uri, 10, 0.05);
    await begin();
    expect(warnings[0]).toMatch(/^task protection was not set to true: /);
    agent.refuse = undefined;
    const refused = agent.asked.length;
    await agent.calls(refused + 1);
    await pause(0.2);
    expect(agent.states).toHaveLength(refused + 1);
  });

  test("that could not be lifted is lifted later", async () => {
    const { begin, end } = createProtection(agent.uri, 10, 0.05);
    await begin();
    agent.refuse = { status: 500, body: "{}" };
    end();
    await agent.calls(2);
    agent.refuse = undefined;
    const refused = agent.asked.length;
    await agent.calls(refused + 1);
    await pause(0.2);
    expect(agent.states).toEqual([true, ...Array(refused).fill(false)]);
  });

  test("does without an agent: the work begins at once", async () => {
    const { begin, end } = createProtection(undefined);
    await begin();
    end();
    expect([agent.asked, warnings]).toEqual([[], []]);
  });

  test("does without an agent that is gone", async () => {
    agent.stop();
    const { begin } = createProtection(agent.uri, 10, 100);
    await begin();
    expect(warnings).toEqual(["task protection was not set to true: TypeError: fetch failed"]);
  });
});
