import { TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../environments";
import { named } from "../modules/core";
import { QueueScaler, type QueueScalerProps } from "../modules/queue-scaler";
import { environmentState, stackName } from "./environment-state";
import type { PlatformStack } from "./platform-stack";
import type { ServiceStack } from "./service-stack";
import type { StateBackend } from "./state";

export interface ScalerStackProps {
  readonly environment: Environment;
  readonly platform: PlatformStack;
  readonly services: Readonly<Record<string, ServiceStack>>;
}

/** Amazon MQ answers its management API here. */
const MANAGED_PORT = 443;

/** The queue-driven scaling of services. */
export class ScalerStack extends TerraformStack {
  constructor(
    scope: Construct,
    spec: NonNullable<Environment["queueScaler"]>,
    { environment, platform, services }: ScalerStackProps,
    backend: StateBackend,
  ) {
    super(scope, stackName(environment, "scaler"));
    environmentState(this, environment, "scaler", backend);
    const { network, location, alarms, secrets } = platform.host;
    new QueueScaler(this, "scaler", {
      ...spec,
      services: Object.fromEntries(
        Object.entries(spec.services).map(([name, scaling]) => {
          const { service } = named(services, "service", name);
          return [name, { ...scaling, service }];
        }),
      ),
      broker: {
        ...broker(spec.broker, platform, services),
        monitoringSecret: named(secrets, "secret", spec.monitoringSecret),
      },
      network,
      location,
      alarms,
    });
    new TerraformOutput(this, "functions", {
      value: [spec.publisher.functionName, ...Object.values(spec.services).map(({ scaler }) => scaler.functionName)],
      description: "The function that reads the queues, and those that decide",
    });
  }
}

function broker(
  where: NonNullable<Environment["queueScaler"]>["broker"],
  platform: PlatformStack,
  services: ScalerStackProps["services"],
): Omit<QueueScalerProps["broker"], "monitoringSecret"> {
  if ("dataStore" in where) {
    const managed = named(platform.rabbitmq ? { rabbitmq: platform.rabbitmq } : {}, "broker", where.dataStore);
    const { name, securityGroupId, managementUrl } = managed;
    return { name, securityGroupId, managementUrl, managementPort: MANAGED_PORT };
  }
  const { service } = named(services, "service", where.service);
  return {
    name: where.service,
    securityGroupId: service.securityGroupId,
    ownGroup: service.ownGroup,
    managementUrl: `http://${service.dnsName}:${where.port}`,
    managementPort: where.port,
  };
}
