import { formats } from "../../validation/formats";
import type { Rule } from "../../validation/problem";
import { textOf } from "../reading";

/** When a scheduled action begins and ends. Source: internal/service/appautoscaling/scheduled_action.go, API_PutScheduledAction. */
export const scheduledTimes: Rule = (config) => {
  const [start, end] = [textOf(config.start_time), textOf(config.end_time)];
  const wrong = ["start_time", "end_time"].flatMap((name) => {
    const text = textOf(config[name]);
    const summary = text === undefined ? undefined : formats.timestamp(name, text);
    return summary === undefined ? [] : [{ path: [name], summary }];
  });
  if (wrong.length > 0 || start === undefined || end === undefined || Date.parse(start) < Date.parse(end)) return wrong;
  return [{ path: ["end_time"], summary: `end_time is ${end}; it must be after start_time (${start})` }];
};
