/** Arguments of one resource, as Terraform's JSON configuration writes them. */
export type Arguments = Readonly<Record<string, unknown>>;

/** A configuration that the AWS provider rejects. */
export interface WrongConfiguration {
  /** What is wrong, in words. */
  readonly what: string;
  readonly type: string;
  readonly config: Arguments;
  /** Part of what the error says. */
  readonly says: string;
  /** Where the rule was read: a file of the AWS provider, or a page of documentation. Never our own facts. */
  readonly source: string;
}

/** A configuration that the AWS provider accepts: an example of its documentation or of its tests. */
export interface RightConfiguration {
  /** What it is, in words. */
  readonly what: string;
  readonly type: string;
  readonly config: Arguments;
  readonly source: string;
}

/** A change to a resource that exists, and what the AWS provider makes of it. */
export interface AttributeChange {
  /** What changes, in words. */
  readonly what: string;
  readonly type: string;
  readonly before: Arguments;
  readonly after: Arguments;
  readonly action: "replace" | "update" | "no-op";
  /** Path that forces the replacement: names only, with dots. */
  readonly because?: string;
  readonly source: string;
}
