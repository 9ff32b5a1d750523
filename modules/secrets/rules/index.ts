import type { Problem } from "../../core/rules";

/** Source: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html */
export function checkSecret({ recoveryWindowDays: days }: { readonly recoveryWindowDays?: number }): Problem[] {
  if (days === undefined || days === 0 || (Number.isInteger(days) && days >= 7 && days <= 30)) return [];
  return [
    {
      field: "recoveryWindowDays",
      message: `${days}; Secrets Manager allows 7 to 30, or 0 for no way back; choose one of these`,
    },
  ];
}
