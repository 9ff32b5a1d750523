export { brokerNodeHour, cacheNodeHour, prices, VALKEY_SHARE } from "./us-east";

/** Newest day on which the prices were read. */
export const PRICES_OF = "2026-10-02";

/** Regions that the prices are of. A region that costs something else gets a table of its own. */
export const PRICED_REGIONS: readonly string[] = ["us-east-1", "us-east-2"];
