/** One statement of an IAM policy, in the terms of this repository. */
export interface Statement {
  /** Name of the statement in the policy. @default - none */
  readonly sid?: string;
  /** Such as `s3:GetObject`. */
  readonly actions: readonly string[];
  /** ARNs; empty in trust policies, which have none. */
  readonly resources: readonly string[];
  /** Operator, then key, then values. @default - none */
  readonly conditions?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** @default "Allow" */
  readonly effect?: "Allow" | "Deny";
  /** Who; only in policies of resources. @default - the role that has the policy */
  readonly principals?: Readonly<Record<string, string | readonly string[]>> | "*";
}

/** An IAM policy document as AWS stores it: single values as strings, keys in AWS's order. */
export function policyDocument(statements: readonly Statement[]): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: statements.map((statement) => ({
      ...(statement.sid ? { Sid: statement.sid } : {}),
      Effect: statement.effect ?? "Allow",
      ...(statement.principals ? { Principal: statement.principals } : {}),
      Action: oneOrMany(statement.actions),
      ...(statement.resources.length > 0 ? { Resource: oneOrMany(statement.resources) } : {}),
      ...(statement.conditions ? { Condition: statement.conditions } : {}),
    })),
  });
}

/** Lets one AWS service, such as `ecs-tasks.amazonaws.com`, take a role. */
export function trustService(service: string): string {
  return policyDocument([{ actions: ["sts:AssumeRole"], resources: [], principals: { Service: service } }]);
}

function oneOrMany(values: readonly string[]): string | readonly string[] {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}
