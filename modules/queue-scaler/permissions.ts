import type { Location, ScalableService, SecretReference, Statement } from "../core";

/** What the deciding function may do: look at metrics, and change one service. */
export function scalerStatements(service: ScalableService, location: Location, protection: boolean): Statement[] {
  const tasks = `arn:aws:ecs:${location.region}:${location.account}:task/${service.clusterName}/*`;
  return [
    // AWS knows no resource for reading metrics.
    { sid: "ReadMetrics", actions: ["cloudwatch:GetMetricData"], resources: ["*"] },
    {
      sid: "ScaleOneService",
      actions: ["ecs:DescribeServices", "ecs:UpdateService"],
      resources: [service.serviceArn],
    },
    ...(protection
      ? [
          { sid: "ReadTaskProtection", actions: ["ecs:GetTaskProtection"], resources: [tasks] },
          {
            // AWS checks ListTasks against container instances, so only the cluster can be named, by a condition.
            sid: "ListTasks",
            actions: ["ecs:ListTasks"],
            resources: ["*"],
            conditions: { ArnEquals: { "ecs:cluster": service.clusterArn } },
          },
        ]
      : []),
  ];
}

/** What the publishing function may do: one namespace, the functions it kicks, one secret, and its place in the VPC. */
export function publisherStatements(
  namespace: string,
  scalers: readonly string[],
  secret: SecretReference,
  { region, account }: Location,
): Statement[] {
  return [
    {
      sid: "PublishMetrics",
      actions: ["cloudwatch:PutMetricData"],
      // AWS knows no resource for publishing; the namespace is the limit.
      resources: ["*"],
      conditions: { StringEquals: { "cloudwatch:namespace": namespace } },
    },
    {
      sid: "Kick",
      actions: ["lambda:InvokeFunction"],
      // Built from names: the ARN of a function that does not exist yet is unknown, and with it the whole policy in a plan.
      resources: scalers.map((name) => `arn:aws:lambda:${region}:${account}:function:${name}`),
    },
    { sid: "ReadMonitoringUser", actions: ["secretsmanager:GetSecretValue"], resources: [secret.arn] },
    {
      // AWS knows no resource for the interfaces that Lambda makes in a VPC.
      sid: "NetworkInterfaces",
      actions: [
        "ec2:CreateNetworkInterface",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeSubnets",
        "ec2:DeleteNetworkInterface",
        "ec2:AssignPrivateIpAddresses",
        "ec2:UnassignPrivateIpAddresses",
      ],
      resources: ["*"],
    },
  ];
}
