/** The lowest Terraform and OpenTofu that plan with this provider. */
export const NEEDED_VERSION = "1.11.0";

const HOW_TO_INSTALL = [
  `Install Terraform ${NEEDED_VERSION} or newer:`,
  "  macOS          brew install hashicorp/tap/terraform",
  "  Debian/Ubuntu  add https://apt.releases.hashicorp.com as described at https://developer.hashicorp.com/terraform/install, then apt install terraform",
  "  Windows        winget install Hashicorp.Terraform",
  "OpenTofu works as well: set TERRAFORM_BINARY_NAME=tofu.",
].join("\n");

/** There is no such binary. */
export class TerraformMissingError extends Error {
  constructor(readonly binary: string) {
    super(`${binary} was not found; version ${NEEDED_VERSION} or newer is needed.\n${HOW_TO_INSTALL}`);
    this.name = "TerraformMissingError";
  }
}

/** The binary is older than needed, or does not say how old it is. */
export class TerraformTooOldError extends Error {
  constructor(
    readonly binary: string,
    readonly found: string,
  ) {
    super(`${binary} is version ${found}; version ${NEEDED_VERSION} or newer is needed.\n${HOW_TO_INSTALL}`);
    this.name = "TerraformTooOldError";
  }
}
