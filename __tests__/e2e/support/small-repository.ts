import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyOfRepository } from "../../support/cli";

/** A copy of this repository whose only environment is the small one. */
export function smallRepository(): string {
  const copy = copyOfRepository();
  const folder = join(copy, "environments");
  const small = readFileSync(join(__dirname, "../../support/small-environment.ts"), "utf8");
  writeFileSync(join(folder, "small.ts"), small.replace("../../environments/define", "./define"));
  const index = readFileSync(join(folder, "index.ts"), "utf8")
    .replace(/environmentInputs = \[[^\]]*\]/, "environmentInputs = [smallEnvironment]")
    .replace(/accounts = \[[^\]]*\]/, "accounts = [smallAccount]");
  writeFileSync(join(folder, "index.ts"), `import { smallAccount, smallEnvironment } from "./small";\n${index}`);
  return copy;
}
