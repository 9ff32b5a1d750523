import { isObject, UNKNOWN } from "../../protocol/value";
import { keyOf, placesAt } from "../../validation/paths";
import type { Problem, Rule } from "../../validation/problem";

/** Names that the runtime sets itself: docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
const RESERVED = [
  "_HANDLER",
  "_X_AMZN_TRACE_ID",
  "AWS_ACCESS_KEY",
  "AWS_ACCESS_KEY_ID",
  "AWS_DEFAULT_REGION",
  "AWS_EXECUTION_ENV",
  "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
  "AWS_LAMBDA_FUNCTION_NAME",
  "AWS_LAMBDA_FUNCTION_VERSION",
  "AWS_LAMBDA_INITIALIZATION_TYPE",
  "AWS_LAMBDA_LOG_GROUP_NAME",
  "AWS_LAMBDA_LOG_STREAM_NAME",
  "AWS_LAMBDA_RUNTIME_API",
  "AWS_REGION",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "LAMBDA_RUNTIME_DIR",
  "LAMBDA_TASK_ROOT",
];

/** Bytes of all names and values together, as JSON: docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const MOST_BYTES = 4096;

/** Names and size of a function's environment. */
export const functionEnvironment: Rule = (config) =>
  placesAt(config, "environment.variables").flatMap(({ path, value }): Problem[] => {
    if (!isObject(value)) return [];
    const problem = (text: string): Problem => ({ path, summary: `${keyOf(path)}: ${text}` });
    // What is not known yet adds to the size, but nobody knows how much.
    const known = Object.entries(value).filter(([, text]) => text !== UNKNOWN);
    const size = Buffer.byteLength(JSON.stringify(Object.fromEntries(known)));
    return [
      ...Object.keys(value).flatMap((name) => {
        if (RESERVED.includes(name))
          return [
            problem(
              `"${name}" is reserved, Lambda sets it itself (AWS: Reserved keys used in this request); rename it`,
            ),
          ];
        return /^[A-Za-z][0-9A-Za-z_]+$/.test(name)
          ? []
          : [
              problem(
                `"${name}" is no name; write a letter first, then letters, digits and "_", two characters at least`,
              ),
            ];
      }),
      ...(size > MOST_BYTES
        ? [
            problem(
              `all names and values have ${size} bytes as JSON, Lambda allows ${MOST_BYTES} (4 KB); keep large values elsewhere`,
            ),
          ]
        : []),
    ];
  });
