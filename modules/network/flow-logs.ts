import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";
import { policyDocument, trustService } from "../core";

export interface FlowLogsProps {
  readonly name: string;
  readonly vpcId: string;
  /** One of the retention periods of CloudWatch Logs, in days. */
  readonly retentionDays: number;
}

/** Who talked to whom in the VPC, and what was refused: the first thing asked for after an incident. */
export class FlowLogs extends Construct {
  constructor(scope: Construct, id: string, props: FlowLogsProps) {
    super(scope, id);
    const group = new CloudwatchLogGroup(this, "group", {
      name: `/vpc/${props.name}`,
      retentionInDays: props.retentionDays,
    });
    const role = new IamRole(this, "role", {
      name: `${props.name}-flow-logs`,
      assumeRolePolicy: trustService("vpc-flow-logs.amazonaws.com"),
    });
    new IamRolePolicy(this, "write", {
      name: "write",
      role: role.name,
      policy: policyDocument([
        {
          sid: "WriteFlowLog",
          actions: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
          resources: [`${group.arn}:*`],
        },
      ]),
    });
    new FlowLog(this, "log", {
      vpcId: props.vpcId,
      trafficType: "ALL",
      logDestination: group.arn,
      iamRoleArn: role.arn,
      maxAggregationInterval: 600,
    });
  }
}
