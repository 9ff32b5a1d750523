import type { Rule } from "../../validation/problem";
import { isAbsent } from "../reading";

/** A group that is not part of a global one has machines of its own: internal/service/elasticache/replication_group.go, create. */
export const nodeType: Rule = (config) =>
  isAbsent(config.node_type) && isAbsent(config.global_replication_group_id)
    ? [{ path: ["node_type"], summary: '"node_type" is required unless "global_replication_group_id" is set.' }]
    : [];

/** validRedisVersionString in internal/service/elasticache/engine_version.go */
export const redisVersion: Rule = ({ engine, engine_version: version }) => {
  if (typeof version !== "string" || version === "" || !(engine === "redis" || isAbsent(engine))) return [];
  return /^([1-5](\.\d+){2}|6\.x|[6-9]\.\d+)$/.test(version)
    ? []
    : [
        {
          path: ["engine_version"],
          summary: `engine_version: ${version} is invalid. For Redis v6 or higher, use <major>.<minor>. For Redis v5 or lower, use <major>.<minor>.<patch>.`,
        },
      ];
};

const HOUR = "([01]\\d|2[0-3]):[0-5]\\d";
const DAY = "(sun|mon|tue|wed|thu|fri|sat)";
const DAILY = new RegExp(`^${HOUR}-${HOUR}$`);
const WEEKLY = new RegExp(`^${DAY}:${HOUR}-${DAY}:${HOUR}$`, "i");

/** ValidOnceADayWindowFormat and ValidOnceAWeekWindowFormat in internal/verify/validate.go */
export const windows: Rule = ({ snapshot_window: daily, maintenance_window: weekly }) => [
  ...(typeof daily === "string" && daily !== "" && !DAILY.test(daily)
    ? [{ path: ["snapshot_window"], summary: `(${daily}) must satisfy the format of "hh24:mi-hh24:mi"` }]
    : []),
  ...(typeof weekly === "string" && weekly !== "" && !WEEKLY.test(weekly)
    ? [{ path: ["maintenance_window"], summary: `(${weekly}) must satisfy the format of "ddd:hh24:mi-ddd:hh24:mi"` }]
    : []),
];
