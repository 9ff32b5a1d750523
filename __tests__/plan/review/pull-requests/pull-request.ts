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
  /** The line that one has to read of what changes, `what: before → after` or just `what`. @default - none is looked at */
  readonly tells?: string;
}

export type Said = Pick<PullRequest, "risks" | "tells">;

/** A change of arguments of one resource; what it has in common before and after comes last. */
export function changed(
  title: string,
  address: string,
  [before, after]: readonly [before: object, after: object],
  said: Said = {},
  common: object = {},
): PullRequest {
  return {
    title,
    before: { [address]: { ...common, ...before } },
    after: { [address]: { ...common, ...after } },
    ...said,
  };
}
