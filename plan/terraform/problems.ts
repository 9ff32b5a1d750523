import { ProviderGoneError, type ProviderProcess } from "../provider/process";
import type { CommandResult } from "./command";
import type { Configuration } from "./configuration";
import { type Diagnostic, parseDiagnostics } from "./diagnostics";

/** The problem that a provider which is not there is; a run has none of terraform's about it, which would be riddles. */
export function providerEnded(stack: string): Diagnostic {
  const detail =
    "Its process ended while terraform was using it, so nothing this stack's plan said could be trusted. Plan again.";
  return { severity: "error", summary: "The offline AWS provider ended", detail, stack };
}

/**
 * What went wrong because of the provider: with its process goes its folder, so that everything fails then.
 * @throws what it is not to blame for
 */
export function providersFault(error: unknown, provider: ProviderProcess, stack: string): Diagnostic {
  if (!provider.isRunning) return providerEnded(stack);
  if (!(error instanceof ProviderGoneError)) throw error;
  return { ...providerEnded(stack), detail: error.message };
}

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
