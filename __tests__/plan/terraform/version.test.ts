import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformMissingError, TerraformTooOldError, terraformVersion } from "../../../plan";
import { isOlder, terraformBinary } from "../../../plan/terraform/version";

const directory = mkdtempSync(join(tmpdir(), "slipway-fixture-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function binary(name: string, output: string): string {
  const file = join(directory, name);
  writeFileSync(file, `#!/bin/sh\ncat <<'END'\n${output}\nEND\n`);
  chmodSync(file, 0o755);
  return file;
}

const REMEDY = `
Install Terraform 1.11.0 or newer:
  macOS          brew install hashicorp/tap/terraform
  Debian/Ubuntu  add https://apt.releases.hashicorp.com as described at https://developer.hashicorp.com/terraform/install, then apt install terraform
  Windows        winget install Hashicorp.Terraform
OpenTofu works as well: set TERRAFORM_BINARY_NAME=tofu.`;

test("a missing terraform says which version is needed and how to get it", async () => {
  await expect(terraformVersion("no-such-terraform")).rejects.toThrow(new TerraformMissingError("no-such-terraform"));
  expect(new TerraformMissingError("terraform").message).toBe(
    `terraform was not found; version 1.11.0 or newer is needed.${REMEDY}`,
  );
});

test("a terraform that is too old says which one was found", async () => {
  const old = binary("old", '{"terraform_version":"1.9.8"}');
  await expect(terraformVersion(old)).rejects.toThrow(TerraformTooOldError);
  await expect(terraformVersion(old)).rejects.toThrow(
    `${old} is version 1.9.8; version 1.11.0 or newer is needed.${REMEDY}`,
  );
});

test("something that is no terraform at all is not taken for one", async () => {
  await expect(terraformVersion(binary("other", "hello"))).rejects.toThrow("is version unknown");
});

test("OpenTofu of the same age will do, chosen by TERRAFORM_BINARY_NAME", async () => {
  const tofu = binary("tofu", '{"terraform_version":"1.11.0"}');
  await expect(terraformVersion(tofu)).resolves.toBe("1.11.0");
  const before = process.env.TERRAFORM_BINARY_NAME;
  process.env.TERRAFORM_BINARY_NAME = tofu;
  expect(terraformBinary()).toBe(tofu);
  if (before === undefined) delete process.env.TERRAFORM_BINARY_NAME;
  else process.env.TERRAFORM_BINARY_NAME = before;
});

test.each([
  ["1.11.0", "1.11.0", false],
  ["1.10.9", "1.11.0", true],
  ["1.9.12", "1.11.0", true],
  ["2.0.0", "1.11.0", false],
  ["1.12.0-beta1", "1.11.0", false],
  ["0.15.5", "1.11.0", true],
])("%s is older than %s: %s", (version, than, expected) => {
  expect(isOlder(version, than)).toBe(expected);
});
