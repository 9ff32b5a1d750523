import { valueAt } from "../../values";
import { byAction, data, type Endings, interruption, none } from "../ending";

const LOGS = "https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_";
const CLOUDWATCH = "https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_";
const PROVIDER = "https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/";

const alarm = byAction(
  none("nobody is told when it would have rung", `${CLOUDWATCH}DeleteAlarms.html`),
  none("its history is lost, and it does not ring for the moment in between", `${CLOUDWATCH}DeleteAlarms.html`),
);

/** What operators look at, and what makes resources of its own. */
export const operations: Endings = {
  aws_cloudwatch_log_group: (subject) =>
    valueAt(subject.before, "skip_destroy") === true
      ? none("terraform only stops looking after it; the logs stay", `${PROVIDER}cloudwatch_log_group`)
      : data("all logs in it are lost", `${LOGS}DeleteLogGroup.html`),
  aws_cloudwatch_log_stream: data("all logs in it are lost", `${LOGS}DeleteLogStream.html`),
  aws_cloudwatch_log_metric_filter: none(
    "its metric gets no more values; alarms on it go by missing data",
    `${LOGS}DeleteMetricFilter.html`,
  ),
  aws_cloudwatch_log_subscription_filter: interruption(
    "logs are no longer sent on",
    `${LOGS}DeleteSubscriptionFilter.html`,
  ),
  aws_cloudwatch_log_resource_policy: interruption(
    "services that it allowed can no longer write logs",
    `${LOGS}DeleteResourcePolicy.html`,
  ),
  aws_cloudwatch_metric_alarm: alarm,
  aws_cloudwatch_composite_alarm: alarm,
  aws_cloudwatch_dashboard: none("people who look at it find nothing", `${CLOUDWATCH}DeleteDashboards.html`),
  aws_cloudtrail: none(
    "what is done in the account is no longer recorded from here on",
    "https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DeleteTrail.html",
  ),
  aws_budgets_budget: none(
    "nobody is told when it costs more",
    "https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_budgets_DeleteBudget.html",
  ),
  aws_cloudformation_stack: data(
    "everything that the stack made is deleted with what it holds, but what its template retains",
    "https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DeleteStack.html",
  ),
  aws_ssm_document: interruption(
    "whatever runs the document fails",
    "https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DeleteDocument.html",
  ),
  aws_codebuild_project: interruption(
    "builds can no longer start, and their history is gone",
    "https://docs.aws.amazon.com/codebuild/latest/APIReference/API_DeleteProject.html",
  ),
};
