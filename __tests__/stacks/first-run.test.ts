import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type AttachedProvider, startProvider } from "../../plan";
import { testFolder } from "../support/plans";

const run = promisify(execFile);

describe("the first run of a bootstrap stack, as docs/guides/first-run.md says", () => {
  let folder: string;
  let provider: AttachedProvider;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "slipway-first-run-"));
    provider = await startProvider();
    cpSync(join(testFolder(), "cdktf.out", "stacks", "bootstrap-848960888155-us-east-2"), folder, { recursive: true });
  });

  afterAll(async () => {
    await provider.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test("its override gives the stack a state on the disk, and the bucket is in it", async () => {
    const guide = readFileSync(join(__dirname, "..", "..", "docs", "guides", "first-run.md"), "utf8");
    const [, override = ""] = /^echo '(.+)' > backend_override\.tf\.json$/m.exec(guide) ?? [];
    writeFileSync(join(folder, "backend_override.tf.json"), override);
    const options = {
      cwd: folder,
      env: { ...process.env, ...provider.environment, CHECKPOINT_DISABLE: "1", TF_CLI_CONFIG_FILE: "/dev/null" },
    };
    await run("terraform", ["init", "-input=false"], options);
    await run("terraform", ["apply", "-input=false", "-auto-approve"], options);
    const { stdout } = await run("terraform", ["output", "-raw", "state_bucket"], options);
    expect(stdout).toBe("848960888155-us-east-2-terraform-state");
    expect(readFileSync(join(folder, "terraform.tfstate"), "utf8")).toContain("aws_s3_bucket");
  });
});
