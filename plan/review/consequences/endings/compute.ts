import { byAction, data, type Endings, interruption, none } from "../ending";

const EC2 = "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_";
const SCALING = "https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_";
const LAMBDA = "https://docs.aws.amazon.com/lambda/latest/api/API_";

/** Servers and functions. */
export const compute: Endings = {
  aws_instance: data(
    "the server is terminated: what stands on its instance store and on disks that go with it is lost, and its addresses change",
    `${EC2}TerminateInstances.html`,
  ),
  aws_launch_template: byAction(
    interruption("groups that launch by it can start no servers", `${EC2}DeleteLaunchTemplate.html`),
    none("running servers stay; groups launch by the new template", `${EC2}DeleteLaunchTemplate.html`),
  ),
  aws_autoscaling_group: interruption(
    "all of its servers are terminated, and with them what runs there",
    `${SCALING}DeleteAutoScalingGroup.html`,
  ),
  aws_autoscaling_policy: interruption("the group no longer scales by this measure", `${SCALING}DeletePolicy.html`),
  aws_lambda_function: byAction(
    interruption("whatever calls the function fails, and its versions are gone", `${LAMBDA}DeleteFunction.html`),
    interruption(
      "calls fail until the new function is there; its old versions are gone",
      `${LAMBDA}DeleteFunction.html`,
    ),
  ),
  aws_lambda_alias: interruption("callers of the alias get an error", `${LAMBDA}DeleteAlias.html`),
  aws_lambda_permission: byAction(
    interruption("the caller that it allowed is refused", `${LAMBDA}RemovePermission.html`),
    interruption("the caller that it allows is refused for a moment", `${LAMBDA}RemovePermission.html`),
  ),
  aws_lambda_event_source_mapping: interruption(
    "the function no longer gets events of this source; they wait there and may expire",
    `${LAMBDA}DeleteEventSourceMapping.html`,
  ),
  aws_lambda_function_event_invoke_config: none(
    "failed calls are retried as Lambda does by default, and no longer sent to a destination",
    `${LAMBDA}DeleteFunctionEventInvokeConfig.html`,
  ),
  aws_lambda_function_url: interruption(
    "its address stops answering; a new one differs",
    `${LAMBDA}DeleteFunctionUrlConfig.html`,
  ),
  aws_lambda_layer_version: none(
    "functions that use the version keep it; no new one can",
    `${LAMBDA}DeleteLayerVersion.html`,
  ),
};
