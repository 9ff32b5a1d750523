import type { Problem, Rule } from "../../validation/problem";
import { isPresent, onlyBlock, textOf } from "../reading";

/** dbInstanceValidBlueGreenEngines in internal/service/rds/instance.go */
const ENGINES = ["mariadb", "mysql", "postgres"];

/** CustomizeDiff of the same file. */
export const blueGreenUpdate: Rule = (config) => {
  if (onlyBlock(config.blue_green_update)?.enabled !== true) return [];
  const engine = textOf(config.engine);
  const refused = (why: string): Problem => ({
    path: ["blue_green_update", 0, "enabled"],
    summary: `"blue_green_update.enabled" cannot be set when ${why}.`,
  });
  return [
    ...(engine !== undefined && !ENGINES.includes(engine.toLowerCase()) ? [refused(`"engine" is "${engine}"`)] : []),
    ...(isPresent(config.replicate_source_db) ? [refused('"replicate_source_db" is set')] : []),
  ];
};
