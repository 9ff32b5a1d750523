import { blocksLeftOut } from "./left-out";
import type { FactsByType, ResourceDiff } from "./types";

const LEVELS = ["ERROR", "INFO", "OFF"];

/** A function is called with POST, whatever nobody said. Source: integration.go. */
function keptMethod({ prior, planned }: ResourceDiff): string[] {
  const isService = planned.integration_type === "AWS" || planned.integration_type === "AWS_PROXY";
  const isLeftOut = (planned.integration_method ?? "") === "";
  return isService && isLeftOut && prior.integration_method === "POST" ? ["integration_method"] : [];
}

export const apigatewayv2: FactsByType = {
  aws_apigatewayv2_api: {
    source: "internal/service/apigatewayv2/api.go",
    read: "6.x (early 2026)",
    forcesReplacement: ["credentials_arn", "protocol_type", "route_key", "target"],
    configurationOnly: ["body", "credentials_arn", "fail_on_warnings", "route_key", "target"],
    defaults: {
      api_key_selection_expression: "$request.header.x-api-key",
      route_selection_expression: "$request.method $request.path",
    },
    values: {
      api_key_selection_expression: ["$context.authorizer.usageIdentifierKey", "$request.header.x-api-key"],
      ip_address_type: ["ipv4", "dualstack"],
      protocol_type: ["WEBSOCKET", "HTTP"],
    },
    lengths: { description: [0, 1024], name: [1, 128], version: [1, 64] },
    formats: { credentials_arn: "arn" },
    maxItems: { cors_configuration: 1 },
  },
  aws_apigatewayv2_integration: {
    source: "internal/service/apigatewayv2/integration.go",
    read: "4.x",
    forcesReplacement: ["api_id", "integration_subtype", "integration_type"],
    keepsWhen: keptMethod,
    // An HTTP API has no such behaviour.
    same: { passthrough_behavior: (before, after) => before === "" && after === "WHEN_NO_MATCH" },
    defaults: {
      connection_type: "INTERNET",
      passthrough_behavior: "WHEN_NO_MATCH",
      payload_format_version: "1.0",
    },
    values: {
      connection_type: ["INTERNET", "VPC_LINK"],
      content_handling_strategy: ["CONVERT_TO_BINARY", "CONVERT_TO_TEXT"],
      integration_type: ["AWS", "HTTP", "MOCK", "HTTP_PROXY", "AWS_PROXY"],
      passthrough_behavior: ["WHEN_NO_MATCH", "NEVER", "WHEN_NO_TEMPLATES"],
      payload_format_version: ["1.0", "2.0"],
    },
    lengths: { connection_id: [1, 1024], integration_subtype: [1, 128] },
    formats: { credentials_arn: "arn" },
    maxItems: { tls_config: 1 },
  },
  aws_apigatewayv2_route: {
    source: "internal/service/apigatewayv2/route.go",
    read: "6.x (early 2026)",
    forcesReplacement: ["api_id"],
    defaults: { api_key_required: false, authorization_type: "NONE" },
    values: { authorization_type: ["NONE", "AWS_IAM", "CUSTOM", "JWT"] },
    lengths: { operation_name: [1, 64], target: [1, 128] },
  },
  aws_apigatewayv2_stage: {
    source: "internal/service/apigatewayv2/stage.go",
    read: "6.x (2026)",
    forcesReplacement: ["api_id", "name"],
    keepsWhen: blocksLeftOut("default_route_settings"),
    defaults: {
      auto_deploy: false,
      "default_route_settings.data_trace_enabled": false,
      "default_route_settings.detailed_metrics_enabled": false,
      "route_settings.data_trace_enabled": false,
      "route_settings.detailed_metrics_enabled": false,
    },
    values: { "default_route_settings.logging_level": LEVELS, "route_settings.logging_level": LEVELS },
    lengths: { description: [0, 1024], name: [1, 128] },
    formats: { "access_log_settings.destination_arn": "arn" },
    maxItems: { access_log_settings: 1, default_route_settings: 1 },
  },
};
