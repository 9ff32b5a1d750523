import { acm } from "./acm";
import { appautoscaling } from "./appautoscaling";
import { budgets } from "./budgets";
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
import { kms } from "./kms";
import { lambda } from "./lambda";
import { logs } from "./logs";
import { mq } from "./mq";
import { route53 } from "./route53";
import { s3 } from "./s3";
import { secretsmanager } from "./secretsmanager";
import { servicediscovery } from "./servicediscovery";
import { sns } from "./sns";
import { sqs } from "./sqs";
import { ssm } from "./ssm";
import type { FactsByType, ResourceFacts } from "./types";
import { wafv2 } from "./wafv2";

const facts: FactsByType = {
  ...acm,
  ...appautoscaling,
  ...budgets,
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
  ...kms,
  ...lambda,
  ...logs,
  ...mq,
  ...route53,
  ...s3,
  ...secretsmanager,
  ...servicediscovery,
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
