import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stackNames, testFolder } from "../support/plans";

interface Configuration {
  readonly terraform: { readonly required_version: string; readonly backend: { readonly s3: Record<string, unknown> } };
  readonly provider: { readonly aws: readonly [Record<string, unknown>] };
}

function configuration(stack: string): Configuration {
  return JSON.parse(readFileSync(join(testFolder(), "cdktf.out", "stacks", stack, "cdk.tf.json"), "utf8"));
}

const ACCOUNTS: Record<string, [account: string, region: string]> = {
  busyb: ["758888582357", "us-east-1"],
  euglena: ["848960888155", "us-east-2"],
};

/** What a stack's name says of its place. */
function place(stack: string): { account: string; region: string; key: string } {
  const bootstrap = /^bootstrap-(\d{12})-(.+)$/.exec(stack);
  if (bootstrap) {
    const [, account = "", region = ""] = bootstrap;
    return { account, region, key: `bootstrap/${account}-${region}.tfstate` };
  }
  const [, system = "", environment = "", part = ""] = /^([a-z]+)-([a-z]+)-(.+)$/.exec(stack) ?? [];
  const [account = "", region = ""] = ACCOUNTS[system] ?? [];
  return { account, region, key: `${system}/${environment}/${part}.tfstate` };
}

describe.each(stackNames())("%s", (stack) => {
  test("keeps its state in the bucket of its account and region, locked and encrypted", () => {
    const { account, region, key } = place(stack);
    expect(configuration(stack).terraform.backend.s3).toEqual({
      bucket: `${account}-${region}-terraform-state`,
      key,
      region,
      encrypt: true,
      use_lockfile: true,
      allowed_account_ids: [account],
    });
  });

  test("refuses credentials of another account and a Terraform that is too old", () => {
    const { account, region } = place(stack);
    const { provider, terraform } = configuration(stack);
    expect(provider.aws[0]).toMatchObject({ region, allowed_account_ids: [account] });
    expect(terraform.required_version).toBe(">= 1.11");
  });

  test("needs no folder of another checkout", () => {
    const folder = join(testFolder(), "cdktf.out", "stacks", stack);
    expect(existsSync(join(folder, "cdk.tf.json"))).toBe(true);
    expect(readFileSync(join(folder, "cdk.tf.json"), "utf8")).not.toContain(process.cwd());
  });
});
