import type { CommandResult } from "./command";
import type { Configuration } from "./configuration";
import { type Diagnostic, parseDiagnostics } from "./diagnostics";

/** Terraform's diagnostics; a command that failed without one gets one, so that nothing fails in silence. */
export function problemsOf(
  result: CommandResult,
  command: string,
  stack: string,
  configuration: Configuration,
): Diagnostic[] {
  const found = parseDiagnostics(result.stdout, stack, configuration);
  if (result.code === 0 || found.some(({ severity }) => severity === "error")) return found;
  const summary = `terraform ${command} failed (exit code ${result.code ?? "none"})`;
  const detail = result.stderr.trim() || result.stdout.trim() || "It said nothing.";
  return [...found, { severity: "error", summary, detail, stack }];
}
