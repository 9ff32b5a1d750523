import { isObject, type ObjectValue, objects, strings } from "../../../protocol/value";
import type { Problem } from "../../../validation/problem";
import { isAbsent, textOf } from "../../reading";
import { type Container, outside, refused, type Task } from "../containers/task";

/** Members of linuxParameters that Fargate does not have; tmpfs it has since January 2026. Source: API_LinuxParameters. */
const NO_LINUX_PARAMETERS = ["devices", "maxSwap", "sharedMemorySize", "swappiness"];

const TIMEOUTS = { startTimeout: [2, 120], stopTimeout: [2, 120] } as const;

/**
 * What containers on Fargate may not ask for.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html, API_KernelCapabilities.html
 */
export function fargateContainers({ containers, config, fargate }: Task): Problem[] {
  if (!fargate) return [];
  return [
    ...containers.flatMap((container) => [
      ...outside(container, container.body, "", TIMEOUTS),
      ...privileges(container),
      ...linux(container, container.body.linuxParameters ?? null),
    ]),
    ...(isAbsent(config.execution_role_arn) ? executionRole(containers) : []),
  ];
}

function privileges({ label, body }: Container): Problem[] {
  const gpu = objects(body.resourceRequirements).some(({ type }) => type === "GPU");
  return [
    ...(body.privileged === true ? [refused(`${label} is privileged, which Fargate does not allow`)] : []),
    ...(isAbsent(body.dockerSecurityOptions)
      ? []
      : [refused(`${label} has dockerSecurityOptions, which Fargate does not support`)]),
    ...(gpu ? [refused(`${label} asks for a GPU, which Fargate does not have`)] : []),
  ];
}

function linux({ label }: Container, parameters: ObjectValue[string]): Problem[] {
  if (!isObject(parameters)) return [];
  const added = isObject(parameters.capabilities) ? strings(parameters.capabilities.add) : [];
  return [
    ...NO_LINUX_PARAMETERS.filter((name) => !isAbsent(parameters[name])).map((name) =>
      refused(`${label} has linuxParameters.${name}, which Fargate does not support`),
    ),
    ...added
      .filter((capability) => capability !== "SYS_PTRACE")
      .map((capability) =>
        refused(`${label} linuxParameters.capabilities.add has ${capability}; Fargate allows SYS_PTRACE only`),
      ),
  ];
}

/** Fargate itself pulls images of ECR and writes to CloudWatch, as the execution role. */
function executionRole(containers: readonly Container[]): Problem[] {
  const uses = containers.flatMap(({ label, body }) => {
    const { logConfiguration } = body;
    const image = textOf(body.image) ?? "";
    return [
      ...(isObject(logConfiguration) && logConfiguration.logDriver === "awslogs" ? [`${label} logs to awslogs`] : []),
      ...(/^\d{12}\.dkr[.-]ecr[.\w-]+\//.test(image) ? [`${label} has an image in ECR`] : []),
    ];
  });
  return uses.map((use) => refused(`${use}; Fargate needs execution_role_arn for that`));
}
