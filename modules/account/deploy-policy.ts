import type { Location, Statement } from "../core";

export interface StateAccess {
  readonly bucketArn: string;
  /** Reading a state is enough for a plan; only a deployment writes it. */
  readonly write: boolean;
}

/** The state bucket, as far as a plan or a deployment needs it. The lock is an object beside the state. */
export function stateStatements({ bucketArn, write }: StateAccess): Statement[] {
  return [
    { sid: "ListStates", actions: ["s3:ListBucket"], resources: [bucketArn] },
    {
      sid: write ? "ReadAndWriteStates" : "ReadStates",
      actions: write ? ["s3:GetObject", "s3:PutObject"] : ["s3:GetObject"],
      resources: [`${bucketArn}/*`],
    },
    {
      sid: "LockStates",
      actions: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
      resources: [`${bucketArn}/*.tflock`],
    },
  ];
}

/** Roles of the systems of this account: named by prefix, so that a deployment cannot touch anybody else's. */
export function roleStatements(location: Location, prefixes: readonly string[]): Statement[] {
  const resources = prefixes.map((prefix) => `arn:aws:iam::${location.account}:role/${prefix}*`);
  return [
    {
      sid: "ManageOwnRoles",
      actions: [
        "iam:GetRole",
        "iam:GetRolePolicy",
        "iam:ListRolePolicies",
        "iam:ListAttachedRolePolicies",
        "iam:CreateRole",
        "iam:DeleteRole",
        "iam:UpdateRole",
        "iam:UpdateRoleDescription",
        "iam:UpdateAssumeRolePolicy",
        "iam:PutRolePolicy",
        "iam:DeleteRolePolicy",
        "iam:TagRole",
        "iam:UntagRole",
      ],
      resources,
    },
    {
      sid: "GiveOwnRolesToTasksAndFunctions",
      actions: ["iam:PassRole"],
      resources,
      conditions: {
        StringEquals: {
          "iam:PassedToService": ["ecs-tasks.amazonaws.com", "lambda.amazonaws.com", "vpc-flow-logs.amazonaws.com"],
        },
      },
    },
  ];
}
