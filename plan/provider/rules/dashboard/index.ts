import { isObject, type Value } from "../../protocol/value";
import { complies, demanding, notLonger } from "../demand";
import { aboutJson, type Finding } from "../json-rule";
import type { RuleTable } from "../table";
import { widgetProblems } from "./widget";

const MOST_WIDGETS = 500;

/** What CloudWatch would refuse in a dashboard's body (PutDashboard: "The dashboard body is invalid"). */
function bodyFindings(body: Value): Finding[] {
  if (!isObject(body)) return [{ text: "the body is a JSON object with widgets" }];
  const { widgets } = body;
  if (widgets === undefined) return [{ text: "widgets is missing; write a list, it may be empty" }];
  if (!Array.isArray(widgets)) return [{ text: "widgets is no list" }];
  return [
    ...(widgets.length > MOST_WIDGETS ? [{ text: `has ${widgets.length} widgets; allowed: ${MOST_WIDGETS}` }] : []),
    ...widgets.flatMap((widget, index) =>
      widgetProblems(widget).map((wrong) => ({ text: `widgets[${index}] ${wrong}` })),
    ),
  ];
}

/** validDashboardName in internal/service/cloudwatch/validate.go */
const dashboardName = demanding(["dashboard_name"], [notLonger(255), complies(/^[0-9A-Za-z_-]+$/)]);

/** Rules about dashboards. */
export const dashboards: RuleTable = {
  aws_cloudwatch_dashboard: [dashboardName, aboutJson("dashboard_body", bodyFindings)],
};
