import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import { type AlarmTarget, type Location, policyDocument, refuse } from "../core";
import { repeated } from "../core/rules";

export interface AlarmTopicProps {
  /** Name of the SNS topic. */
  readonly name: string;
  /** Addresses that get a message; each must confirm once. @default [] */
  readonly emails?: readonly string[];
  /** Whose alarms may be published. */
  readonly location: Location;
}

/** Where alarms go. Only CloudWatch of the same account may publish. */
export class AlarmTopic extends Construct implements AlarmTarget {
  readonly topicArn: string;

  constructor(scope: Construct, id: string, props: AlarmTopicProps) {
    super(scope, id);
    refuse(
      this,
      repeated(props.emails ?? []).map((email) => ({
        field: "emails",
        message: `${email} is listed twice; list each address once`,
      })),
    );
    const topic = new SnsTopic(this, "topic", { name: props.name });
    new SnsTopicPolicy(this, "publishers", {
      arn: topic.arn,
      policy: policyDocument([
        {
          sid: "AlarmsOfThisAccount",
          principals: { Service: "cloudwatch.amazonaws.com" },
          actions: ["sns:Publish"],
          resources: [topic.arn],
          conditions: { StringEquals: { "aws:SourceAccount": props.location.account } },
        },
      ]),
    });
    for (const email of props.emails ?? []) {
      new SnsTopicSubscription(this, email, {
        topicArn: topic.arn,
        protocol: "email",
        endpoint: email,
      });
    }
    this.topicArn = topic.arn;
  }
}
