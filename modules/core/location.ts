/** The account and region that a stack's provider works in: what ARNs of things not made here are built from. */
export interface Location {
  /** Twelve digits. */
  readonly account: string;
  /** Such as `us-east-1`. */
  readonly region: string;
}
