import { loadSchema, schemaVersion } from "../provider/schema";
import type { Diagnostic } from "./diagnostics";
import type { ForeignBlock } from "./hcl-text";
import type { StateFile } from "./state-file";

/** What a state holds of other providers. */
export function foreignIn(state: StateFile, file: string): ForeignBlock[] {
  return state.resources.flatMap(({ mode, type, name, module, provider }) => {
    const [, source] = /\["[^"]*\/([\w-]+)"\]/.exec(String(provider)) ?? [];
    if (source === undefined || source === "aws" || source === "terraform") return [];
    const address = [module, mode === "data" ? "data" : undefined, type, name].filter(Boolean).join(".");
    return [{ provider: source, address, file }];
  });
}

/** An error for each provider that is not planned here. */
export function foreignProviders(foreign: readonly ForeignBlock[], stack: string): Diagnostic[] {
  const providers = [...new Set(foreign.map(({ provider }) => provider))].sort();
  return providers.map((provider) => {
    const places = foreign
      .filter((block) => block.provider === provider)
      .map(({ address, file }) => `${address} (${file})`);
    return {
      severity: "error",
      summary: `The provider ${provider} cannot be planned offline`,
      detail: `Only hashicorp/aws and terraform's own blocks are. Its blocks here: ${[...new Set(places)].join(", ")}.`,
      stack,
    };
  });
}

/** An error for each type that a newer provider wrote into a state; terraform would call it a bug of its own. */
export function unknownTypes(state: StateFile, file: string, stack: string): Diagnostic[] {
  const schema = loadSchema();
  return state.resources
    .filter(({ mode, type }) => mode === "managed" && type.startsWith("aws_") && schema.resource(type) === undefined)
    .map(({ type, name, module }) => ({
      severity: "error",
      summary: `hashicorp/aws ${schemaVersion()} has no resource ${type}`,
      detail: `It is in the state ${file}, which a newer provider wrote. Install a @cdktf/provider-aws that has it, or leave it out of the file.`,
      address: [module, type, name].filter(Boolean).join("."),
      stack,
    }));
}
