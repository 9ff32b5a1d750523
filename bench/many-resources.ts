import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes one Terraform configuration with many resources, as a stack of services has them: `many-resources <count> <folder>`. */
const [, , count = "800", folder = "many"] = process.argv;
const services = Math.ceil(Number(count) / 8);
const resource: Record<string, Record<string, object>> = {
  aws_vpc: { main: { cidr_block: "10.0.0.0/16" } },
};
const add = (type: string, name: string, values: object) => {
  resource[type] = { ...resource[type], [name]: values };
};

for (let index = 0; index < services; index += 1) {
  const name = `service-${index}`;
  const trust = {
    Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ecs-tasks.amazonaws.com" } }],
  };
  add("aws_iam_role", name, { name, assume_role_policy: JSON.stringify({ Version: "2012-10-17", ...trust }) });
  add("aws_cloudwatch_log_group", name, { name: `/ecs/${name}`, retention_in_days: 30 });
  add("aws_iam_role_policy", name, {
    name,
    role: `\${aws_iam_role.${name}.name}`,
    policy: `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:PutLogEvents","Resource":"\${aws_cloudwatch_log_group.${name}.arn}:*"}]}`,
  });
  add("aws_security_group", name, { name, description: name, vpc_id: "${aws_vpc.main.id}" });
  add("aws_vpc_security_group_egress_rule", name, {
    security_group_id: `\${aws_security_group.${name}.id}`,
    ip_protocol: "-1",
    cidr_ipv4: "0.0.0.0/0",
  });
  add("aws_lb_target_group", name, {
    name,
    port: 8080,
    protocol: "HTTP",
    target_type: "ip",
    vpc_id: "${aws_vpc.main.id}",
  });
  add("aws_ecs_task_definition", name, {
    family: name,
    cpu: "256",
    memory: "512",
    network_mode: "awsvpc",
    requires_compatibilities: ["FARGATE"],
    execution_role_arn: `\${aws_iam_role.${name}.arn}`,
    container_definitions: JSON.stringify([{ name, image: `${name}:1`, portMappings: [{ containerPort: 8080 }] }]),
  });
  add("aws_ecs_service", name, {
    name,
    cluster: "cluster",
    task_definition: `\${aws_ecs_task_definition.${name}.arn}`,
    desired_count: 1,
    launch_type: "FARGATE",
    network_configuration: [
      { subnets: ["subnet-0123456789abcdef0"], security_groups: [`\${aws_security_group.${name}.id}`] },
    ],
    load_balancer: [
      { target_group_arn: `\${aws_lb_target_group.${name}.arn}`, container_name: name, container_port: 8080 },
    ],
  });
}
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ provider: { aws: { region: "us-east-1" } }, resource }));
