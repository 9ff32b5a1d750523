import { codeBurst } from "./azure-code";
import { DISTURBED } from "./disturbed";
import { GENERATED } from "./generated";
import type { Workload } from "./workload";

export { codeBurst } from "./azure-code";
export type { Workload } from "./workload";

/** A file of the Azure code trace, read by whoever has it. */
export interface TraceFile {
  readonly name: string;
  readonly text: string;
}

/** Every workload in the order of the report; the Azure code trace first, if there is one. */
export function workloads(traceFile?: TraceFile): readonly Workload[] {
  const measured = traceFile === undefined ? [] : [codeBurst(traceFile.text, traceFile.name)];
  return [...measured, ...GENERATED, ...DISTURBED];
}
