import type { ObjectValue } from "../../protocol/value";
import { keyOf, placesAt } from "../../validation/paths";
import type { Problem, Rule } from "../../validation/problem";
import { textsAt } from "../json-rule";
import { meant } from "../nearest";
import { isAbsent, isPresent } from "../reading";
import { deprecatedOn, runtimes } from "./runtimes";

/** CustomizeDiff of internal/service/lambda/function.go, and what CreateFunction says of container images. */
export const packageType: Rule = (config) => {
  const type = config.package_type ?? "Zip";
  if (type === "Zip") {
    const missing = ["handler", "runtime"].filter((name) => isAbsent(config[name]));
    return [
      ...(missing.length > 0
        ? [{ path: [missing[0] ?? ""], summary: "handler and runtime must be set when PackageType is Zip" }]
        : []),
      ...refused(config, ["image_config"], 'package_type is "Zip"'),
    ];
  }
  return type === "Image" ? refused(config, ["handler", "runtime", "layers"], 'package_type is "Image"') : [];
};

function refused(config: ObjectValue, names: string[], why: string): Problem[] {
  return names
    .filter((name) => isPresent(config[name]))
    .map((name) => ({ path: [name], summary: `${name}: is not allowed where ${why}; remove it` }));
}

/** The provider knows the runtimes of its day (enum.Validate); a deprecated one can still be kept, but not chosen anew. */
export const runtime: Rule = (config) =>
  textsAt(config, "runtime").flatMap(({ at, text }): Problem[] => {
    if (text === "") return [];
    if (!runtimes.includes(text)) {
      const list = runtimes.map((name) => `"${name}"`).join(" ");
      return [{ path: at, summary: `expected runtime to be one of [${list}], got ${text}${meant(text, runtimes)}` }];
    }
    const day = deprecatedOn(text);
    return day === undefined
      ? []
      : [
          {
            path: at,
            summary: `runtime: AWS deprecated "${text}" on ${day} and takes no new functions with it`,
            warning: true,
          },
        ];
  });

/** validFunctionName in internal/service/lambda/validate.go: the name inside an ARN counts, not the ARN. */
export const functionName: Rule = (config) =>
  textsAt(config, "function_name").flatMap(({ at, text }) => {
    const [, name = text] = /^(?:arn:[\w-]+:lambda:[\w-]+:)?\d{12}:function:([\w-]+)/.exec(text) ?? [];
    return name.length <= 64
      ? []
      : [
          {
            path: at,
            summary: `expected length of the Lambda function name to be less than or equal to 64, got ${name} (${name.length} characters)`,
          },
        ];
  });

/** A layer is used in one of its versions: docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html */
export const layers: Rule = (config) =>
  textsAt(config, "layers")
    .filter(({ text }) => /^arn:[^:]+:lambda:[^:]*:[^:]*:layer:[^:]+$/.test(text))
    .map(({ at, text }) => ({
      path: at,
      summary: `${keyOf(at)}: "${text}" has no version; add it, such as "${text}:1"`,
    }));

/** Log levels are for logs in JSON: docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html */
export const logLevels: Rule = (config) =>
  textsAt(config, "logging_config.log_format")
    .filter(({ text }) => text === "Text")
    .flatMap(({ at }) =>
      ["application_log_level", "system_log_level"].flatMap((name): Problem[] =>
        placesAt(config, `logging_config.${name}`)
          .filter(({ value }) => isPresent(value))
          .map(({ path }) => ({ path, summary: `${keyOf(path)}: needs log_format "JSON", ${keyOf(at)} is "Text"` })),
      ),
    );

/** A file system is reached through the VPC: docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem.html */
export const fileSystem: Rule = (config) =>
  isPresent(config.file_system_config) && isAbsent(config.vpc_config)
    ? [
        {
          path: ["file_system_config"],
          summary: "file_system_config: needs vpc_config, for the file system is reached through it",
        },
      ]
    : [];
