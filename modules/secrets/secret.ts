import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { Construct } from "constructs";
import { refuse, type SecretReference } from "../core";
import { checkSecret } from "./rules";

export interface SecretProps {
  /** Such as `euglena/keys`. */
  readonly name: string;
  /** What the secret is for; people read it in the console. */
  readonly description: string;
  /** Days in which a deleted secret can be brought back, 7 to 30, or 0 for none. @default 30 */
  readonly recoveryWindowDays?: number;
  /** ARN of an existing secret to take over. @default - one is created */
  readonly adopt?: string;
}

/** The container of a secret. Its value is pushed from the command line and never comes near a plan or a state. */
export class Secret extends Construct implements SecretReference {
  readonly name: string;
  readonly arn: string;

  constructor(scope: Construct, id: string, props: SecretProps) {
    super(scope, id);
    refuse(this, checkSecret(props));
    const secret = new SecretsmanagerSecret(this, "secret", {
      name: props.name,
      description: props.description,
      recoveryWindowInDays: props.recoveryWindowDays ?? 30,
    });
    if (props.adopt) secret.importFrom(props.adopt);
    this.name = props.name;
    this.arn = secret.arn;
  }
}
