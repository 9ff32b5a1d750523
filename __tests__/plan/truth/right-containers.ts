/**
 * Container services and tasks, and how they scale. Put together by hand after the pages that are named: an example there proves its own values, the
 * rest is what the page and the schema allow.
 */
import type { Arguments, RightConfiguration } from "./case";

function docs(
  type: string,
  what: string,
  config: Arguments,
  source = `after website/docs/r/${type.slice("aws_".length)}.html.markdown`,
): RightConfiguration {
  return { what, type, config, source };
}

export const right: RightConfiguration[] = [
  docs("aws_ecs_service", "placement on instances", {
    cluster: "arn:aws:ecs:eu-west-1:123456789012:cluster/main",
    desired_count: 3,
    iam_role: "arn:aws:iam::123456789012:role/x",
    load_balancer: [
      {
        container_name: "web",
        container_port: 80,
        target_group_arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/blue/46979e03a3345f0f",
      },
    ],
    name: "mongodb",
    ordered_placement_strategy: [
      { field: "attribute:ecs.availability-zone", type: "spread" },
      { field: "cpu", type: "binpack" },
    ],
    placement_constraints: [
      { expression: "attribute:ecs.availability-zone in [us-west-2a, us-west-2b]", type: "memberOf" },
      { type: "distinctInstance" },
    ],
    task_definition: "arn:aws:ecs:eu-west-1:123456789012:task-definition/ec2_app-1:1",
  }),
  docs("aws_ecs_service", "a daemon with a volume", {
    cluster: "arn:aws:ecs:eu-west-1:123456789012:cluster/main",
    deployment_maximum_percent: 100,
    deployment_minimum_healthy_percent: 0,
    name: "bar",
    scheduling_strategy: "DAEMON",
    task_definition: "arn:aws:ecs:eu-west-1:123456789012:task-definition/ebs:1",
    volume_configuration: [
      {
        managed_ebs_volume: [
          {
            encrypted: true,
            file_system_type: "xfs",
            iops: 3000,
            role_arn: "arn:aws:iam::123456789012:role/x",
            size_in_gb: 10,
            tag_specifications: [{ propagate_tags: "SERVICE", resource_type: "volume", tags: { a: "b" } }],
            throughput: 125,
            volume_type: "gp3",
          },
        ],
        name: "ebs",
      },
    ],
  }),
  docs("aws_ecs_service", "deployed by CodeDeploy", {
    cluster: "arn:aws:ecs:eu-west-1:123456789012:cluster/main",
    deployment_controller: [{ type: "CODE_DEPLOY" }],
    desired_count: 1,
    enable_ecs_managed_tags: true,
    enable_execute_command: true,
    force_new_deployment: true,
    health_check_grace_period_seconds: 2147483647,
    launch_type: "FARGATE",
    load_balancer: [
      {
        container_name: "app",
        container_port: 8080,
        target_group_arn:
          "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/ip-20296047394140273088630248/aea61816a7170188",
      },
    ],
    name: "bg",
    network_configuration: [
      {
        assign_public_ip: true,
        security_groups: ["sg-12345678"],
        subnets: ["subnet-0a1b2c3d4e5f60718", "subnet-0a1b2c3d4e5f60719"],
      },
    ],
    platform_version: "1.4.0",
    propagate_tags: "TASK_DEFINITION",
    task_definition: "arn:aws:ecs:eu-west-1:123456789012:task-definition/fg:1",
  }),
  docs("aws_ecs_service", "blue and green", {
    availability_zone_rebalancing: "ENABLED",
    capacity_provider_strategy: [
      { base: 1, capacity_provider: "FARGATE", weight: 1 },
      { capacity_provider: "FARGATE_SPOT", weight: 4 },
    ],
    cluster: "arn:aws:ecs:eu-west-1:123456789012:cluster/main",
    deployment_configuration: [
      {
        bake_time_in_minutes: 2,
        lifecycle_hook: [
          {
            hook_target_arn: "arn:aws:lambda:eu-west-1:123456789012:function:hook",
            lifecycle_stages: ["POST_SCALE_UP", "POST_TEST_TRAFFIC_SHIFT"],
            role_arn: "arn:aws:iam::123456789012:role/global",
          },
        ],
        strategy: "BLUE_GREEN",
      },
    ],
    desired_count: 1,
    load_balancer: [
      {
        advanced_configuration: [
          {
            alternate_target_group_arn:
              "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/terraform-51089959996545259236273254/20b7a60085cf2f69",
            production_listener_rule:
              "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/app/test-lb-tf/077b703d50f60db5/071998bd8927e0f2/9d6e4f07c466e6ae",
            role_arn: "arn:aws:iam::123456789012:role/global",
            test_listener_rule:
              "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener-rule/app/test-lb-tf/077b703d50f60db5/071998bd8927e0f2/e35d119cf123b0eb",
          },
        ],
        container_name: "app",
        container_port: 8080,
        target_group_arn:
          "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/ip-20296047394140273088630248/aea61816a7170188",
      },
    ],
    name: "nbg",
    network_configuration: [{ subnets: ["subnet-0a1b2c3d4e5f60718", "subnet-0a1b2c3d4e5f60719"] }],
    service_connect_configuration: [
      {
        enabled: true,
        log_configuration: [{ log_driver: "awslogs", options: { "awslogs-group": "x" } }],
        namespace: "arn:aws:servicediscovery:eu-west-1:123456789012:namespace/ns-wdtt3c3f7qf2dyr2",
        service: [
          {
            client_alias: [{ dns_name: "app", port: 80 }],
            discovery_name: "app",
            port_name: "http",
            timeout: [{ idle_timeout_seconds: 120, per_request_timeout_seconds: 60 }],
            tls: [
              {
                issuer_cert_authority: [
                  {
                    aws_pca_authority_arn:
                      "arn:aws:acm-pca:eu-west-1:123456789012:certificate-authority/1234abcd-12ab-34cd-56ef-1234567890ab",
                  },
                ],
                kms_key: "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab",
                role_arn: "arn:aws:iam::123456789012:role/global",
              },
            ],
          },
        ],
      },
    ],
    service_registries: [
      { registry_arn: "arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-36mrlqaa89bpn5on" },
    ],
    sigint_rollback: true,
    task_definition: "arn:aws:ecs:eu-west-1:123456789012:task-definition/fg:1",
    wait_for_steady_state: true,
  }),
  docs("aws_ecs_service", "deployed by others", {
    cluster: "arn:aws:ecs:eu-west-1:123456789012:cluster/main",
    deployment_controller: [{ type: "EXTERNAL" }],
    desired_count: 1,
    name: "ext",
  }),
  docs("aws_ecs_service", "external instances", {
    desired_count: 0,
    launch_type: "EXTERNAL",
    name: "any",
    task_definition: "ebs",
  }),
  docs("aws_ecs_task_definition", "nearly every volume", {
    container_definitions:
      '[{"command":["a"],"cpu":0,"dependsOn":[{"condition":"START","containerName":"redis"}],"disableNetworking":false,"dnsSearchDomains":["x.y"],"dnsServers":["1.1.1.1"],"dockerLabels":{"a":"b"},"dockerSecurityOptions":["no-new-privileges"],"entryPoint":["sh","-c"],"environment":[{"name":"A","value":""}],"essential":true,"extraHosts":[{"hostname":"h","ipAddress":"10.0.0.1"}],"hostname":"x","image":"nginx:1.27@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","interactive":true,"links":["redis:cache"],"linuxParameters":{"capabilities":{"add":["NET_ADMIN"],"drop":["ALL"]},"devices":[{"hostPath":"/dev/fuse","permissions":["read","write"]}],"initProcessEnabled":true,"maxSwap":0,"sharedMemorySize":64,"swappiness":60,"tmpfs":[{"containerPath":"/tmp","mountOptions":["rw"],"size":64}]},"logConfiguration":{"logDriver":"json-file","options":{"max-size":"10m"}},"memoryReservation":128,"mountPoints":[{"containerPath":"/d","readOnly":true,"sourceVolume":"service-storage"}],"name":"web","portMappings":[{"containerPort":80,"hostPort":0,"protocol":"tcp"},{"containerPortRange":"8000-8010","protocol":"tcp"}],"privileged":true,"pseudoTerminal":true,"readonlyRootFilesystem":false,"repositoryCredentials":{"credentialsParameter":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-abcdef"},"resourceRequirements":[{"type":"GPU","value":"1"}],"restartPolicy":{"enabled":true,"ignoredExitCodes":[0],"restartAttemptPeriod":60},"systemControls":[{"namespace":"net.core.somaxconn","value":"1024"}],"ulimits":[{"hardLimit":65536,"name":"nofile","softLimit":65536}],"user":"1000:1000","versionConsistency":"disabled","volumesFrom":[],"workingDirectory":"/"},{"cpu":10,"environment":[],"essential":false,"healthCheck":{"command":["CMD-SHELL","true || exit 1"],"interval":30,"retries":3,"startPeriod":300,"timeout":5},"image":"redis","logConfiguration":{"logDriver":"awsfirelens","options":{"Name":"cloudwatch"},"secretOptions":[{"name":"apikey","valueFrom":"arn:aws:ssm:eu-west-1:123456789012:parameter/x"}]},"memory":256,"mountPoints":[],"name":"redis","portMappings":[],"systemControls":[],"volumesFrom":[{"sourceContainer":"web"}]},{"cpu":0,"environment":[],"essential":true,"firelensConfiguration":{"options":{"enable-ecs-log-metadata":"true"},"type":"fluentbit"},"image":"fluent","memory":64,"mountPoints":[],"name":"log_router","portMappings":[],"systemControls":[],"volumesFrom":[]}]',
    family: "ec2_app-1",
    ipc_mode: "host",
    network_mode: "bridge",
    pid_mode: "host",
    placement_constraints: [
      { expression: "attribute:ecs.availability-zone in [us-west-2a, us-west-2b]", type: "memberOf" },
    ],
    skip_destroy: true,
    track_latest: true,
    volume: [
      { host_path: "/ecs/service-storage", name: "service-storage" },
      {
        docker_volume_configuration: [
          {
            autoprovision: true,
            driver: "local",
            driver_opts: { device: "x:/", o: "addr=x,rsize=1048576", type: "nfs" },
            labels: { a: "b" },
            scope: "shared",
          },
        ],
        name: "docker",
      },
      {
        efs_volume_configuration: [
          {
            authorization_config: [{ access_point_id: "fsap-0123456789abcdef0", iam: "ENABLED" }],
            file_system_id: "fs-12345678",
            root_directory: "/opt/data",
            transit_encryption: "ENABLED",
            transit_encryption_port: 2999,
          },
        ],
        name: "efs",
      },
    ],
  }),
  docs("aws_ecs_task_definition", "a volume configured at launch", {
    container_definitions:
      '[{"cpu":10,"environment":[],"essential":true,"image":"service-first","memory":512,"mountPoints":[{"containerPath":"/x","sourceVolume":"ebs"}],"name":"first","portMappings":[],"systemControls":[],"volumesFrom":[]}]',
    family: "ebs",
    volume: [{ configure_at_launch: true, name: "ebs" }],
  }),
  docs("aws_appautoscaling_policy", "steps up and down", {
    name: "scale-down",
    policy_type: "StepScaling",
    resource_id: "service/cluster/service",
    scalable_dimension: "ecs:service:DesiredCount",
    service_namespace: "ecs",
    step_scaling_policy_configuration: [
      {
        adjustment_type: "ChangeInCapacity",
        cooldown: 60,
        metric_aggregation_type: "Maximum",
        step_adjustment: [
          { metric_interval_upper_bound: 0, scaling_adjustment: -1 },
          { metric_interval_lower_bound: "0", scaling_adjustment: 1 },
        ],
      },
    ],
  }),
  docs("aws_appautoscaling_policy", "a metric of its own below zero", {
    name: "foo2",
    policy_type: "TargetTrackingScaling",
    resource_id: "service/cluster/service",
    scalable_dimension: "ecs:service:DesiredCount",
    service_namespace: "ecs",
    target_tracking_scaling_policy_configuration: [
      {
        customized_metric_specification: [
          {
            dimensions: [{ name: "a", value: "b" }],
            metric_name: "MyUtilizationMetric",
            namespace: "MyNamespace",
            statistic: "Average",
            unit: "Percent",
          },
        ],
        target_value: -5,
      },
    ],
  }),
];
