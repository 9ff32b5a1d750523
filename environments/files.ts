import { readFileSync, statSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { parse } from "dotenv";
import { below, type Problem } from "../modules/core/rules";
import type { ContainerSpec } from "../modules/ecs-service/rules";
import type { EnvironmentInput } from "./define";
import { looksSecret } from "./secret-text";

type WrittenContainer = EnvironmentInput["services"][string]["containers"][string];

/** A container with all its settings: what stands in the environment itself wins over the file. */
export function readSettings(
  { environmentFile, ...container }: WrittenContainer,
  folder: string,
): { readonly container: ContainerSpec; readonly problems: Problem[] } {
  const literals = checkLiterals(container.environment ?? {});
  if (environmentFile === undefined) return { container, problems: literals };
  const path = join(folder, environmentFile);
  const missing = checkFile("environmentFile", environmentFile, folder);
  if (missing.length > 0) return { container, problems: [...literals, ...missing] };
  const text = readFileSync(path, "utf8");
  const problems = [...literals, ...below("environmentFile", checkLines(environmentFile, text, container))];
  // A name that is a secret too is reported above, once.
  const settings = Object.entries(parse(text)).filter(([name]) => !(name in (container.secrets ?? {})));
  return {
    container: { ...container, environment: { ...Object.fromEntries(settings), ...container.environment } },
    problems,
  };
}

/** A file that an environment names is in its own folder. */
export function checkFile(field: string, file: string, folder: string): Problem[] {
  if (basename(file) !== file) {
    const message = `"${file}" is not a file of the environment's own folder; settings of another environment are not shared; copy it there and write its name`;
    return [{ field, message }];
  }
  const path = join(folder, file);
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return [];
  return [{ field, message: `"${file}" does not exist; write ${relative(process.cwd(), path)} or remove the field` }];
}

/** The value itself is never shown: it may be the secret that got here by mistake. */
function checkLiterals(environment: Readonly<Record<string, string>>): Problem[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    looksSecret(name, value)
      ? [
          {
            field: `environment.${name}`,
            message: "looks like a secret; push it to Secrets Manager and declare it in secrets",
          },
        ]
      : [],
  );
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
    if (looksSecret(name, value))
      return problem(`${name} looks like a secret; push it to Secrets Manager and declare it in secrets`);
    return [];
  });
}
