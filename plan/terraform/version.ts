import { run } from "./command";
import { NEEDED_VERSION, TerraformMissingError, TerraformTooOldError } from "./errors";

/** Which binary plans: `TERRAFORM_BINARY_NAME` (`tofu` for OpenTofu), else `terraform`. */
export function terraformBinary(): string {
  return process.env.TERRAFORM_BINARY_NAME ?? "terraform";
}

const checked = new Map<string, Promise<string>>();

/**
 * Version of the binary.
 * @throws TerraformMissingError, TerraformTooOldError
 */
export function terraformVersion(binary: string = terraformBinary()): Promise<string> {
  const known = checked.get(binary) ?? readVersion(binary);
  checked.set(binary, known);
  known.catch(() => checked.delete(binary));
  return known;
}

async function readVersion(binary: string): Promise<string> {
  const { code, stdout } = await run({ binary, args: ["version", "-json"] }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "EACCES") throw new TerraformMissingError(binary);
    throw error;
  });
  const version = code === 0 ? versionIn(stdout) : undefined;
  if (version === undefined) throw new TerraformTooOldError(binary, "unknown");
  if (isOlder(version, NEEDED_VERSION)) throw new TerraformTooOldError(binary, version);
  return version;
}

/** OpenTofu answers under the same key. */
function versionIn(json: string): string | undefined {
  try {
    const parsed: { terraform_version?: string } = JSON.parse(json);
    return parsed.terraform_version;
  } catch {
    return undefined;
  }
}

/** Whether a version is lower; pre-releases count as the version they lead to. */
export function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split(/[-+]/)[0]?.split(".").map(Number) ?? []);
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference < 0;
  }
  return false;
}
