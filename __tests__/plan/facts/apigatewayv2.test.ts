import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { differing } from "./support";

describe("an integration", () => {
  const integration = (integration_type: string, more: ObjectValue = {}) => ({
    api_id: "a",
    integration_type,
    ...more,
  });

  test.each([
    ["AWS_PROXY", "POST", []],
    ["AWS_PROXY", "GET", ["integration_method"]],
    ["HTTP_PROXY", "POST", ["integration_method"]],
  ])("of %s that AWS calls with %s, and nobody says how", (type, integration_method, expected) => {
    const found = differing("aws_apigatewayv2_integration", integration(type), integration(type), {
      integration_method,
    });
    expect(found).toEqual(expected);
  });

  test("of an HTTP API passes nothing through", () => {
    const as = { passthrough_behavior: null };
    expect(differing("aws_apigatewayv2_integration", integration("HTTP_PROXY"), integration("HTTP_PROXY"), as)).toEqual(
      [],
    );
  });
});

test("a stage keeps the settings of its routes that nobody wrote", () => {
  const stage = { api_id: "a", name: "live" };
  const settings = { data_trace_enabled: false, detailed_metrics_enabled: false, throttling_burst_limit: 0 };
  const as = { default_route_settings: [settings] };
  expect(differing("aws_apigatewayv2_stage", stage, stage, as)).toEqual([]);
});
