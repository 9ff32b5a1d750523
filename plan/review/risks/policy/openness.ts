import { actionsCover, setCovers } from "./coverage";
import type { Condition, Statement } from "./statement";

/** What a condition on these asks of a call does not limit who makes it. */
const NOT_WHO = /^(aws:securetransport|aws:currenttime|s3:tlsversion|s3:x-amz-.*)$/;
/** Operators that are met by a call that does not have the key at all. */
const MET_WITHOUT = /Not|IfExists|Null|ForAllValues/;
/** Values that everybody meets. */
const EVERYBODY = new Set(["*", "0.0.0.0/0", "::/0"]);

/** Whether a statement allows everybody, in any account. */
export function isOpen({ allows, principals, conditions }: Statement): boolean {
  if (!allows || principals === undefined) return false;
  return (principals.except || principals.patterns.includes("*")) && !conditions.some(limitsWho);
}

function limitsWho({ operator, key, values }: Condition): boolean {
  return !NOT_WHO.test(key) && !MET_WITHOUT.test(operator) && !values.some((value) => EVERYBODY.has(value));
}

const ALL = { except: false, patterns: ["*"] };
const PASS_ROLE = { except: false, patterns: ["iam:PassRole"] };

/** Whether a statement gives somebody all of a service, or lets them give any role away: close to an administrator. */
export function isAdminLike({ allows, actions, resources, conditions }: Statement): boolean {
  if (!allows || !setCovers(resources, ALL)) return false;
  if (actions.except || actions.patterns.some((action) => /^(\*|[\w-]+:\*)$/.test(action))) return true;
  return actionsCover(actions, PASS_ROLE) && conditions.length === 0;
}
