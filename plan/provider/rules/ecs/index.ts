import type { RuleTable } from "../table";
import { containerDefinitions } from "./containers";
import { fargateTask, runtimePlatform } from "./fargate/task";
import { serviceCapacity, serviceIdentity, serviceNetwork, serviceTargets } from "./service";
import { serviceDeployment } from "./service-deployment";
import { taskSize } from "./task-size";

/** Rules of ECS that no schema holds. */
export const ecsRules: RuleTable = {
  aws_ecs_service: [serviceIdentity, serviceCapacity, serviceNetwork, serviceTargets, serviceDeployment],
  aws_ecs_task_definition: [taskSize, fargateTask, runtimePlatform, containerDefinitions],
};
