import { hostname, userInfo } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { planLive, type StackPlan } from "../../plan";
import type { Running } from "./support/running";
import { SmallSystem } from "./support/small-system";

const STATE = "small/test/network.tfstate";
const LOCK = `${STATE}.tflock`;
const APPLY = ["apply", "-input=false", "-no-color", "-auto-approve"];

let system: SmallSystem;
let total = 0;
beforeAll(async () => {
  // One thing after another, so that there is a middle.
  system = await SmallSystem.start({ TF_CLI_ARGS_apply: "-parallelism=1" });
  await network("init", "-input=false", "-no-color").ended;
  total = (await live()).counts.create;
});
afterEach(async () => {
  system.resumeProvider();
  await system.forget();
});
afterAll(() => system.stop());

const network = (...args: string[]) => system.terraform("small-test-network", ...args);

async function live(): Promise<StackPlan> {
  const [plan] = await planLive([system.stack("small-test-network")], { environment: system.environment });
  if (!plan) throw new Error("there is no plan");
  return plan;
}

/**
 * A deployment in the middle of its apply: something is made, the next is being made, and the provider does not answer. On a
 * busy machine we may hear of the first thing only after the last; then there is no lock any more, and we start over.
 */
async function inTheMiddle(deploy: () => Running): Promise<Running> {
  for (;;) {
    const deployment = deploy();
    await deployment.said("Creation complete");
    system.pauseProvider();
    await sleep(500);
    if ((await system.moto.keys(system.bucket)).includes(LOCK)) return deployment;
    system.resumeProvider();
    await deployment.ended;
    await system.forget();
  }
}

const applyInTheMiddle = () => inTheMiddle(() => network(...APPLY));

const onlyCreates = (create: number) => ({
  counts: { import: 0, create, update: 0, replace: 0, destroy: 0 },
  diagnostics: [],
});

test("a second deployment at the same time is refused, and told who holds the lock", async () => {
  const first = await applyInTheMiddle();
  const lock: { ID: string } = JSON.parse(await system.moto.read(system.bucket, LOCK));
  const second = await system.deploy("small-test-network").ended;
  expect(second.code).not.toBe(0);
  expect(second.output).toContain("Error acquiring the state lock");
  expect(second.output).toMatch(new RegExp(`ID: +${lock.ID}`));
  expect(second.output).toMatch(new RegExp(`Who: +${userInfo().username}@${hostname()}`));
  expect(second.output).toMatch(/Operation: +OperationTypeApply/);

  system.resumeProvider();
  expect((await first.ended).code).toBe(0);
  expect(await system.moto.keys(system.bucket)).toEqual([STATE]);
  expect((await network(...APPLY).ended).output).toContain("No changes.");
});

test("an apply that Ctrl-C ends in the middle keeps what it made, unlocks, and the next plan goes on from there", async () => {
  const apply = await applyInTheMiddle();
  const interrupted = apply.signal("SIGINT");
  await apply.said("Interrupt received");
  system.resumeProvider();
  expect((await interrupted).code).toBe(1);

  expect(await system.moto.keys(system.bucket)).toEqual([STATE]);
  const made = await madeSoFar();
  expect(await live()).toMatchObject(onlyCreates(total - made));
  expect((await network(...APPLY).ended).code).toBe(0);
  expect(await live()).toMatchObject(onlyCreates(0));
});

test("a cdktf deploy that Ctrl-C ends keeps what was made by then and its lock; unlocked, the next one goes on", async () => {
  // cdktf leaves at once, and a second later its terraform, without waiting for what is being made.
  const deployment = await inTheMiddle(() => system.deploy("small-test-network"));
  await deployment.signal("SIGINT");
  system.resumeProvider();

  expect(await system.moto.keys(system.bucket)).toEqual([STATE, LOCK]);
  const made = await madeSoFar();
  expect(await live()).toMatchObject(onlyCreates(total - made));
  await unlockAndFinish();
});

test("an apply that is killed in the middle leaves its lock and the state from before; unlocked, it can be done again", async () => {
  const apply = await applyInTheMiddle();
  await apply.signal("SIGKILL");
  system.resumeProvider();

  // Nothing was written since the apply began, so what it made is not known: the plan is the one from before.
  expect(await system.moto.keys(system.bucket)).toEqual([LOCK]);
  expect(await live()).toMatchObject(onlyCreates(total));
  await unlockAndFinish();
});

/** How many resources the state holds: some, but not all. */
async function madeSoFar(): Promise<number> {
  const made = (await system.state("network")).resources.flatMap(({ instances }) => instances).length;
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(total);
  return made;
}

/** What somebody does about a lock whose holder is gone. */
async function unlockAndFinish(): Promise<void> {
  const refused = await network(...APPLY).ended;
  expect(refused.code).toBe(1);
  const [, id = ""] = /ID: +([\w-]+)/.exec(refused.output) ?? [];
  expect((await network("force-unlock", "-force", id).ended).code).toBe(0);
  expect((await network(...APPLY).ended).code).toBe(0);
  expect(await live()).toMatchObject(onlyCreates(0));
  expect(await system.moto.keys(system.bucket)).toEqual([STATE]);
}
