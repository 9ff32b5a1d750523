import type { Rule } from "../../validation/problem";
import { aboutJson } from "../json-rule";
import { isAbsent, isPresent, onlyBlock } from "../reading";
import type { RuleTable } from "../table";
import { scheduleAt, timeZoneAt } from "./arguments";
import { capacityOrder, capacityTexts } from "./capacity";
import { eventPatternFindings, eventPatternText } from "./event-pattern";
import { ruleSchedule, scalingSchedule, schedulerSchedule } from "./expression";
import { eventBus, eventName } from "./names";

/** Rules on a bus of one's own see events only: docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html */
const defaultBus: Rule = ({ schedule_expression: schedule, event_bus_name: bus }) =>
  isPresent(schedule) && typeof bus === "string" && bus !== "" && !/(^|event-bus\/)default$/.test(bus)
    ? [
        {
          path: ["schedule_expression"],
          summary: `schedule_expression: is supported only on the default event bus, event_bus_name is "${bus}"`,
        },
      ]
    : [];

/** docs.aws.amazon.com/scheduler/latest/APIReference/API_FlexibleTimeWindow.html */
const flexibleWindow: Rule = (config) => {
  const window = onlyBlock(config.flexible_time_window);
  if (window === undefined) return [];
  const { mode, maximum_window_in_minutes: most } = window;
  const path = ["flexible_time_window", 0, "maximum_window_in_minutes"];
  const say = (text: string) => [{ path, summary: `flexible_time_window.0.maximum_window_in_minutes: ${text}` }];
  if (mode === "FLEXIBLE" && isAbsent(most)) return say("is missing, for mode is FLEXIBLE; write 1 to 1440");
  return mode === "OFF" && isPresent(most) ? say("is not allowed where mode is OFF; remove it") : [];
};

/** Rules about when something happens. */
export const schedules: RuleTable = {
  aws_appautoscaling_scheduled_action: [
    scheduleAt("schedule", scalingSchedule),
    timeZoneAt("timezone"),
    capacityTexts,
    capacityOrder,
  ],
  aws_cloudwatch_event_rule: [
    eventName("name", "name_prefix"),
    eventBus,
    scheduleAt("schedule_expression", ruleSchedule),
    aboutJson("event_pattern", eventPatternFindings, eventPatternText),
    defaultBus,
  ],
  aws_cloudwatch_event_target: [eventName("rule", "target_id"), eventBus],
  aws_scheduler_schedule: [
    scheduleAt("schedule_expression", schedulerSchedule),
    timeZoneAt("schedule_expression_timezone"),
    flexibleWindow,
  ],
};
