import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type AttachedProvider, startProvider } from "../../plan";

const root = join(__dirname, "..", "..");
const run = promisify(execFile);

describe("cdktf deploy of a small environment against the offline provider", () => {
  let folder: string;
  let provider: AttachedProvider;

  const cdktf = (...args: string[]) =>
    run(
      process.execPath,
      [
        require.resolve("cdktf-cli/bundle/bin/cdktf"),
        ...args,
        "--app",
        `"${process.execPath}" --require tsx/cjs __tests__/support/small-app.ts ${join(folder, "states")}`,
        "--output",
        join(folder, "cdktf.out"),
      ],
      {
        cwd: root,
        env: { ...process.env, ...provider.environment, CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: "/dev/null" },
      },
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "slipway-deploy-"));
    provider = await startProvider();
  });

  afterAll(async () => {
    await provider.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("creates every stack in order, each with a state of its own", async () => {
    await cdktf("deploy", "*", "--auto-approve", "--skip-provider-lock");
    expect(readdirSync(join(folder, "states")).filter((file) => file.endsWith(".tfstate"))).toEqual([
      "bootstrap-111122223333-eu-central-1.tfstate",
      "small-test-network.tfstate",
      "small-test-platform.tfstate",
      "small-test-web.tfstate",
    ]);
    const state: { resources: { type: string; instances: { attributes: { name: string } }[] }[] } = JSON.parse(
      readFileSync(join(folder, "states", "small-test-web.tfstate"), "utf8"),
    );
    const service = state.resources.find(({ type }) => type === "aws_ecs_service");
    expect(service?.instances[0]?.attributes.name).toBe("small-web");
  }, 180_000);

  test("deploys a service stack alone, once its producers are there, and then has nothing left to do", async () => {
    const alone = ["small-test-web", "--ignore-missing-stack-dependencies", "--skip-provider-lock"];
    const { stdout } = await cdktf("deploy", ...alone, "--auto-approve");
    expect(stdout).toContain("No changes");
  }, 180_000);
});
