import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { App, DefaultTokenResolver, StringConcat, TerraformStack, Tokenization } from "cdktf";
import { ExistingCluster, ExistingNamespace } from "../../modules/cluster";
import type { Ingress, Location, Network, ServiceHost } from "../../modules/core";
import { EcsService, type ServiceSpec } from "../../modules/ecs-service";
import { ExistingNetwork } from "../../modules/network";
import { type Plan, planStack } from "../../plan/testing";

export const location: Location = { account: "123456789012", region: "eu-west-1" };

export const network: Network = new ExistingNetwork({
  vpcId: "vpc-0a",
  publicSubnets: { "eu-west-1a": "subnet-0p1", "eu-west-1b": "subnet-0p2" },
  privateSubnets: { "eu-west-1a": "subnet-0a", "eu-west-1b": "subnet-0b" },
});

const balancer = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/alb/0123/4567";

/** A load balancer whose security group is ours, by ids. */
export const ingress: Ingress = {
  listenerArn: balancer,
  dnsName: "alb.example",
  arnSuffix: "app/alb/0123",
  securityGroupId: "sg-0alb",
};

/** A stack with a provider and nothing else. */
export function emptyStack(): TerraformStack {
  const stack = new TerraformStack(new App(), "test");
  new AwsProvider(stack, "aws", { region: location.region });
  return stack;
}

/** The plan of a stack that holds what `build` puts into it. */
export async function planWith(build: (stack: TerraformStack) => void): Promise<Plan> {
  const stack = emptyStack();
  build(stack);
  const plan = await planStack(stack);
  expect(plan.errors).toEqual([]);
  return plan;
}

/** A service's plan: the plain one with changes, on the plain host with changes. */
export function planService(changes: Partial<ServiceSpec>, hostChanges: Partial<ServiceHost> = {}): Promise<Plan> {
  return planWith((stack) => {
    new EcsService(stack, "app", { ...plainService, ...changes, host: host(hostChanges) });
  });
}

/** One resource as the configuration says it, with `${…}` where the plan knows a value after apply only. */
export function written(
  build: (stack: TerraformStack) => void,
  type: string,
  having: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const stack = emptyStack();
  build(stack);
  stack.prepareStack();
  const all: Record<string, Record<string, Record<string, unknown>>> = stack.toTerraform().resource;
  const found = Object.values(all[type] ?? {}).filter((resource) =>
    Object.entries(having).every(([field, value]) => resource[field] === value),
  );
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} resources are ${type} ${JSON.stringify(having)}`);
  return only;
}

/** What a service is placed on: existing things, by ids that a plan knows. */
export function host(changes: Partial<ServiceHost> = {}): ServiceHost {
  return {
    location,
    network,
    cluster: new ExistingCluster({ name: "cluster", location }),
    namespace: new ExistingNamespace({ id: "ns-0a", name: "test.local" }),
    ingress,
    alarms: { topicArn: "arn:aws:sns:eu-west-1:123456789012:alarms" },
    repositories: {
      app: { arn: "arn:aws:ecr:eu-west-1:123456789012:repository/app", url: "123456789012.dkr.ecr.eu-west-1/app" },
    },
    secrets: {
      keys: { name: "keys", arn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:keys-AbCdEf" },
      word: { name: "word", arn: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:word-GhIjKl" },
    },
    fileSystems: {
      data: {
        name: "data",
        securityGroupId: "sg-0data",
        fileSystemId: "fs-0a",
        fileSystemArn: "arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-0a",
        accessPointId: "fsap-0a",
        accessPointArn: "arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a",
      },
    },
    buckets: { files: { arn: "arn:aws:s3:::files" } },
    ...changes,
  };
}

/** The smallest service that is right. */
export const plainService: ServiceSpec = {
  name: "app",
  cpu: 256,
  memoryMiB: 512,
  cpuArchitecture: "ARM64",
  containers: { app: { image: { repository: "app", tag: "1.2.3" }, ports: [8080] } },
  subnets: "private",
  securityGroup: { create: "app-sg" },
  logGroup: { name: "/ecs/app", retentionDays: 30 },
  roles: { task: "app-task", execution: "app-execution" },
  scaling: { by: "fixed", tasks: 1 },
  deployment: { minimumHealthyPercent: 100, maximumPercent: 200 },
};

/** A way in that is right for `plainService`. */
export const plainIngress: NonNullable<ServiceSpec["ingress"]> = {
  container: "app",
  port: 8080,
  targetGroup: "app-tg",
  health: { path: "/health", healthyThreshold: 2, unhealthyThreshold: 3 },
  rules: [{ priority: 10, paths: ["/*"] }],
};

/** A JSON text of a plan, such as a policy or the containers of a task. */
export function json(text: unknown): unknown {
  if (typeof text !== "string") throw new Error(`not a text: ${JSON.stringify(text)}`);
  return JSON.parse(text);
}

/** What a function throws, as one text; "" when it throws nothing. */
export function messageOf(action: () => unknown): string {
  try {
    action();
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A value with its tokens as the configuration writes them. */
export function resolve(stack: TerraformStack, value: unknown): unknown {
  return Tokenization.resolve(value, {
    scope: stack,
    preparing: false,
    resolver: new DefaultTokenResolver(new StringConcat()),
  });
}
