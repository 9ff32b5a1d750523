export { dollars, dollarsChange, dollarsRange } from "./cost/dollars";
export { doubtsOf } from "./doubts";
export type { AcceptedRisk, Budget, ReviewedStack, ReviewInput, TaskRange, Terms } from "./input";
export { markdownOf } from "./markdown";
export type * from "./model";
export { pageOf } from "./page";
export { MalformedPlanError, readPlan } from "./read-plan";
export { review } from "./review";
export { RISK_IDS } from "./risks";
