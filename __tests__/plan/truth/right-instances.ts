/**
 * Launch templates and groups of instances. Put together by hand after the pages that are named: an example there proves its own values, the
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
  docs("aws_launch_template", "instances of a cluster", {
    block_device_mappings: [
      {
        device_name: "/dev/xvda",
        ebs: [
          {
            delete_on_termination: true,
            encrypted: true,
            iops: 3000,
            throughput: 125,
            volume_size: 30,
            volume_type: "gp3",
          },
        ],
      },
    ],
    ebs_optimized: true,
    iam_instance_profile: [{ name: "x" }],
    image_id: "ami-0123456789abcdef0",
    instance_type: "c7g.large",
    metadata_options: [
      {
        http_endpoint: "enabled",
        http_put_response_hop_limit: 2,
        http_tokens: "required",
        instance_metadata_tags: "enabled",
      },
    ],
    monitoring: [{ enabled: true }],
    name_prefix: "ecs-",
    tag_specifications: [
      { resource_type: "instance", tags: { Name: "test" } },
      { resource_type: "volume", tags: { Name: "test" } },
    ],
    update_default_version: true,
    user_data: "IyEvYmluL2Jhc2gKZWNobyBFQ1NfQ0xVU1RFUj1tYWluID4+IC9ldGMvZWNzL2Vjcy5jb25maWcK",
    vpc_security_group_ids: ["sg-12345678"],
  }),
  docs("aws_launch_template", "nearly every block", {
    block_device_mappings: [
      { device_name: "/dev/sdf", ebs: [{ volume_size: 20 }] },
      { device_name: "/dev/sdg", virtual_name: "ephemeral0" },
      { device_name: "/dev/sdh", no_device: true },
    ],
    capacity_reservation_specification: [{ capacity_reservation_preference: "open" }],
    cpu_options: [{ core_count: 4, threads_per_core: 2 }],
    credit_specification: [{ cpu_credits: "standard" }],
    description: "x",
    disable_api_stop: true,
    disable_api_termination: true,
    ebs_optimized: "true",
    enclave_options: [{ enabled: true }],
    hibernation_options: [{ configured: false }],
    image_id: "ami-test",
    instance_initiated_shutdown_behavior: "terminate",
    instance_market_options: [
      { market_type: "spot", spot_options: [{ max_price: "0.05", spot_instance_type: "one-time" }] },
    ],
    instance_type: "t2.micro",
    kernel_id: "test",
    key_name: "test",
    license_specification: [
      {
        license_configuration_arn:
          "arn:aws:license-manager:eu-west-1:123456789012:license-configuration:lic-0123456789abcdef0123456789abcdef",
      },
    ],
    maintenance_options: [{ auto_recovery: "disabled" }],
    name: "foo",
    network_interfaces: [
      {
        associate_public_ip_address: true,
        delete_on_termination: "true",
        device_index: 0,
        interface_type: "efa",
        ipv4_prefix_count: 1,
        network_card_index: 0,
        security_groups: ["sg-12345678"],
        subnet_id: "subnet-0a1b2c3d4e5f60718",
      },
    ],
    placement: [{ availability_zone: "us-west-2a", group_name: "x", tenancy: "dedicated" }],
    private_dns_name_options: [{ enable_resource_name_dns_a_record: true, hostname_type: "resource-name" }],
    ram_disk_id: "test",
  }),
  docs("aws_launch_template", "requirements in place of a type", {
    image_id: "resolve:ssm:/aws/service/x",
    instance_requirements: [
      {
        accelerator_count: [{ max: 0 }],
        allowed_instance_types: ["m*", "c*"],
        bare_metal: "excluded",
        burstable_performance: "excluded",
        cpu_manufacturers: ["amazon-web-services", "amd", "intel"],
        instance_generations: ["current"],
        local_storage: "included",
        local_storage_types: ["ssd"],
        memory_gib_per_vcpu: [{ max: 8, min: 1.5 }],
        memory_mib: [{ min: 1024 }],
        require_hibernate_support: false,
        spot_max_price_percentage_over_lowest_price: 50,
        vcpu_count: [{ max: 8, min: 2 }],
      },
    ],
  }),
  docs("aws_autoscaling_group", "mixed instances, refresh and hooks", {
    capacity_rebalance: true,
    default_cooldown: 0,
    default_instance_warmup: 120,
    enabled_metrics: ["GroupMinSize", "GroupMaxSize", "GroupInServiceInstances"],
    health_check_grace_period: 0,
    health_check_type: "EC2",
    initial_lifecycle_hook: [
      {
        default_result: "CONTINUE",
        heartbeat_timeout: 2000,
        lifecycle_transition: "autoscaling:EC2_INSTANCE_LAUNCHING",
        name: "foobar",
        notification_metadata: '{"foo":"bar"}',
        notification_target_arn: "arn:aws:sqs:us-east-1:444455556666:queue1*",
        role_arn: "arn:aws:iam::123456789012:role/S3Access",
      },
    ],
    instance_maintenance_policy: [{ max_healthy_percentage: 120, min_healthy_percentage: 90 }],
    instance_refresh: [
      {
        preferences: [
          {
            auto_rollback: true,
            checkpoint_delay: "3600",
            checkpoint_percentages: [20, 100],
            instance_warmup: "60",
            max_healthy_percentage: 150,
            min_healthy_percentage: 50,
            scale_in_protected_instances: "Refresh",
            skip_matching: true,
            standby_instances: "Terminate",
          },
        ],
        strategy: "Rolling",
        triggers: ["tag"],
      },
    ],
    max_instance_lifetime: 604800,
    max_size: 10,
    metrics_granularity: "1Minute",
    min_size: 0,
    mixed_instances_policy: [
      {
        instances_distribution: [
          {
            on_demand_allocation_strategy: "lowest-price",
            on_demand_base_capacity: 0,
            on_demand_percentage_above_base_capacity: 25,
            spot_allocation_strategy: "price-capacity-optimized",
          },
        ],
        launch_template: [
          { launch_template_specification: [{ launch_template_id: "lt-08efc1942d93680cc", version: "$Latest" }] },
        ],
      },
    ],
    name_prefix: "ecs-",
    protect_from_scale_in: true,
    service_linked_role_arn:
      "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling_x",
    suspended_processes: ["AZRebalance", "InstanceRefresh"],
    tag: [{ key: "AmazonECSManaged", propagate_at_launch: true, value: "" }],
    termination_policies: [
      "OldestLaunchTemplate",
      "AllocationStrategy",
      "arn:aws:lambda:eu-west-1:123456789012:function:x",
    ],
    vpc_zone_identifier: ["subnet-0a1b2c3d4e5f60718", "subnet-0a1b2c3d4e5f60719"],
    wait_for_capacity_timeout: "0",
  }),
  docs("aws_autoscaling_group", "a warm pool", {
    availability_zones: ["eu-west-1a"],
    desired_capacity: 1,
    instance_maintenance_policy: [{ max_healthy_percentage: -1, min_healthy_percentage: -1 }],
    launch_template: [{ name: "x", version: "1" }],
    max_size: 5,
    min_size: 1,
    target_group_arns: ["arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/nlb/c2d7ad3d4cb0a0f8"],
    warm_pool: [
      {
        instance_reuse_policy: [{ reuse_on_scale_in: true }],
        max_group_prepared_capacity: 10,
        min_size: 0,
        pool_state: "Hibernated",
      },
    ],
  }),
  docs("aws_autoscaling_group", "requirements in place of types", {
    availability_zone_distribution: [{ capacity_distribution_strategy: "balanced-only" }],
    availability_zones: ["eu-west-1a"],
    desired_capacity: 1,
    desired_capacity_type: "vcpu",
    max_size: 1,
    min_size: 1,
    mixed_instances_policy: [
      {
        launch_template: [
          {
            launch_template_specification: [{ launch_template_name: "x" }],
            override: [{ instance_requirements: [{ memory_mib: [{ min: 1000 }], vcpu_count: [{ min: 4 }] }] }],
          },
        ],
      },
    ],
    traffic_source: [
      {
        identifier: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/nlb/c2d7ad3d4cb0a0f8",
        type: "elbv2",
      },
    ],
  }),
  docs("aws_autoscaling_group", "a launch configuration", {
    force_delete: true,
    health_check_type: "ELB",
    launch_configuration: "x84884425400218290163713170",
    load_balancers: ["classic"],
    max_size: 2,
    min_elb_capacity: 1,
    min_size: 1,
    name: "lc",
    placement_group: "x",
    vpc_zone_identifier: ["subnet-0a1b2c3d4e5f60718", "subnet-0a1b2c3d4e5f60719"],
    wait_for_elb_capacity: 1,
  }),
];
