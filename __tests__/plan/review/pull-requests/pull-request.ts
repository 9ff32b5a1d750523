/** Resources by address, as Terraform's JSON configuration writes them. */
export type Configuration = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A change of Terraform, and what an experienced reviewer says about it. */
export interface PullRequest {
  /** What it does, in a few words. */
  readonly title: string;
  readonly before: Configuration;
  readonly after: Configuration;
  /** Why a person must look, `rule: sentence`. @default - nobody has to */
  readonly risks?: readonly string[];
  /** What the review must tell of it, among the rest: `<address>: <line>`. */
  readonly tells?: readonly string[];
}

/** A change of the arguments of one resource. */
export function changed(
  title: string,
  address: string,
  [before, after]: readonly [before: object, after: object],
  said: Pick<PullRequest, "risks" | "tells"> = {},
  common: object = {},
): PullRequest {
  return { title, before: { [address]: { ...common, ...before } }, after: { [address]: { ...common, ...after } }, ...said };
}
