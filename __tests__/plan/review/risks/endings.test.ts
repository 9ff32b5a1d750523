import { ChangedStack, type Resources } from "../changed-stack";

const secret = "arn:aws:secretsmanager:us-east-2:848960888155:secret:api-AbCdEf";
const parameter = "arn:aws:ssm:us-east-2:848960888155:parameter/web/url";
const task = (family: string, ...valueFrom: string[]) => ({
  family,
  execution_role_arn: "arn:aws:iam::848960888155:role/execution",
  skip_destroy: true,
  container_definitions: JSON.stringify([
    {
      name: "web",
      image: "web",
      memory: 128,
      secrets: valueFrom.map((from, index) => ({ name: `S${index}`, valueFrom: from })),
    },
  ]),
});
const fileSystem = { creation_token: "files", encrypted: true };
const version = (value: object) => ({ secret_id: secret, secret_string: JSON.stringify(value) });

const role = (name: string) => ({
  name,
  assume_role_policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "ecs-tasks.amazonaws.com" }, Action: "sts:AssumeRole" }],
  }),
});
const policy = (of: string) => ({
  name: of,
  role: `\${aws_iam_role.${of}.name}`,
  policy: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::files/*" }],
  }),
});
const group = (name: string) => ({ name, vpc_id: "vpc-0123456789abcdef0" });
const egress = {
  security_group_id: "${aws_security_group.replaced.id}",
  ip_protocol: "tcp",
  from_port: 443,
  to_port: 443,
  cidr_ipv4: "0.0.0.0/0",
};

const reader = {
  function_name: "reader",
  package_type: "Image",
  image_uri: "848960888155.dkr.ecr.us-east-2.amazonaws.com/reader:1",
  role: "arn:aws:iam::848960888155:role/reader",
  environment: [{ variables: { SECRET: "shop/api" } }],
};

const before: Resources = {
  aws_lambda_function: { reader },
  aws_secretsmanager_secret: { named: { name: "shop/api" }, other: { name: "shop/other" } },
  aws_iam_role: { gone: role("gone"), stays: role("stays") },
  aws_iam_role_policy: { gone: policy("gone"), alone: { ...policy("stays"), name: "alone" } },
  aws_ecs_service: { gone: { name: "gone", cluster: "main", task_definition: "web:1" } },
  aws_appautoscaling_target: {
    gone: {
      service_namespace: "ecs",
      scalable_dimension: "ecs:service:DesiredCount",
      resource_id: "service/main/${aws_ecs_service.gone.name}",
      min_capacity: 1,
      max_capacity: 4,
    },
  },
  aws_cloudwatch_metric_alarm: {
    gone: {
      alarm_name: "gone",
      comparison_operator: "GreaterThanThreshold",
      evaluation_periods: 1,
      metric_name: "CPUUtilization",
      namespace: "AWS/ECS",
      period: 60,
      statistic: "Average",
      threshold: 90,
      dimensions: { ClusterName: "main", ServiceName: "${aws_ecs_service.gone.name}" },
    },
  },
  aws_security_group: { replaced: group("old") },
  aws_vpc_security_group_egress_rule: { replaced: egress },
  aws_db_instance: {
    lost: {
      engine: "postgres",
      instance_class: "db.t4g.micro",
      allocated_storage: 20,
      username: "app",
      password: "x",
      skip_final_snapshot: true,
      storage_encrypted: true,
    },
  },
  aws_efs_file_system: { replaced: fileSystem },
  aws_lb_target_group: { web: { name: "web", port: 80, protocol: "HTTP", vpc_id: "vpc-0123456789abcdef0" } },
  aws_sagemaker_code_repository: {
    odd: { code_repository_name: "odd", git_config: [{ repository_url: "https://example.com/a.git" }] },
  },
  aws_ecs_task_definition: {
    web: task("web", "/web/url", parameter),
    other: task("other", `${secret}:OLD::`, `${secret}:KEPT::`),
  },
  aws_ssm_parameter: {
    used: { name: "/web/url", type: "String", value: "x" },
    unused: { name: "/web/old", type: "String", value: "x" },
  },
  aws_secretsmanager_secret_version: { api: version({ OLD: "hunter2", UNUSED: "hunter3", KEPT: "hunter4" }) },
};

const after: Resources = {
  aws_lambda_function: { reader },
  aws_iam_role: { stays: role("stays") },
  aws_security_group: { replaced: group("new") },
  aws_vpc_security_group_egress_rule: { replaced: egress },
  aws_efs_file_system: { replaced: { ...fileSystem, creation_token: "other" } },
  aws_lb_target_group: { web: { name: "web", port: 81, protocol: "HTTP", vpc_id: "vpc-0123456789abcdef0" } },
  aws_ecs_task_definition: {
    web: task("web", "/web/url", parameter),
    other: task("other", `${secret}:OLD::`, `${secret}:KEPT::`, "a"),
  },
  aws_secretsmanager_secret_version: { api: version({ KEPT: "hunter5" }) },
};

let changed: ChangedStack;
beforeAll(async () => {
  changed = await ChangedStack.plan(before, after);
});

test("data that is lost is told first", () => {
  expect(changed.risks("aws_db_instance.lost")).toEqual([
    "data-loss: destroyed: everything in the database is lost, its automated backups too, and no final snapshot is made",
  ]);
  expect(changed.risks("aws_efs_file_system.replaced")).toEqual([
    "data-loss: replaced: all files in it are deleted for good; only a backup brings them back",
  ]);
  expect(changed.all()[0]?.rule).toBe("data-loss");
});

test("an interruption is told", () => {
  expect(changed.risks("aws_lb_target_group.web")).toEqual([
    expect.stringMatching(/^interruption: replaced: listeners switch to a group without healthy targets/),
  ]);
});

test("what goes together with its owner is told once, by the owner", () => {
  expect(changed.risks("aws_iam_role.gone")).toHaveLength(1);
  expect(changed.risks("aws_iam_role_policy.gone")).toEqual([]);
  expect(changed.risks("aws_ecs_service.gone")).toHaveLength(1);
  expect(changed.risks("aws_appautoscaling_target.gone")).toEqual([]);
  expect(changed.risks("aws_cloudwatch_metric_alarm.gone")).toEqual([]);
  expect(changed.risks("aws_security_group.replaced")).toHaveLength(1);
  expect(changed.risks("aws_vpc_security_group_egress_rule.replaced")).toEqual([]);
});

test("what goes while its owner stays is told", () => {
  expect(changed.risks("aws_iam_role_policy.alone")).toEqual([
    "interruption: destroyed: whoever works by these permissions is refused from then on",
  ]);
});

test("the end of a type that nobody wrote down is told", () => {
  expect(changed.risks("aws_sagemaker_code_repository.odd")).toEqual([
    "unknown-consequence: destroyed: nobody wrote down what the end of an aws_sagemaker_code_repository does",
  ]);
});

test("a new revision of a task definition is no risk", () => {
  expect(changed.risks("aws_ecs_task_definition.other")).toEqual([]);
});

test("a parameter that a task definition still reads is told, another one is not", () => {
  const rules = (address: string) => changed.risks(address).filter((risk) => risk.startsWith("secret-in-use"));
  expect(rules("aws_ssm_parameter.used")).toEqual([
    "secret-in-use: web/aws_ecs_task_definition.web still reads /web/url",
  ]);
  expect(rules("aws_ssm_parameter.unused")).toEqual([]);
});

test("a secret whose name a function is told is in use", () => {
  const rules = (address: string) => changed.risks(address).filter((risk) => risk.startsWith("secret-in-use"));
  expect(rules("aws_secretsmanager_secret.named")).toEqual([
    "secret-in-use: web/aws_lambda_function.reader still reads shop/api",
  ]);
  expect(rules("aws_secretsmanager_secret.other")).toEqual([]);
});

test("a key of a secret that a task definition still reads is told, without values", () => {
  expect(
    changed.risks("aws_secretsmanager_secret_version.api").filter((risk) => risk.startsWith("secret-in-use")),
  ).toEqual([
    "secret-in-use: web/aws_ecs_task_definition.other still reads a key of the secret that its new value does not have",
  ]);
  expect(JSON.stringify(changed.all())).not.toContain("hunter");
});
