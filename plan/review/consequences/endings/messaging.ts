import { byAction, data, type Endings, interruption, none } from "../ending";

const SQS = "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_";
const SNS = "https://docs.aws.amazon.com/sns/latest/api/API_";
const EVENTS = "https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_";

/** Queues, topics and events. */
export const messaging: Endings = {
  aws_sqs_queue: data(
    "messages waiting in the queue are lost, and a queue of this name cannot be made again for a minute",
    `${SQS}DeleteQueue.html`,
  ),
  aws_sqs_queue_policy: interruption(
    "those whom the policy allowed can no longer send or read",
    `${SQS}SetQueueAttributes.html`,
  ),
  aws_sqs_queue_redrive_policy: interruption(
    "messages that fail are retried until they expire",
    `${SQS}SetQueueAttributes.html`,
  ),
  aws_sns_topic: interruption(
    "its subscriptions go too: nobody hears of what is published, and people have to confirm their e-mail address anew",
    `${SNS}DeleteTopic.html`,
  ),
  aws_sns_topic_policy: interruption(
    "services that the policy allowed can no longer publish: alarms may stay silent",
    `${SNS}SetTopicAttributes.html`,
  ),
  aws_sns_topic_subscription: byAction(
    interruption("the subscriber hears no more of what is published", `${SNS}Unsubscribe.html`),
    interruption(
      "the subscriber hears nothing in between, and an e-mail address has to be confirmed anew",
      `${SNS}Unsubscribe.html`,
    ),
  ),
  aws_cloudwatch_event_rule: byAction(
    interruption("what it started no longer starts", `${EVENTS}DeleteRule.html`),
    interruption("events between the old rule and the new one start nothing", `${EVENTS}DeleteRule.html`),
  ),
  aws_cloudwatch_event_target: byAction(
    interruption("the rule no longer starts this target", `${EVENTS}RemoveTargets.html`),
    interruption("events between the old target and the new one do not reach it", `${EVENTS}RemoveTargets.html`),
  ),
  aws_cloudwatch_event_bus: interruption("events sent to the bus are refused", `${EVENTS}DeleteEventBus.html`),
  aws_cloudwatch_event_archive: data("the archived events are lost", `${EVENTS}DeleteArchive.html`),
  aws_scheduler_schedule: byAction(
    interruption(
      "what it started at its times no longer starts",
      "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_DeleteSchedule.html",
    ),
    none(
      "a start that falls between the old schedule and the new one is missed",
      "https://docs.aws.amazon.com/scheduler/latest/APIReference/API_DeleteSchedule.html",
    ),
  ),
  aws_sfn_state_machine: interruption(
    "running executions end at their next step, and the history of all is lost",
    "https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteStateMachine.html",
  ),
};
