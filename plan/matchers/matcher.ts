import type { Check } from "./finding";
import { hasFailed, sayOutcome } from "./outcome";
import { type Planned, plannedOf } from "./subject";

/** A jest matcher that asks a plan, once there is one. */
export function matcher<Expected extends unknown[]>(name: string, check: Check<Expected>): jest.CustomMatcher {
  return function (received: unknown, ...expected: Expected) {
    const judge = (plan: Planned): jest.CustomMatcherResult => {
      const { holds, says } = check.call(this, plan, ...expected);
      return { pass: holds ?? this.isNot ?? false, message: () => `${hint(this, name, expected)}\n\n${says()}` };
    };
    const plan = plannedOf(received);
    return "then" in plan ? plan.then(judge) : judge(plan);
  };
}

/** A question that a plan with errors cannot answer. */
export function ofSoundPlan<Expected extends unknown[]>(check: Check<Expected>): Check<Expected> {
  return function (plan, ...expected) {
    if (hasFailed(plan)) return { holds: undefined, says: () => sayOutcome(plan) };
    return check.call(this, plan, ...expected);
  };
}

/** Jest's first line of a failure: `expect(plan).toReplace("aws_vpc.main", "cidr_block")`. */
function hint({ utils, isNot, promise }: jest.MatcherContext, name: string, expected: unknown[]): string {
  const values = expected.map((value) => utils.stringify(value, 2, 3));
  return utils.matcherHint(name, "plan", values.join(", "), { isNot, promise });
}
