import { TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { Environment } from "../environments";
import { type ImageRepository, named, type Reachable } from "../modules/core";
import { EcsService } from "../modules/ecs-service";
import { environmentState, stackName } from "./environment-state";
import type { PlatformStack } from "./platform-stack";
import type { StateBackend } from "./state";

export interface ServiceStackProps {
  readonly environment: Environment;
  /** Name of the service in the environment, and of the stack. */
  readonly name: string;
  readonly platform: PlatformStack;
  readonly repositories: Readonly<Record<string, ImageRepository>>;
  /** Services made earlier, which this one may reach. */
  readonly earlier: Readonly<Record<string, ServiceStack>>;
}

/** One service: what changes every day, deployable alone. */
export class ServiceStack extends TerraformStack {
  readonly service: EcsService;

  constructor(
    scope: Construct,
    { environment, name, platform, repositories, earlier }: ServiceStackProps,
    backend: StateBackend,
  ) {
    super(scope, stackName(environment, name));
    environmentState(this, environment, name, backend, { service: name });
    const spec = named(environment.services, "service", name);
    this.service = new EcsService(this, "service", { ...spec, host: { ...platform.host, repositories } });

    const reachable: Record<string, Reachable> = { ...platform.dataStores };
    for (const [other, stack] of Object.entries(earlier)) reachable[other] = stack.service;
    for (const [target, ports] of Object.entries(spec.reaches ?? {})) {
      for (const port of ports) this.service.connectTo(named(reachable, "data store or service", target), port);
    }

    new TerraformOutput(this, "service_name", { value: this.service.serviceName, description: "ECS service" });
    if (this.service.dnsName) {
      new TerraformOutput(this, "dns_name", {
        value: this.service.dnsName,
        description: "Name of the service inside the VPC",
      });
    }
  }
}
