import { type ObjectValue, objects } from "../../protocol/value";
import type { Problem, Rule } from "../../validation/problem";
import { blocksOf, fewestEntries, isAbsent, isPresent, numberOf, onlyBlock, textOf } from "../reading";

/**
 * Where a service runs: a launch type or a capacity provider strategy, and what Fargate does not have.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 */
export const serviceCapacity: Rule = (config) => {
  const strategy = objects(config.capacity_provider_strategy);
  const problems: Problem[] = [];
  if (isPresent(config.launch_type) && isPresent(config.capacity_provider_strategy))
    problems.push({
      path: ["launch_type"],
      summary: "launch_type and capacity_provider_strategy are both given; allowed is one of them",
    });
  if (strategy.length > 1 && strategy.every(({ weight }) => isAbsent(weight) || weight === 0))
    problems.push({
      path: ["capacity_provider_strategy"],
      summary:
        "capacity_provider_strategy has weight 0 everywhere; at least one provider needs more, or no task is placed",
    });
  if (strategy.filter(({ base }) => (numberOf(base) ?? 0) > 0).length > 1)
    problems.push({
      path: ["capacity_provider_strategy"],
      summary: "capacity_provider_strategy has more than one base; allowed is one",
    });
  return [...problems, ...refusedByLaunchType(config)];
};

/** What a launch type refuses: the arguments, and why. */
const REFUSED: Readonly<Record<string, readonly { name: string; why: string }[]>> = {
  FARGATE: [
    { name: "ordered_placement_strategy", why: "Fargate places tasks itself" },
    { name: "placement_constraints", why: "Fargate places tasks itself" },
  ],
  EC2: [{ name: "platform_version", why: "only Fargate has platform versions" }],
  EXTERNAL: [
    { name: "platform_version", why: "only Fargate has platform versions" },
    { name: "load_balancer", why: "external instances have no load balancer" },
    { name: "service_registries", why: "external instances have no service discovery" },
  ],
};

function refusedByLaunchType(config: ObjectValue): Problem[] {
  const launchType = textOf(config.launch_type) ?? "";
  const problems = (REFUSED[launchType] ?? [])
    .filter(({ name }) => isPresent(config[name]))
    .map(({ name, why }) => ({ path: [name], summary: `${name} is given with launch_type ${launchType}; ${why}` }));
  if (launchType === "FARGATE" && config.scheduling_strategy === "DAEMON")
    problems.push({
      path: ["scheduling_strategy"],
      summary: "scheduling_strategy is DAEMON with launch_type FARGATE; Fargate allows REPLICA",
    });
  return problems;
}

/**
 * The network of a service. Tasks on Fargate always have a network interface of their own.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html
 */
export const serviceNetwork: Rule = (config) => {
  const fargate =
    config.launch_type === "FARGATE" || objects(config.capacity_provider_strategy).some(isFargateProvider);
  if (fargate && isAbsent(config.network_configuration))
    return [
      { path: ["network_configuration"], summary: "network_configuration is not given; tasks on Fargate need it" },
    ];
  const network = onlyBlock(config.network_configuration);
  if (network === undefined) return [];
  return [
    ...(
      [
        ["subnets", 16],
        ["security_groups", 5],
      ] as const
    ).flatMap(([name, most]) => {
      const count = fewestEntries(network[name]);
      return count <= most
        ? []
        : [
            {
              path: ["network_configuration", 0, name],
              summary: `network_configuration.0.${name} has ${count} entries; allowed are ${most}`,
            },
          ];
    }),
    ...(network.assign_public_ip === true && (config.launch_type === "EC2" || config.launch_type === "EXTERNAL")
      ? [
          {
            path: ["network_configuration", 0, "assign_public_ip"],
            summary: `network_configuration.0.assign_public_ip is true with launch_type ${config.launch_type}; only Fargate gives public addresses`,
          },
        ]
      : []),
  ];
};

function isFargateProvider({ capacity_provider: provider }: ObjectValue): boolean {
  return provider === "FARGATE" || provider === "FARGATE_SPOT";
}

/**
 * The load balancers and the registry of a service.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html, API_ServiceRegistry.html
 */
export const serviceTargets: Rule = (config) => {
  const registry = onlyBlock(config.service_registries);
  return [
    ...blocksOf(config, "load_balancer").flatMap(({ value: { elb_name: classic, target_group_arn: group } }) => {
      const wrong = (text: string) => [{ path: ["load_balancer"], summary: `load_balancer ${text}` }];
      if (isPresent(classic) && isPresent(group))
        return wrong("has elb_name and target_group_arn; allowed is one of them");
      if (isAbsent(classic) && isAbsent(group)) return wrong("has neither elb_name nor target_group_arn; it needs one");
      return isPresent(classic) && config.launch_type === "FARGATE"
        ? wrong("has elb_name; tasks on Fargate need target_group_arn")
        : [];
    }),
    ...(registry !== undefined && isPresent(registry.port) && isPresent(registry.container_port)
      ? [
          {
            path: ["service_registries", 0, "port"],
            summary: "service_registries.0 has port and container_port; allowed is one of them",
          },
        ]
      : []),
  ];
};

/** The name of a service, and the task definition without which most services do not start. Source: API_CreateService. */
export const serviceIdentity: Rule = (config) => {
  const name = textOf(config.name);
  const controller = controllerOf(config);
  return [
    ...(name === undefined || /^[\w-]{1,255}$/.test(name)
      ? []
      : [
          {
            path: ["name"],
            summary: `name is "${name}"; allowed are 1 to 255 letters, digits, underscores and hyphens`,
          },
        ]),
    ...(isAbsent(config.task_definition) && (controller === "ECS" || controller === "CODE_DEPLOY")
      ? [
          {
            path: ["task_definition"],
            summary: `task_definition is not given; deployment controller ${controller} needs it`,
          },
        ]
      : []),
  ];
};

/** Who deploys a service; undefined when it is not known yet. */
export function controllerOf(config: ObjectValue): string | undefined {
  if (isAbsent(config.deployment_controller)) return "ECS";
  const controller = onlyBlock(config.deployment_controller);
  return controller !== undefined && isAbsent(controller.type) ? "ECS" : textOf(controller?.type);
}
