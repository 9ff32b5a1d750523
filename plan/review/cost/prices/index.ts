export { brokerNodeHour, cacheNodeHour, prices, VALKEY_SHARE } from "./us-east";

/** Day on which the prices were right as far as is known: of the newest list that most of them were read in. */
export const PRICES_OF = "2026-06-13";

/** Regions that the prices are of. A region that costs something else gets a table of its own. */
export const PRICED_REGIONS: readonly string[] = ["us-east-1", "us-east-2"];
