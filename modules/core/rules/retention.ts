import type { Problem } from "./problem";

/** Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** CloudWatch Logs keeps a group's lines for one of a few periods only. */
export function checkRetention(field: string, days: number): Problem[] {
  if (RETENTION_DAYS.includes(days)) return [];
  const next = RETENTION_DAYS.find((allowed) => allowed > days) ?? 3653;
  return [
    {
      field,
      message: `${days}; CloudWatch Logs keeps lines for ${RETENTION_DAYS.slice(0, 8).join(", ")} … 3653 days; write ${next}`,
    },
  ];
}
