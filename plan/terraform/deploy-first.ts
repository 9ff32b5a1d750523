import { type Configuration, type StateReader, stateReaders } from "./configuration";
import type { Diagnostic } from "./diagnostics";

/** Replaces terraform's words about a state that is not there, or lacks an output, by the name of the stack to deploy first. */
export function deployFirst(
  found: Diagnostic[],
  configuration: Configuration,
  /** The stack that writes the state with this key. */
  writer: (key: string) => string | undefined,
): Diagnostic[] {
  const readers = stateReaders(configuration);
  const text = JSON.stringify(configuration);
  return found.map((diagnostic) => {
    const { summary, address, detail, stack } = diagnostic;
    const explain = ({ key, name }: StateReader, problem: string): Diagnostic => ({
      ...diagnostic,
      summary: `${writer(key) ?? `The stack whose state is ${key}`} must be deployed first`,
      detail: `${stack} reads its outputs as data.terraform_remote_state.${name}; ${problem}.`,
    });
    if (summary === "Unable to find remote state") {
      const reader = readers.find(({ name }) => address === `data.terraform_remote_state.${name}`);
      return reader ? explain(reader, `there is no state ${reader.key} yet`) : diagnostic;
    }
    if (summary === "Unsupported attribute") {
      const [, output = ""] = /attribute named "([^"]+)"/.exec(detail) ?? [];
      const reader = readers.find(({ name }) => reads(text, name, output));
      return reader ? explain(reader, `the state ${reader.key} has no output "${output}" yet`) : diagnostic;
    }
    return diagnostic;
  });
}

/** Whether a configuration uses this output, and not only one whose name goes on. */
function reads(configuration: string, reader: string, output: string): boolean {
  const [, ...after] = configuration.split(`data.terraform_remote_state.${reader}.outputs.${output}`);
  return after.some((rest) => !/^[\w-]/.test(rest));
}
