import { healthVerification } from "./busyb-health-verification";
import { operationsGuide } from "./busyb-operations-guide";
import { phaseInfrastructure } from "./busyb-phase-infrastructure";
import { phaseTasks } from "./busyb-phase-tasks";
import { serviceCreation } from "./busyb-service-creation";
import { agentSettings } from "./euglena-agent";
import { gatewayService } from "./euglena-gateway-service";
import { gatewayTask } from "./euglena-gateway-task";
import { lambdaAutoscaling } from "./euglena-lambda";
import { networkArchitecture } from "./euglena-network";
import { roles, variables } from "./euglena-roles-and-variables";
import type { Row } from "./table/row";

/** Every fact of the five documents, in their order. */
export const rows: readonly Row[] = [
  ...serviceCreation,
  ...phaseTasks,
  ...phaseInfrastructure,
  ...healthVerification,
  ...operationsGuide,
  ...lambdaAutoscaling,
  ...gatewayTask,
  ...gatewayService,
  ...agentSettings,
  ...networkArchitecture,
  ...roles,
  ...variables,
];
