import type { RuleTable } from "../table";
import { functionEnvironment } from "./environment";
import { batchLimits, eventSource } from "./event-source";
import { fileSystem, functionName, layers, logLevels, packageType, runtime } from "./function";
import { permissionAction, permissionPrincipal } from "./permission";

/** Rules about functions and what calls them. */
export const functions: RuleTable = {
  aws_lambda_event_source_mapping: [batchLimits, eventSource],
  aws_lambda_function: [packageType, runtime, functionName, functionEnvironment, layers, logLevels, fileSystem],
  aws_lambda_permission: [functionName, permissionPrincipal, permissionAction],
};
