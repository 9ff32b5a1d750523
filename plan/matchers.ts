import { toOnlyChange, toPlanNothing } from "./matchers/all-changes";
import { toCreate, toDestroy, toReplace, toUpdate } from "./matchers/changes";
import type { PlanMatchers } from "./matchers/declarations";
import { matcher, ofSoundPlan } from "./matchers/matcher";
import { toFailPlan, toPlan } from "./matchers/outcome";
import type { Waiting } from "./matchers/subject";
import { toBeUnknownUntilApply, toHavePlanned } from "./matchers/values";

export type { PlanMatchers } from "./matchers/declarations";

/** Importing this file gives jest's `expect` matchers for plans; `PlanMatchers` says what each does. */
expect.extend({
  toPlan: matcher("toPlan", toPlan),
  toFailPlan: matcher("toFailPlan", toFailPlan),
  toPlanNothing: matcher("toPlanNothing", ofSoundPlan(toPlanNothing)),
  toCreate: matcher("toCreate", ofSoundPlan(toCreate)),
  toUpdate: matcher("toUpdate", ofSoundPlan(toUpdate)),
  toReplace: matcher("toReplace", ofSoundPlan(toReplace)),
  toDestroy: matcher("toDestroy", ofSoundPlan(toDestroy)),
  toOnlyChange: matcher("toOnlyChange", ofSoundPlan(toOnlyChange)),
  toHavePlanned: matcher("toHavePlanned", ofSoundPlan(toHavePlanned)),
  toBeUnknownUntilApply: matcher("toBeUnknownUntilApply", ofSoundPlan(toBeUnknownUntilApply)),
});

declare global {
  namespace jest {
    interface Matchers<R, T> extends PlanMatchers<T extends Waiting ? Promise<void> : R> {}
  }
}
