import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { Construct } from "constructs";
import { named } from "../core";
import { containerDefinitions } from "./container-definitions";
import type { EcsServiceProps } from "./props";

/** The task of a service, as ARNs of its roles and its containers describe it. */
export function taskDefinition(
  scope: Construct,
  props: EcsServiceProps,
  roleArns: { readonly task: string; readonly execution: string },
): EcsTaskDefinition {
  return new EcsTaskDefinition(scope, "task", {
    family: props.family ?? props.name,
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    cpu: String(props.cpu),
    memory: String(props.memoryMiB),
    runtimePlatform: { cpuArchitecture: props.cpuArchitecture, operatingSystemFamily: "LINUX" },
    taskRoleArn: roleArns.task,
    executionRoleArn: roleArns.execution,
    containerDefinitions: containerDefinitions(props, props.host),
    volume: Object.entries(props.volumes ?? {}).map(([name, { fileSystem }]) => {
      const { fileSystemId, accessPointId } = named(props.host.fileSystems, "file system", fileSystem);
      return {
        name,
        efsVolumeConfiguration: {
          fileSystemId,
          transitEncryption: "ENABLED",
          authorizationConfig: { accessPointId, iam: "ENABLED" },
        },
      };
    }),
    // A rollback needs the old revision; an inactive one cannot be started.
    skipDestroy: true,
  });
}
