import type { ProviderConfiguration } from "../planning/configuration";
import type { AttributePath } from "../protocol/attribute-path";
import type { ObjectValue, Value } from "../protocol/value";
import type { Format } from "../validation/formats";
import type { Problem } from "../validation/problem";

/** Values by path (`attr`, `block.attr`) that the provider fills in for arguments nobody gave. */
export type Defaults = Readonly<Record<string, Value>>;

/** Facts by resource type. */
export type FactsByType = Readonly<Record<string, ResourceFacts>>;

type Paths = readonly string[];

/** Lowest and highest, both allowed; null leaves that end open. */
export type Range = readonly [low: number | null, high: number | null];

/** How an error names an argument. */
export type Naming = "by path" | "by last step";

/** What the AWS provider knows about a resource type beyond its schema. Paths are names with dots: `attr`, `block.attr`. */
export interface ResourceFacts {
  /** Where it was read in github.com/hashicorp/terraform-provider-aws. */
  source: string;
  /** Version of the provider that was read, where it is not 6.25.0 for certain. */
  read?: string;
  /** Made with the plugin framework, which words its errors differently from the older SDK. */
  framework?: true;
  /** Paths whose change destroys and creates anew (ForceNew, RequiresReplace). */
  forcesReplacement?: Paths;
  /** The same under a condition (CustomizeDiff, ModifyPlan): the paths that force it this time. */
  replacesWhen?: (change: ResourceDiff) => Paths;
  /** What only a plan can refuse, because it needs what exists; `replaced` are the paths that force replacement this time. */
  refusesWhen?: (change: ResourceDiff, replaced: readonly AttributePath[]) => Problem[];
  /** Computed values that a plan to create knows already. */
  createdWith?: (planned: ObjectValue, config: ObjectValue) => ObjectValue;
  /** Computed values that an update makes unknown until apply. */
  unknownWhen?: (change: ResourceDiff) => Paths;
  defaults?: Defaults;
  /** Computed arguments that take this value whenever nobody gives them, whatever they were before. */
  resets?: (planned: ObjectValue) => Defaults;
  /** Blocks that AWS fills in when nobody wrote them: unknown when created, kept afterwards. */
  computedBlocks?: Paths;
  /** A change between values that mean the same is no change. By path. */
  same?: Readonly<Record<string, Same>>;
  /** Texts that AWS gives back in another form than it got them, by argument: that form. */
  answered?: Readonly<Record<string, (text: string, resource: Readonly<Record<string, unknown>>) => string>>;
  /** Changes that the provider takes back after a look at other arguments: the paths that keep what exists. `block.0.attr` is one of a list. */
  keepsWhen?: (change: ResourceDiff) => Paths;
  /** Arguments for the provider alone: AWS does not know them, so they are null after an import. */
  configurationOnly?: Paths;
  /** Of each pair at most one may be set. */
  conflicts?: readonly Paths[];
  exactlyOneOf?: readonly Paths[];
  atLeastOneOf?: readonly Paths[];
  /** Where the first is set, the others must be. */
  requiredWith?: readonly Paths[];
  values?: Readonly<Record<string, readonly (string | number)[]>>;
  /** Paths whose `values` are compared without regard to case. */
  ignoresCase?: Paths;
  /** Of the plugin framework: paths whose `values` a validator checks (stringvalidator.OneOf), not the type of an enum. */
  oneOf?: Paths;
  ranges?: Readonly<Record<string, Range>>;
  lengths?: Readonly<Record<string, Range>>;
  /** Regular expressions that a text must match, with the provider's words for them where it has some. */
  patterns?: Readonly<Record<string, RegExp | readonly [pattern: RegExp, says: string]>>;
  formats?: Readonly<Record<string, Format>>;
  /**
   * How its errors name an argument: by the way to it (`health_check.0.interval`) or its last step. By default enums name the
   * last step, all other checks the way (newer and older validators of the provider). For all arguments, or by path.
   */
  named?: Naming | Readonly<Record<string, Naming>>;
  maxItems?: Readonly<Record<string, number>>;
  minItems?: Readonly<Record<string, number>>;
  sensitive?: Paths;
  /** Given to AWS, never kept in a state. */
  writeOnly?: Paths;
}

/** Whether two texts mean the same to AWS. */
export type Same = (before: string, after: string) => boolean;

/** A resource that exists and what it shall become. */
export interface ResourceDiff {
  prior: ObjectValue;
  planned: ObjectValue;
  /** The configuration alone, null where nobody gave an argument. */
  config: ObjectValue;
  configuration: ProviderConfiguration;
  /** Whether the value at a path (`attr`, `block.attr`) really differs. */
  changes(path: string): boolean;
  /** Whether a block at a path (`block`, `block.block`) says nothing but what is read where nobody wrote it. */
  saysNothing(path: string, block: ObjectValue): boolean;
}
