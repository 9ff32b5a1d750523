import { ends, type Rule } from "./rule";

/** What is there only to warn, record, keep a copy or refuse, and what its end means. */
export const SAFEGUARDS: ReadonlyMap<string, string> = new Map([
  ["aws_cloudwatch_metric_alarm", "this alarm no longer rings"],
  ["aws_cloudwatch_composite_alarm", "this alarm no longer rings"],
  ["aws_wafv2_web_acl_association", "the web firewall no longer looks at requests"],
  ["aws_wafv2_web_acl", "the web firewall no longer looks at requests"],
  ["aws_flow_log", "traffic of the network is no longer recorded"],
  ["aws_cloudtrail", "what people and programs do in the account is no longer recorded"],
  ["aws_guardduty_detector", "nobody is told of attacks that AWS sees"],
  ["aws_budgets_budget", "nobody is told when it costs more"],
  ["aws_backup_plan", "no backups are made by this plan"],
  ["aws_backup_selection", "what it selects is no longer backed up"],
  ["aws_backup_vault_lock_configuration", "backups can be deleted before their time"],
  ["aws_efs_backup_policy", "the file system is no longer backed up"],
  ["aws_s3_bucket_versioning", "objects that are overwritten or deleted cannot be brought back"],
]);

/** Something that only protects is removed, and what it protects stays. */
export const safeguardRemoved: Rule = {
  id: "safeguard-removed",
  title: "a safeguard goes",
  why: "Nobody notices that it is missing until it is needed.",
  find: (subject, context) => {
    const meaning = ends(subject) ? SAFEGUARDS.get(subject.type) : undefined;
    return meaning === undefined || context.owners.endingWith(subject) !== undefined ? [] : [meaning];
  },
};
