export { type Difference, describeDifference, differences } from "./differences";
export { describeValue, describeValues } from "./differences-text";
export { loadPlan, Plan, type PlannedResource } from "./plan-view";
export { factsOf, typesWithFacts } from "./provider/facts";
export type { ResourceFacts } from "./provider/facts/types";
export { hasIdentity } from "./provider/identity";
export { ProviderGoneError, ProviderProcess } from "./provider/process";
export { UNKNOWN } from "./provider/protocol/value";
export { loadSchema, type SchemaLocation, schemaVersion } from "./provider/schema";
export type { Attribute, Block, CtyType, NestedBlock, ProviderSchema } from "./provider/schema/types";
export type { Assumption } from "./terraform/assumptions";
export type { Diagnostic } from "./terraform/diagnostics";
export {
  type Action,
  actionOf,
  type Change,
  type ChangeCounts,
  countChanges,
  type PlanDocument,
  type ResourceChange,
} from "./terraform/document";
export { NEEDED_VERSION, TerraformMissingError, TerraformTooOldError } from "./terraform/errors";
export { throwAwayFolder } from "./terraform/folder";
export { readManifest, type SynthesizedStack, stateOf } from "./terraform/manifest";
export { type FolderOptions, planFolder } from "./terraform/plan-folder";
export { type LiveOptions, planLive } from "./terraform/plan-live";
export { planStacks } from "./terraform/plan-stacks";
export { MalformedRecordError, type Recorded, readRecorded, recordedForm } from "./terraform/recorded";
export type { PlanOptions, PlanProgress, StackPlan } from "./terraform/stack-plan";
export { type AttachedProvider, type StartProviderOptions, startProvider } from "./terraform/start-provider";
export { MalformedStateError } from "./terraform/state-file";
export { terraformBinary, terraformVersion } from "./terraform/version";
export { uncheckedDocuments } from "./unchecked";
