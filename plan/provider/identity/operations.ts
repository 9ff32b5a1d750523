import type { Identify } from "./subject";

/** Lambda, EventBridge, CloudWatch and Budgets. */
export const operations: Record<string, Identify> = {
  aws_lambda_function: (s) => {
    const name = s.text("function_name");
    const arn = s.arn("lambda", `function:${name}`);
    const version = s.value("publish") === true ? "1" : "$LATEST";
    const invoke = (target: string) =>
      `arn:${s.partition}:apigateway:${s.region}:lambda:path/2015-03-31/functions/${target}/invocations`;
    return {
      id: name,
      arn,
      invoke_arn: invoke(arn),
      qualified_arn: `${arn}:${version}`,
      qualified_invoke_arn: invoke(`${arn}:${version}`),
      version,
      last_modified: "2025-01-01T00:00:00.000+0000",
      architectures: ["x86_64"],
      source_code_hash: s.hex(44),
      source_code_size: 1024,
    };
  },
  aws_lambda_permission: (s) => ({ id: s.text("statement_id"), statement_id: `terraform-${s.digits(26)}` }),
  aws_lambda_function_event_invoke_config: (s) => ({ id: s.text("function_name") }),
  aws_lambda_alias: (s) => {
    const arn = s.arn("lambda", `function:${s.text("function_name")}:${s.text("name")}`);
    return { id: arn, arn };
  },
  aws_cloudwatch_event_rule: (s) => {
    const bus = s.text("event_bus_name");
    const name = s.text("name");
    return { id: name, arn: s.arn("events", bus === "" || bus === "default" ? `rule/${name}` : `rule/${bus}/${name}`) };
  },
  aws_cloudwatch_event_target: (s) => ({
    id: `${s.text("rule")}-${s.text("target_id")}`,
    target_id: `terraform-${s.digits(26)}`,
  }),
  aws_scheduler_schedule: (s) => {
    const group = s.text("group_name") || "default";
    const path = `${group}/${s.text("name")}`;
    return { id: path, group_name: group, arn: s.arn("scheduler", `schedule/${path}`) };
  },
  aws_cloudwatch_log_group: (s) => ({
    id: s.text("name"),
    arn: s.arn("logs", `log-group:${s.text("name")}`),
    log_group_class: "STANDARD",
  }),
  aws_cloudwatch_log_resource_policy: (s) => ({ id: s.text("policy_name") }),
  aws_cloudwatch_log_metric_filter: (s) => ({ id: s.text("name") }),
  aws_cloudwatch_metric_alarm: (s) => ({
    id: s.text("alarm_name"),
    arn: s.arn("cloudwatch", `alarm:${s.text("alarm_name")}`),
  }),
  aws_cloudwatch_composite_alarm: (s) => ({
    id: s.text("alarm_name"),
    arn: s.arn("cloudwatch", `alarm:${s.text("alarm_name")}`),
  }),
  aws_cloudwatch_dashboard: (s) => ({
    id: s.text("dashboard_name"),
    dashboard_arn: s.arn("cloudwatch", `dashboard/${s.text("dashboard_name")}`, "global"),
  }),
  aws_budgets_budget: (s) => ({
    id: `${s.account}:${s.text("name")}`,
    arn: s.arn("budgets", `budget/${s.text("name")}`, "global"),
    account_id: s.account,
  }),
};
