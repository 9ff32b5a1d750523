import type { FactsByType, Same } from "./types";

/** Two amounts of money: `100` is `100.0`. Source: suppressEquivalentBudgetLimitAmount in budget.go. */
const sameAmount: Same = (before, after) =>
  before.trim() !== "" && after.trim() !== "" && Number(before) === Number(after);

export const budgets: FactsByType = {
  aws_budgets_budget: {
    source: "internal/service/budgets/budget.go",
    forcesReplacement: ["account_id", "name", "name_prefix"],
    same: { limit_amount: sameAmount },
    defaults: {
      "cost_types.include_credit": true,
      "cost_types.include_discount": true,
      "cost_types.include_other_subscription": true,
      "cost_types.include_recurring": true,
      "cost_types.include_refund": true,
      "cost_types.include_subscription": true,
      "cost_types.include_support": true,
      "cost_types.include_tax": true,
      "cost_types.include_upfront": true,
      "cost_types.use_amortized": false,
      "cost_types.use_blended": false,
      time_period_end: "2087-06-15_00:00",
    },
    computedBlocks: ["cost_filter", "cost_types"],
    conflicts: [
      ["limit_amount", "planned_limit"],
      ["limit_unit", "planned_limit"],
      ["name", "name_prefix"],
    ],
    values: {
      "auto_adjust_data.auto_adjust_type": ["HISTORICAL", "FORECAST"],
      budget_type: [
        "USAGE",
        "COST",
        "RI_UTILIZATION",
        "RI_COVERAGE",
        "SAVINGS_PLANS_UTILIZATION",
        "SAVINGS_PLANS_COVERAGE",
      ],
      "notification.comparison_operator": ["GREATER_THAN", "LESS_THAN", "EQUAL_TO"],
      "notification.notification_type": ["ACTUAL", "FORECASTED"],
      "notification.threshold_type": ["PERCENTAGE", "ABSOLUTE_VALUE"],
    },
    formats: { account_id: "accountId", "notification.subscriber_sns_topic_arns": "arn" },
    ranges: { "auto_adjust_data.historical_options.budget_adjustment_period": [1, 60] },
    maxItems: { auto_adjust_data: 1, "auto_adjust_data.historical_options": 1, cost_types: 1 },
  },
};
