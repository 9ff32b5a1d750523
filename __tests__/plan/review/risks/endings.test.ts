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

const before: Resources = {
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

test("a key of a secret that a task definition still reads is told, without values", () => {
  expect(
    changed.risks("aws_secretsmanager_secret_version.api").filter((risk) => risk.startsWith("secret-in-use")),
  ).toEqual([
    "secret-in-use: web/aws_ecs_task_definition.other still reads a key of the secret that its new value does not have",
  ]);
  expect(JSON.stringify(changed.all())).not.toContain("hunter");
});
