import type { Same } from "../facts/types";

/** Two texts for the same moment, in any time zone. Source: suppressEquivalentTime in internal/service/appautoscaling. */
export const sameTime: Same = (before, after) => Date.parse(before) === Date.parse(after);
