import { isObject, jsonDocument } from "../../differences-parts";
import type { Values } from "../subjects";
import { flat, HOURS } from "./amount";
import type { Charge, Pricer, Unpriced } from "./charge";
import { brokerNodeHour, prices } from "./prices";
import { secret } from "./storage";
import type { Usage } from "./usage";
import { textOf } from "./values";

/** A cluster of RabbitMQ is three nodes. https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/rabbitmq-broker-architecture.html */
const NODES: Readonly<Record<string, number>> = {
  SINGLE_INSTANCE: 1,
  ACTIVE_STANDBY_MULTI_AZ: 2,
  CLUSTER_MULTI_AZ: 3,
};

/** A broker of Amazon MQ. */
export const messageBroker: Pricer = ({ values }, usage) =>
  brokerCharges(
    {
      engine: textOf(values.engine_type),
      instanceType: textOf(values.host_instance_type),
      mode: textOf(values.deployment_mode),
    },
    usage,
  );

interface Broker {
  readonly engine: string | undefined;
  readonly instanceType: string | undefined;
  readonly mode: string | undefined;
}

function brokerCharges(
  { engine, instanceType = "an unknown instance type", mode = "SINGLE_INSTANCE" }: Broker,
  { rabbitmqGb }: Usage,
): (Charge | Unpriced)[] {
  if (engine?.toUpperCase() !== "RABBITMQ") return [{ unpriced: `Amazon MQ of ${engine ?? "an unknown engine"}` }];
  const price = brokerNodeHour[instanceType];
  const nodes = NODES[mode];
  if (price === undefined || nodes === undefined) return [{ unpriced: `RabbitMQ on ${instanceType}, ${mode}` }];
  return [
    {
      name: "RabbitMQ",
      what: `RabbitMQ, ${nodes} × ${instanceType}, ${HOURS} h`,
      amount: flat(nodes * price.usd * HOURS),
    },
    {
      name: "Disks of RabbitMQ",
      what: `Disks of RabbitMQ, ${nodes}`,
      amount: flat(nodes * rabbitmqGb * prices.brokerStorageGbMonth.usd),
      assumption: `${rabbitmqGb} GB each`,
    },
  ];
}

/** A CloudFormation stack costs what is in its template. */
export const cloudFormationStack: Pricer = (stack, usage) => {
  const template = jsonDocument(stack.values.template_body);
  const resources = isObject(template) && isObject(template.Resources) ? Object.values(template.Resources) : undefined;
  if (resources === undefined) return [{ unpriced: "aws_cloudformation_stack whose template is not JSON in the plan" }];
  return resources.filter(isObject).flatMap(({ Type: type, Properties: properties }) => {
    const property = (name: string) =>
      textOf(resolved(isObject(properties) ? properties[name] : undefined, stack.values));
    if (type === "AWS::SecretsManager::Secret") return secret(stack, usage);
    if (type !== "AWS::AmazonMQ::Broker") return [{ unpriced: `${type} in an aws_cloudformation_stack` }];
    const broker = {
      engine: property("EngineType"),
      instanceType: property("HostInstanceType"),
      mode: property("DeploymentMode"),
    };
    return brokerCharges(broker, usage);
  });
};

/** A value of a template, looked up where it refers to a parameter. */
function resolved(value: unknown, { parameters }: Values): unknown {
  const name = isObject(value) ? value.Ref : undefined;
  return typeof name === "string" && isObject(parameters) ? parameters[name] : value;
}
