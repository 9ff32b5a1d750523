import fc from "fast-check";
import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { FARGATE_MEMORY } from "../../../plan/provider/rules/ecs/fargate/sizes";
import { onInstances, task, web } from "./containers";
import { problemsOf, said } from "./said";

const type = "aws_ecs_task_definition";
const withTask = (changes: ObjectValue) => said(type, task([web], changes));
const about = (members: object, changes: ObjectValue = {}) =>
  said(type, task([{ ...web, ...members }], changes)).map((text) => text.replace("container_definitions: ", ""));

describe("sizes of tasks on Fargate", () => {
  test.each([
    ["256", "512"],
    ["256", "1024"],
    ["256", "2048"],
    ["512", "1024"],
    ["512", "4096"],
    ["1024", "2048"],
    ["1024", "8192"],
    ["2048", "4096"],
    ["2048", "16384"],
    ["4096", "8192"],
    ["4096", "30720"],
    ["8192", "16384"],
    ["8192", "61440"],
    ["16384", "32768"],
    ["16384", "122880"],
    [".25 vCPU", "0.5GB"],
    ["1 vcpu", "2 GB"],
  ])("cpu %s goes with memory %s", (cpu, memory) => {
    expect(withTask({ cpu, memory })).toEqual([]);
  });

  test.each([
    ["256", "1536", "memory is 1536 with cpu 256; Fargate allows 512, 1024, 2048"],
    ["512", "512", "memory is 512 with cpu 512; Fargate allows 1024, 2048, 3072, 4096"],
    ["1024", "9216", "memory is 9216 with cpu 1024; Fargate allows 2048 to 8192 in steps of 1024"],
    ["2048", "4097", "memory is 4097 with cpu 2048; Fargate allows 4096 to 16384 in steps of 1024"],
    ["4096", "31744", "memory is 31744 with cpu 4096; Fargate allows 8192 to 30720 in steps of 1024"],
    ["8192", "17408", "memory is 17408 with cpu 8192; Fargate allows 16384 to 61440 in steps of 4096"],
    ["16384", "36864", "memory is 36864 with cpu 16384; Fargate allows 32768 to 122880 in steps of 8192"],
    ["300", "512", "cpu is 300; Fargate allows 256, 512, 1024, 2048, 4096, 8192, 16384"],
    ["1 vCPU", "1GB", "memory is 1024 with cpu 1024; Fargate allows 2048 to 8192 in steps of 1024"],
    ["256m", "512", 'cpu is "256m"; allowed is a form such as 256 (CPU units) or ".25 vCPU"'],
    ["256", "512Mi", 'memory is "512Mi"; allowed is a form such as 512 (MiB) or "0.5 GB"'],
  ])("cpu %s, memory %s: %s", (cpu, memory, expected) => {
    expect(withTask({ cpu, memory })).toEqual([expected]);
  });

  test("every size is between the two beside it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FARGATE_MEMORY.entries()),
        fc.integer({ min: 0, max: 130_000 }),
        ([cpu, sizes], memory) => {
          expect(withTask({ cpu: String(cpu), memory: String(memory) }).length).toBe(sizes.includes(memory) ? 0 : 1);
        },
      ),
    );
  });

  test("the size belongs to the task, and any goes elsewhere", () => {
    expect(withTask({ cpu: null, memory: null })).toEqual([
      "cpu is not given; Fargate needs it for the task",
      "memory is not given; Fargate needs it for the task",
    ]);
    expect(said(type, onInstances([web], { cpu: "300", memory: "700" }))).toEqual([]);
  });
});

describe("what Fargate asks of a task", () => {
  test.each<[ObjectValue, string[]]>([
    [{ network_mode: null }, ["network_mode is not given; Fargate needs awsvpc"]],
    [{ network_mode: "bridge" }, ['network_mode is "bridge"; Fargate allows awsvpc']],
    [{ pid_mode: "host" }, ['pid_mode is "host"; Fargate allows task']],
    [{ pid_mode: "task" }, []],
    [{ ipc_mode: "task" }, ["ipc_mode is given; Fargate does not support it"]],
    [
      { placement_constraints: [{ type: "memberOf", expression: "x" }] },
      ["placement_constraints is given; Fargate does not support it"],
    ],
    [{ volume: [{ name: "data", host_path: "/data" }] }, ["volume.host_path is given; Fargate does not support it"]],
    [
      { volume: [{ name: "data", host_path: null, docker_volume_configuration: [{ scope: "task" }] }] },
      ["volume.docker_volume_configuration is given; Fargate does not support it"],
    ],
    [{ volume: [{ name: "data", host_path: "", docker_volume_configuration: [] }] }, []],
  ])("%j says %j", (changes, expected) => {
    expect(withTask(changes)).toEqual(expected);
  });

  const on = (operating_system_family: string, changes: ObjectValue = {}) =>
    withTask({ runtime_platform: [{ operating_system_family, cpu_architecture: "X86_64" }], ...changes });

  test("Windows runs on one to four processors", () => {
    expect(on("WINDOWS_SERVER_2022_CORE")).toEqual([]);
    expect(on("WINDOWS_SERVER_2022_CORE", { cpu: "512" })).toEqual([
      "cpu is 512; for Windows Fargate allows 1024, 2048, 4096",
    ]);
    expect(on("WINDOWS_SERVER_2022_CORE", { cpu: "8192", memory: "16384" })).toEqual([
      "cpu is 8192; for Windows Fargate allows 1024, 2048, 4096",
    ]);
    expect(on("WINDOWS_SERVER_2016_FULL")).toEqual([
      "runtime_platform.0.operating_system_family is WINDOWS_SERVER_2016_FULL, which Fargate does not run",
    ]);
    expect(on("LINUX", { cpu: "256" })).toEqual([]);
  });

  test("Windows does not run on ARM, wherever the task runs", () => {
    const platform = {
      runtime_platform: [{ operating_system_family: "WINDOWS_SERVER_2022_CORE", cpu_architecture: "ARM64" }],
    };
    const expected = ["runtime_platform.0.cpu_architecture is ARM64; WINDOWS_SERVER_2022_CORE runs on X86_64 only"];
    expect(withTask(platform)).toEqual(expected);
    expect(said(type, onInstances([web], platform))).toEqual(expected);
    expect(withTask({ runtime_platform: [{ operating_system_family: "LINUX", cpu_architecture: "ARM64" }] })).toEqual(
      [],
    );
  });

  test("the problem points at the argument", () => {
    expect(problemsOf(type, task([web], { memory: "100" })).map(({ path }) => path)).toEqual([["memory"]]);
    expect(
      problemsOf(
        type,
        task([web], {
          runtime_platform: [{ operating_system_family: "WINDOWS_SERVER_2016_FULL", cpu_architecture: "ARM64" }],
        }),
      ).map(({ path }) => path),
    ).toEqual([
      ["runtime_platform", 0, "operating_system_family"],
      ["runtime_platform", 0, "cpu_architecture"],
    ]);
    expect(problemsOf(type, task([web], { cpu: "100" })).map(({ path }) => path)).toEqual([["cpu"]]);
    expect(problemsOf(type, task([web], { volume: [{ host_path: "/" }] })).map(({ path }) => path)).toEqual([
      ["volume"],
    ]);
  });
});

describe("what Fargate refuses to containers", () => {
  test.each([
    [{ privileged: true }, ['container "web" is privileged, which Fargate does not allow']],
    [
      { dockerSecurityOptions: ["no-new-privileges"] },
      ['container "web" has dockerSecurityOptions, which Fargate does not support'],
    ],
    [
      { resourceRequirements: [{ type: "GPU", value: "1" }] },
      ['container "web" asks for a GPU, which Fargate does not have'],
    ],
    [
      { linuxParameters: { capabilities: { add: ["SYS_PTRACE", "NET_ADMIN"], drop: ["ALL"] } } },
      ['container "web" linuxParameters.capabilities.add has NET_ADMIN; Fargate allows SYS_PTRACE only'],
    ],
    [
      { linuxParameters: { sharedMemorySize: 64, maxSwap: 0, swappiness: 1, devices: [{ hostPath: "/dev/x" }] } },
      [
        'container "web" has linuxParameters.devices, which Fargate does not support',
        'container "web" has linuxParameters.maxSwap, which Fargate does not support',
        'container "web" has linuxParameters.sharedMemorySize, which Fargate does not support',
        'container "web" has linuxParameters.swappiness, which Fargate does not support',
      ],
    ],
    [{ stopTimeout: 121 }, ['container "web": expected stopTimeout to be in the range (2 - 120), got 121']],
    [{ startTimeout: 1 }, ['container "web": expected startTimeout to be in the range (2 - 120), got 1']],
    [
      {
        privileged: false,
        stopTimeout: 120,
        linuxParameters: {
          initProcessEnabled: true,
          tmpfs: [{ containerPath: "/tmp", size: 64 }],
          capabilities: { add: ["SYS_PTRACE"] },
        },
      },
      [],
    ],
  ])("%j says %j", (members, expected) => {
    expect(about(members)).toEqual(expected);
    expect(said(type, onInstances([{ ...web, ...members }]))).toEqual([]);
  });

  test("it needs a role to pull from ECR and to write to CloudWatch", () => {
    const members = {
      image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1",
      logConfiguration: {
        logDriver: "awslogs",
        options: { "awslogs-group": "g", "awslogs-region": "r", "awslogs-stream-prefix": "p" },
      },
    };
    expect(about(members)).toEqual([]);
    expect(about(members, { execution_role_arn: null })).toEqual([
      'container "web" logs to awslogs; Fargate needs execution_role_arn for that',
      'container "web" has an image in ECR; Fargate needs execution_role_arn for that',
    ]);
    expect(about({}, { execution_role_arn: null })).toEqual([]);
  });
});
