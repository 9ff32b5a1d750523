import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parse } from "dotenv";
import { below, type Problem } from "../modules/core/rules";
import type { ContainerSpec } from "../modules/ecs-service/rules";
import type { EnvironmentInput } from "./define";

type WrittenContainer = EnvironmentInput["services"][string]["containers"][string];

/** A container whose settings file was read: what stands in the environment itself wins over the file. */
export function readEnvironmentFile(
  { environmentFile, ...container }: WrittenContainer,
  folder: string,
): { readonly container: ContainerSpec; readonly problems: Problem[] } {
  if (environmentFile === undefined) return { container, problems: [] };
  const path = join(folder, environmentFile);
  if (!existsSync(path)) {
    const message = `"${environmentFile}" does not exist; write ${relative(process.cwd(), path)} or remove the field`;
    return { container, problems: [{ field: "environmentFile", message }] };
  }
  const text = readFileSync(path, "utf8");
  const problems = below("environmentFile", checkLines(environmentFile, text, container));
  return { container: { ...container, environment: { ...parse(text), ...container.environment } }, problems };
}

/** dotenv passes over what it does not understand and lets the last duplicate win; a file of settings must do neither. */
function checkLines(file: string, text: string, container: Omit<WrittenContainer, "environmentFile">): Problem[] {
  const seen = new Map<string, number>();
  return text.split(/\r?\n/).flatMap((line, index) => {
    const at = `${file}, line ${index + 1}`;
    const problem = (message: string) => [{ field: "", message: `${at}: ${message}` }];
    if (/^\s*(#|$)/.test(line)) return [];
    const [, name, value] = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      return problem("not NAME=value; write one setting a line or start it with #");
    const earlier = seen.get(name);
    seen.set(name, index + 1);
    if (earlier !== undefined) return problem(`${name} stands in line ${earlier} already; keep one of the two`);
    if (name in (container.secrets ?? {})) return problem(`${name} is declared as a secret; remove it from the file`);
    if (name in (container.environment ?? {})) {
      return problem(`${name} stands in the environment too, which would win; keep one of the two`);
    }
    // The value itself is never shown: it may be the secret that got here by mistake.
    if (looksSecret(name, value))
      return problem(`${name} looks like a secret; push it to Secrets Manager and declare it in secrets`);
    return [];
  });
}

const SECRET_NAME = /(^|_)(SECRET|PASSWORD|PASS|TOKEN|PRIVATE_KEY|API_KEY|ACCESS_KEY|CREDENTIALS?)$/i;
/** Keys of AWS, OpenAI, GitHub and Slack, JSON web tokens, PEM blocks, and URLs with a password. */
const SECRET_VALUE =
  /AKIA[0-9A-Z]{16}|\bsk-[\w-]{16,}|\bgh[pousr]_\w{20,}|\bxox[abpr]-|\beyJ[\w-]{10,}\.[\w-]+\.|-----BEGIN|:\/\/[^/\s:@]+:[^/\s@]+@/;

/** Whether a setting is more likely a secret than not. */
export function looksSecret(name: string, value: string): boolean {
  return SECRET_NAME.test(name) || SECRET_VALUE.test(value);
}
