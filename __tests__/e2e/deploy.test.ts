import { planLive, planStacks, type StackPlan } from "../../plan";
import { Moto } from "./support/moto";
import { SmallSystem } from "./support/small-system";

const ORDER = ["bootstrap-111122223333-eu-central-1", "small-test-network", "small-test-platform", "small-test-web"];
const KEYS = [
  "bootstrap/111122223333-eu-central-1.tfstate",
  "small/test/network.tfstate",
  "small/test/platform.tfstate",
  "small/test/web.tfstate",
];

let system: SmallSystem;
let offline: StackPlan[];
beforeAll(async () => {
  system = await SmallSystem.start();
  offline = await planStacks(system.stacks);
});
afterAll(() => system.stop());

const live = (...names: string[]) =>
  planLive(
    names.map((name) => system.stack(name)),
    { environment: system.environment, known: system.stacks },
  );

/** What a plan does to which address, data sources aside: offline they are read while planning as well. */
function changes(plan: StackPlan | undefined): string[] {
  const all = plan?.document?.resource_changes ?? [];
  return all.filter(({ mode }) => mode === "managed").map(({ address, change }) => `${change.actions} ${address}`);
}

describe("before anything is deployed", () => {
  test.each(["small-test-network", "bootstrap-111122223333-eu-central-1"])(
    "a live plan of %s, which reads no other, says what the offline plan says",
    async (name) => {
      const [plan] = await live(name);
      const same = offline.find(({ stack }) => stack === name);
      expect(plan?.diagnostics).toEqual([]);
      expect(plan?.counts).toEqual(same?.counts);
      expect(plan?.counts.create).toBeGreaterThan(5);
      expect(changes(plan)).toEqual(changes(same));
    },
  );

  test("a stack that reads others says which of them must be deployed first", async () => {
    const [plan] = await live("small-test-web");
    expect(plan?.document).toBeUndefined();
    expect(plan?.diagnostics.map(({ summary }) => summary).sort()).toEqual(
      ORDER.slice(0, 3).map((producer) => `${producer} must be deployed first`),
    );
    expect(plan?.diagnostics.find(({ summary }) => summary.startsWith("small-test-network"))).toMatchObject({
      severity: "error",
      stack: "small-test-web",
      address: "data.terraform_remote_state.cross-stack-reference-input-small-test-network",
      detail:
        "small-test-web reads its outputs as data.terraform_remote_state.cross-stack-reference-input-small-test-network; " +
        `there is no state s3:${system.bucket}/small/test/network.tfstate yet.`,
    });
  });
});

describe("cdktf deploy, stack by stack, with its states in S3", () => {
  test.each(ORDER)("%s: the live plan is the offline plan, and then it is deployed", async (name) => {
    const [plan] = await live(name);
    expect(changes(plan)).toEqual(changes(offline.find(({ stack }) => stack === name)));
    const { code, output } = await system.deploy(name).ended;
    expect({ code, output: code === 0 ? "" : output }).toEqual({ code: 0, output: "" });
  });

  test("every stack has a state under its own key, and no lock stays", async () => {
    expect(await system.moto.keys(system.bucket)).toEqual(KEYS);
  });

  test("what a stack takes from another is what stands in the other's state", async () => {
    const { outputs } = await system.state("network");
    const { resources } = await system.state("web");
    const service = resources.find(({ type }) => type === "aws_ecs_service");
    expect(outputs.private_subnets?.value).toMatchObject({ "eu-central-1a": expect.stringMatching(/^subnet-/) });
    expect(service?.instances[0]?.attributes.network_configuration).toMatchObject([
      { subnets: Object.values(outputs.private_subnets?.value ?? {}).sort() },
    ]);
  });
});

describe("after all is deployed", () => {
  test("a live plan has nothing to change, and neither locks nor writes", async () => {
    const before = system.moto.writes();
    const plans = await live(...ORDER);
    expect(plans.map(({ stack, counts, diagnostics }) => ({ stack, counts, diagnostics }))).toEqual(
      ORDER.map((stack) => ({
        stack,
        counts: { import: 0, create: 0, update: 0, replace: 0, destroy: 0 },
        diagnostics: [],
      })),
    );
    expect(before.length).toBeGreaterThan(KEYS.length);
    expect(system.moto.writes()).toEqual(before);
  });

  test("what another stack's state says is read from the bucket, not from what was synthesized", async () => {
    const state = await system.moto.read(system.bucket, "small/test/network.tfstate");
    const { outputs } = await system.state("network");
    const vpc = String(outputs.vpc_id?.value);
    await system.moto.write(system.bucket, "small/test/network.tfstate", state.replaceAll(vpc, "vpc-0other"));
    const [plan] = await live("small-test-platform");
    await system.moto.write(system.bucket, "small/test/network.tfstate", state);
    expect(plan?.diagnostics).toEqual([]);
    expect(changes(plan)).toContainEqual(expect.stringMatching(/^delete,create aws_security_group\./));
  });

  test("an output that the other stack does not have yet names the stack to deploy first", async () => {
    const state = await system.moto.read(system.bucket, "small/test/network.tfstate");
    const empty = { ...JSON.parse(state), outputs: {} };
    await system.moto.write(system.bucket, "small/test/network.tfstate", JSON.stringify(empty));
    const [plan] = await live("small-test-platform");
    await system.moto.write(system.bucket, "small/test/network.tfstate", state);
    expect(plan?.diagnostics[0]?.summary).toBe("small-test-network must be deployed first");
    expect(plan?.diagnostics[0]?.detail).toMatch(/has no output "cross-stack-output-aws_vpc\w+id" yet\.$/);
  });

  test("credentials of another account are refused, and the message says whose state it is", async () => {
    const other = await Moto.start("999988887777");
    const [plan] = await planLive([system.stack("small-test-network")], {
      environment: { ...system.environment, ...other.environment },
    });
    await other.stop();
    expect(plan?.document).toBeUndefined();
    expect(plan?.diagnostics.map(({ summary, detail }) => `${summary} ${detail}`)).toEqual([
      expect.stringContaining("999988887777"),
    ]);
  });
});
