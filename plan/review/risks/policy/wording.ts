import { describeValue } from "../../../differences-text";
import type { Growth } from "./growth";
import type { PatternSet, Statement } from "./statement";

/** Names that are told before the rest is only counted. */
const NAMED = 4;

/** What grew, in words: `allows s3:PutObject on arn:aws:s3:::a/*, which it did not`. */
export function growthText({ part, onlyCondition }: Growth): string {
  if (!part.allows)
    return onlyCondition
      ? `denies ${statementText(part)} only on other conditions`
      : `no longer denies ${statementText(part)}`;
  return onlyCondition
    ? `allows ${statementText(part)} on looser conditions than before`
    : `allows ${statementText(part)}, which it did not`;
}

/** What a statement speaks of, in words. */
export function statementText({ actions, resources, principals }: Statement): string {
  const [on, to] = [
    resources && ` on ${setText(resources)}`,
    principals && ` to ${setText(principals, principalText)}`,
  ];
  return `${setText(actions)}${on ?? ""}${to ?? ""}`;
}

function setText({ except, patterns }: PatternSet, textOf: (pattern: string) => string = describeValue): string {
  const named = patterns.slice(0, NAMED).map(textOf).join(", ");
  const rest = patterns.length > NAMED ? ` and ${patterns.length - NAMED} more` : "";
  return `${except ? "everything except " : ""}${named}${rest}`;
}

/** `account 123456789012`, `ecs-tasks.amazonaws.com`. */
function principalText(principal: string): string {
  if (principal === "*") return "everybody";
  const account = /^AWS:arn:[^:]+:iam::(\d{12}):root$/.exec(principal)?.[1];
  return account === undefined
    ? describeValue(principal.replace(/^(AWS|Service|Federated|CanonicalUser):/, ""))
    : `account ${account}`;
}
