import { joined, type RuleTable } from "./table";

/** Rules that no schema holds, by resource type. */
export const rules: RuleTable = joined([]);
