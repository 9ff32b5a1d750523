import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { LambdaFunction as Lambda, type LambdaFunctionConfig } from "@cdktf/provider-aws/lib/lambda-function";
import { LambdaFunctionEventInvokeConfig } from "@cdktf/provider-aws/lib/lambda-function-event-invoke-config";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { type FunctionName, functionBundle, HANDLER } from "@slipway/functions/bundle";
import { AssetType, TerraformAsset } from "cdktf";
import { Construct } from "constructs";
import { policyDocument, type Statement, trustService } from "../core";
import { failuresQueue } from "./alarms";
import { Schedule } from "./schedule";

/** Newest runtime of Lambda that the AWS provider accepts. */
const RUNTIME = "nodejs24.x";

export interface FunctionSpec {
  /** Name of the function. */
  readonly functionName: string;
  /** Name of its execution role. */
  readonly roleName: string;
  /** Name of the schedule's rule. */
  readonly ruleName: string;
  /** Memory of one run, 128 to 10240. */
  readonly memoryMiB: number;
  /** Longest run, 1 to 900. */
  readonly timeoutSeconds: number;
  /** Concurrent runs kept for it, 1 or more. New accounts with a quota of 10 refuse any. @default - none kept */
  readonly reservedConcurrency?: number;
}

export interface LambdaFunctionProps extends FunctionSpec {
  readonly code: FunctionName;
  readonly description: string;
  readonly scheduleMinutes: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly Statement[];
  readonly logRetentionDays: number;
  /** @default - outside any VPC */
  readonly vpc?: LambdaFunctionConfig["vpcConfig"];
}

/** A scheduled function with a log, a least-privilege role, and a queue for the events that it failed to handle. */
export class LambdaFunction extends Construct {
  readonly functionName: string;

  constructor(scope: Construct, id: string, props: LambdaFunctionProps) {
    super(scope, id);
    const log = new CloudwatchLogGroup(this, "log", {
      name: `/aws/lambda/${props.functionName}`,
      retentionInDays: props.logRetentionDays,
    });
    const failures = new SqsQueue(this, "failures", {
      name: failuresQueue(props.functionName),
      messageRetentionSeconds: 14 * 24 * 3600,
      sqsManagedSseEnabled: true,
    });
    const role = new IamRole(this, "role", {
      name: props.roleName,
      description: `What ${props.functionName} may do`,
      assumeRolePolicy: trustService("lambda.amazonaws.com"),
    });
    const policy = new IamRolePolicy(this, "policy", {
      name: "access",
      role: role.name,
      policy: policyDocument([
        ...props.statements,
        { sid: "WriteLog", actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${log.arn}:*`] },
        { sid: "KeepFailedEvents", actions: ["sqs:SendMessage"], resources: [failures.arn] },
      ]),
    });
    const bundle = new TerraformAsset(this, "bundle", { path: functionBundle(props.code), type: AssetType.FILE });
    const lambda = new Lambda(this, "function", {
      functionName: props.functionName,
      description: props.description,
      role: role.arn,
      runtime: RUNTIME,
      architectures: ["arm64"],
      handler: HANDLER,
      filename: bundle.path,
      sourceCodeHash: bundle.assetHash,
      memorySize: props.memoryMiB,
      timeout: props.timeoutSeconds,
      reservedConcurrentExecutions: props.reservedConcurrency,
      environment: { variables: { ...props.environment } },
      loggingConfig: { logFormat: "JSON", logGroup: log.name },
      vpcConfig: props.vpc,
      dependsOn: [policy],
    });
    new LambdaFunctionEventInvokeConfig(this, "invocation", {
      functionName: lambda.functionName,
      // The next event is seconds away and carries newer data: a repeated one is only late.
      maximumRetryAttempts: 0,
      maximumEventAgeInSeconds: 60,
      destinationConfig: { onFailure: { destination: failures.arn } },
    });
    const schedule = new Schedule(this, "schedule", {
      name: props.ruleName,
      minutes: props.scheduleMinutes,
      functionArn: lambda.arn,
    });
    new LambdaPermission(this, "invoke", {
      statementId: "schedule",
      action: "lambda:InvokeFunction",
      functionName: lambda.functionName,
      principal: "events.amazonaws.com",
      sourceArn: schedule.ruleArn,
    });
    this.functionName = lambda.functionName;
  }
}
