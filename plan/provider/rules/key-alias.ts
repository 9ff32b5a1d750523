import { demanding, form, without } from "./demand";
import type { RuleTable } from "./table";

/** validNameForResource in internal/service/kms/validate.go */
const aliasName = demanding(
  ["name", "name_prefix"],
  [
    without(/^alias\/aws\//, (key) => `"${key}" cannot begin with reserved AWS CMK prefix 'alias/aws/'`),
    form(
      /^alias\/[0-9A-Za-z_/-]+$/,
      (key) => `"${key}" must begin with 'alias/' and be comprised of only [0-9A-Za-z_/-]`,
    ),
  ],
);

/** Rules about the names of keys. */
export const keyAliases: RuleTable = { aws_kms_alias: [aliasName] };
