import { type ObjectValue, objects } from "../../../protocol/value";
import { placesAt } from "../../../validation/paths";
import type { Problem, Rule } from "../../../validation/problem";
import { isAbsent, isPresent, onlyBlock, textOf } from "../../reading";
import { isFargate } from "../containers/task";
import { cpuUnits, memoryMiB } from "../task-size";
import { wrongSize } from "./sizes";

/** Arguments that tasks on Fargate may not have. Source: API_RegisterTaskDefinition, API_Volume. */
const NOT_ON_FARGATE = [
  "ipc_mode",
  "placement_constraints",
  "volume.docker_volume_configuration",
  "volume.fsx_windows_file_server_volume_configuration",
  "volume.host_path",
];

/** Windows versions that Fargate does not run. */
const NO_WINDOWS_OF_FARGATE = ["WINDOWS_SERVER_2016_FULL", "WINDOWS_SERVER_2004_CORE", "WINDOWS_SERVER_20H2_CORE"];

/** Fargate runs Windows on 1 to 4 vCPUs. */
const WINDOWS_CPU = [1024, 2048, 4096];

/**
 * What Fargate asks of a task as a whole, when the task says that it shall run there.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html
 */
export const fargateTask: Rule = (config) => {
  if (!isFargate(config)) return [];
  return [...size(config), ...modes(config), ...unsupported(config), ...platform(config)];
};

/** Architecture and operating system must go together, on Fargate or elsewhere. Source: API_RuntimePlatform. */
export const runtimePlatform: Rule = (config) => {
  const platform = onlyBlock(config.runtime_platform);
  const system = textOf(platform?.operating_system_family);
  if (textOf(platform?.cpu_architecture) !== "ARM64" || !system?.startsWith("WINDOWS")) return [];
  return [
    {
      path: ["runtime_platform", 0, "cpu_architecture"],
      summary: `runtime_platform.0.cpu_architecture is ARM64; ${system} runs on X86_64 only`,
    },
  ];
};

function size(config: ObjectValue): Problem[] {
  const missing = ["cpu", "memory"].filter((name) => isAbsent(config[name]));
  if (missing.length > 0)
    return missing.map((name) => ({ path: [name], summary: `${name} is not given; Fargate needs it for the task` }));
  const cpu = cpuUnits(config.cpu);
  const wrong = cpu === undefined ? undefined : wrongSize(cpu, memoryMiB(config.memory));
  return wrong === undefined ? [] : [{ path: [wrong.startsWith("cpu") ? "cpu" : "memory"], summary: wrong }];
}

function modes(config: ObjectValue): Problem[] {
  const network = textOf(config.network_mode);
  return [
    ...(isAbsent(config.network_mode)
      ? [{ path: ["network_mode"], summary: "network_mode is not given; Fargate needs awsvpc" }]
      : []),
    ...(network !== undefined && network !== "awsvpc"
      ? [{ path: ["network_mode"], summary: `network_mode is "${network}"; Fargate allows awsvpc` }]
      : []),
    ...(config.pid_mode === "host" ? [{ path: ["pid_mode"], summary: 'pid_mode is "host"; Fargate allows task' }] : []),
  ];
}

function unsupported(config: ObjectValue): Problem[] {
  return NOT_ON_FARGATE.flatMap((name) =>
    placesAt(config, name).some(({ value }) => isPresent(value))
      ? [{ path: name.split(".").slice(0, 1), summary: `${name} is given; Fargate does not support it` }]
      : [],
  );
}

function platform(config: ObjectValue): Problem[] {
  const [{ operating_system_family: family = null } = {}] = objects(config.runtime_platform);
  const system = textOf(family);
  const cpu = cpuUnits(config.cpu);
  if (system === undefined || !system.startsWith("WINDOWS")) return [];
  if (NO_WINDOWS_OF_FARGATE.includes(system))
    return [
      {
        path: ["runtime_platform", 0, "operating_system_family"],
        summary: `runtime_platform.0.operating_system_family is ${system}, which Fargate does not run`,
      },
    ];
  if (cpu === undefined || WINDOWS_CPU.includes(cpu)) return [];
  return [{ path: ["cpu"], summary: `cpu is ${cpu}; for Windows Fargate allows ${WINDOWS_CPU.join(", ")}` }];
}
