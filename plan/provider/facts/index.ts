import { acm } from "./acm";
import { apigatewayv2 } from "./apigatewayv2";
import { appautoscaling } from "./appautoscaling";
import { autoscaling } from "./autoscaling";
import { backup } from "./backup";
import { budgets } from "./budgets";
import { cloudformation } from "./cloudformation";
import { cloudfront } from "./cloudfront";
import { cloudtrail } from "./cloudtrail";
import { cloudwatch } from "./cloudwatch";
import { dynamodb } from "./dynamodb";
import { ec2 } from "./ec2";
import { ecr } from "./ecr";
import { ecs } from "./ecs";
import { efs } from "./efs";
import { elasticache } from "./elasticache";
import { elbv2 } from "./elbv2";
import { events } from "./events";
import { iam } from "./iam";
import { kinesis } from "./kinesis";
import { kms } from "./kms";
import { lambda } from "./lambda";
import { logs } from "./logs";
import { mq } from "./mq";
import { rds } from "./rds";
import { route53 } from "./route53";
import { s3 } from "./s3";
import { scheduler } from "./scheduler";
import { secretsmanager } from "./secretsmanager";
import { servicediscovery } from "./servicediscovery";
import { sfn } from "./sfn";
import { sns } from "./sns";
import { sqs } from "./sqs";
import { ssm } from "./ssm";
import type { FactsByType, ResourceFacts } from "./types";
import { wafv2 } from "./wafv2";

const facts: FactsByType = {
  ...acm,
  ...apigatewayv2,
  ...appautoscaling,
  ...autoscaling,
  ...backup,
  ...budgets,
  ...cloudformation,
  ...cloudfront,
  ...cloudtrail,
  ...cloudwatch,
  ...dynamodb,
  ...ec2,
  ...ecr,
  ...ecs,
  ...efs,
  ...elasticache,
  ...elbv2,
  ...events,
  ...iam,
  ...kinesis,
  ...kms,
  ...lambda,
  ...logs,
  ...mq,
  ...rds,
  ...route53,
  ...s3,
  ...scheduler,
  ...secretsmanager,
  ...servicediscovery,
  ...sfn,
  ...sns,
  ...sqs,
  ...ssm,
  ...wafv2,
};

/** What is known about a type beyond its schema; undefined for a type that is planned by schema alone. */
export function factsOf(type: string): ResourceFacts | undefined {
  return facts[type];
}

/** Every type with facts. */
export const typesWithFacts: readonly string[] = Object.keys(facts);
