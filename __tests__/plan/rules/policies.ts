import type { ObjectValue } from "../../../plan/provider/protocol/value";

/** A statement that is right in a policy of a role. */
export const allowed = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*" };

/** A statement that is right in a trust policy. */
export const trusted = { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ecs-tasks.amazonaws.com" } };

/** A policy of these statements. */
export function document(...statements: object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

/** A role's policy with one statement, which is right but for a change. */
export function rolePolicy(change: object): ObjectValue {
  return { policy: document({ ...allowed, ...change }) };
}

/** A role whose trust policy is right but for a change of its statement. */
export function role(change: object): ObjectValue {
  return { assume_role_policy: document({ ...trusted, ...change }) };
}
