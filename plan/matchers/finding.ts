import type { Planned } from "./subject";

/** What a plan answers. */
export interface Finding {
  /** Undefined where the plan has no answer: the matcher fails then, with `.not` too. */
  holds: boolean | undefined;
  /** What the plan says about it, whether it holds or not: the failure message. */
  says: () => string;
}

/** A question to a plan; `this` is what jest gives its matchers. */
export type Check<Expected extends unknown[]> = (
  this: jest.MatcherContext,
  plan: Planned,
  ...expected: Expected
) => Finding;
