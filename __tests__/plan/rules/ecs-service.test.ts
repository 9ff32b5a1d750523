import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { problemsOf, said } from "./said";

const type = "aws_ecs_service";
const network = [{ subnets: ["subnet-1", "subnet-2"], security_groups: ["sg-1"], assign_public_ip: false }];
const service = (changes: ObjectValue): ObjectValue => ({
  name: "web",
  task_definition: "web:1",
  launch_type: "FARGATE",
  network_configuration: network,
  desired_count: 2,
  ...changes,
});
const onInstances = { launch_type: "EC2", network_configuration: [] };
const group = { target_group_arn: "arn:tg", container_name: "web", container_port: 80 };

describe("services of ECS", () => {
  test.each<[ObjectValue, string[]]>([
    [{}, []],
    [{ name: "web.1" }, ['name is "web.1"; allowed are 1 to 255 letters, digits, underscores and hyphens']],
    [{ task_definition: null }, ["task_definition is not given; deployment controller ECS needs it"]],
    [
      { task_definition: null, deployment_controller: [{ type: "CODE_DEPLOY" }] },
      ["task_definition is not given; deployment controller CODE_DEPLOY needs it"],
    ],
    [{ task_definition: null, deployment_controller: [{ type: "EXTERNAL" }] }, []],
    [
      { capacity_provider_strategy: [{ capacity_provider: "FARGATE", weight: 1 }] },
      ["launch_type and capacity_provider_strategy are both given; allowed is one of them"],
    ],
    [
      {
        launch_type: null,
        capacity_provider_strategy: [
          { capacity_provider: "FARGATE", weight: 0, base: 1 },
          { capacity_provider: "FARGATE_SPOT", base: 1 },
        ],
      },
      [
        "capacity_provider_strategy has weight 0 everywhere; at least one provider needs more, or no task is placed",
        "capacity_provider_strategy has more than one base; allowed is one",
      ],
    ],
    [
      {
        launch_type: null,
        capacity_provider_strategy: [
          { capacity_provider: "FARGATE", weight: 0, base: 1 },
          { capacity_provider: "FARGATE_SPOT", weight: 3, base: 0 },
        ],
      },
      [],
    ],
    [{ launch_type: null, capacity_provider_strategy: [{ capacity_provider: "FARGATE", weight: 0, base: 1 }] }, []],
    [
      { scheduling_strategy: "DAEMON" },
      ["scheduling_strategy is DAEMON with launch_type FARGATE; Fargate allows REPLICA"],
    ],
    [
      { ordered_placement_strategy: [{ type: "spread", field: "instanceId" }] },
      ["ordered_placement_strategy is given with launch_type FARGATE; Fargate places tasks itself"],
    ],
    [
      { placement_constraints: [{ type: "distinctInstance" }] },
      ["placement_constraints is given with launch_type FARGATE; Fargate places tasks itself"],
    ],
    [
      { ...onInstances, platform_version: "1.4.0" },
      ["platform_version is given with launch_type EC2; only Fargate has platform versions"],
    ],
    [
      { ...onInstances, launch_type: "EXTERNAL", load_balancer: [group] },
      ["load_balancer is given with launch_type EXTERNAL; external instances have no load balancer"],
    ],
    [
      { ...onInstances, launch_type: "EXTERNAL", service_registries: [{ registry_arn: "arn" }] },
      ["service_registries is given with launch_type EXTERNAL; external instances have no service discovery"],
    ],
    [onInstances, []],
  ])("%j says %j", (changes, expected) => {
    expect(said(type, service(changes))).toEqual(expected);
  });
});

describe("their network", () => {
  test.each<[ObjectValue, string[]]>([
    [{ network_configuration: [] }, ["network_configuration is not given; tasks on Fargate need it"]],
    [
      {
        launch_type: null,
        network_configuration: [],
        capacity_provider_strategy: [{ capacity_provider: "FARGATE_SPOT", weight: 1 }],
      },
      ["network_configuration is not given; tasks on Fargate need it"],
    ],
    [{ launch_type: null, network_configuration: [] }, []],
    [
      {
        launch_type: null,
        network_configuration: [],
        capacity_provider_strategy: [{ capacity_provider: "instances", weight: 1 }],
      },
      [],
    ],
    [
      { network_configuration: [{ subnets: Array.from({ length: 17 }, (_, index) => `subnet-${index}`) }] },
      ["network_configuration.0.subnets has 17 entries; allowed are 16"],
    ],
    [
      { network_configuration: [{ subnets: ["subnet-1"], security_groups: ["1", "2", "3", "4", "5", "6"] }] },
      ["network_configuration.0.security_groups has 6 entries; allowed are 5"],
    ],
    [{ network_configuration: [{ subnets: [], security_groups: Array.from({ length: 6 }, () => UNKNOWN) }] }, []],
    [
      { launch_type: "EC2", network_configuration: [{ subnets: ["subnet-1"], assign_public_ip: true }] },
      ["network_configuration.0.assign_public_ip is true with launch_type EC2; only Fargate gives public addresses"],
    ],
    [{ network_configuration: [{ subnets: ["subnet-1"], assign_public_ip: true }] }, []],
  ])("%j says %j", (changes, expected) => {
    expect(said(type, service(changes))).toEqual(expected);
  });
});

describe("their load balancers and registries", () => {
  test.each<[ObjectValue, string[]]>([
    [{ load_balancer: [group] }, []],
    [
      { load_balancer: [{ ...group, elb_name: "classic" }] },
      ["load_balancer has elb_name and target_group_arn; allowed is one of them"],
    ],
    [
      { load_balancer: [{ ...group, target_group_arn: "", elb_name: null }] },
      ["load_balancer has neither elb_name nor target_group_arn; it needs one"],
    ],
    [
      { load_balancer: [{ ...group, target_group_arn: null, elb_name: "classic" }] },
      ["load_balancer has elb_name; tasks on Fargate need target_group_arn"],
    ],
    [
      { service_registries: [{ registry_arn: "arn", port: 80, container_port: 80 }] },
      ["service_registries.0 has port and container_port; allowed is one of them"],
    ],
    [{ service_registries: [{ registry_arn: "arn", container_name: "web", container_port: 80 }] }, []],
  ])("%j says %j", (changes, expected) => {
    expect(said(type, service(changes))).toEqual(expected);
  });
});

describe("how they replace their tasks", () => {
  const limits = (most: number | null, least: number | null, desired: number | null = 2, changes: ObjectValue = {}) =>
    service({
      deployment_maximum_percent: most,
      deployment_minimum_healthy_percent: least,
      desired_count: desired,
      ...changes,
    });
  const tooLow = (most: number, least: number) => [
    `deployment_maximum_percent is ${most}; it must be above deployment_minimum_healthy_percent (${least}), or no task can be replaced`,
  ];

  test.each<[ObjectValue, string[]]>([
    [limits(200, 100), []],
    [limits(null, null), []],
    [limits(100, 0), []],
    [limits(100, 100), tooLow(100, 100)],
    [limits(100, null), tooLow(100, 100)],
    [limits(null, 200), tooLow(200, 200)],
    [limits(150, 100, 2), []],
    [
      limits(150, 100, 1),
      [
        "warning: deployment_maximum_percent (150) of desired_count (1) is 1 running, deployment_minimum_healthy_percent (100) is 1 healthy: no task can be replaced while the count is 1",
      ],
    ],
    [limits(150, 100, 0), []],
    [limits(150, 100, null), []],
    [limits(100, 100, 2, { deployment_controller: [{ type: "CODE_DEPLOY" }] }), []],
    [limits(100, 100, 2, { ...onInstances, scheduling_strategy: "DAEMON" }), []],
    [limits(100, 100, 2, { deployment_configuration: [{ strategy: "BLUE_GREEN" }] }), []],
    [limits(100, 100, 2, { deployment_configuration: [{ strategy: "ROLLING" }] }), tooLow(100, 100)],
    [
      limits(100, 50, 2, { availability_zone_rebalancing: "ENABLED" }),
      ["availability_zone_rebalancing is ENABLED with deployment_maximum_percent 100; it needs more than 100"],
    ],
    [limits(101, 50, 2, { availability_zone_rebalancing: "ENABLED" }), []],
    [
      service({ deployment_controller: [{ type: "EXTERNAL" }], deployment_circuit_breaker: [{ enable: true }] }),
      ["deployment_circuit_breaker is enabled; with deployment controller EXTERNAL there is none"],
    ],
    [service({ deployment_circuit_breaker: [{ enable: true, rollback: true }] }), []],
  ])("%j says %j", (config, expected) => {
    expect(said(type, config)).toEqual(expected);
  });

  test("the problem points at the argument", () => {
    expect(problemsOf(type, limits(100, 100)).map(({ path }) => path)).toEqual([["deployment_maximum_percent"]]);
  });
});
