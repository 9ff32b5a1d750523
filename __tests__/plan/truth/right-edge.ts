/** Distributions, APIs, state machines and stacks. */
import type { Arguments, RightConfiguration } from "./case";

function docs(type: string, what: string, config: Arguments): RightConfiguration {
  return { what, type, config, source: `website/docs/r/${type.slice("aws_".length)}.html.markdown` };
}

const ROLE = "arn:aws:iam::123456789012:role/example";
const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/1234abcd-12ab-34cd-56ef-1234567890ab";
const LOGS = "arn:aws:logs:us-east-1:123456789012:log-group:example";
const FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:edge:3";

const behavior = {
  allowed_methods: ["GET", "HEAD"],
  cached_methods: ["GET", "HEAD"],
  target_origin_id: "web",
  viewer_protocol_policy: "redirect-to-https",
};
const forwarded = { query_string: false, cookies: { forward: "none" } };
const site = {
  enabled: true,
  origin: { domain_name: "mybucket.s3.us-east-1.amazonaws.com", origin_id: "web" },
  default_cache_behavior: { ...behavior, cache_policy_id: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad" },
  restrictions: { geo_restriction: { restriction_type: "none" } },
  viewer_certificate: { cloudfront_default_certificate: true },
};
const distribution = (what: string, more: Arguments) => docs("aws_cloudfront_distribution", what, { ...site, ...more });

const distributions = [
  distribution("a managed policy", {}),
  distribution("a bucket as origin", {
    origin: {
      domain_name: "mybucket.s3.us-east-1.amazonaws.com",
      origin_id: "web",
      origin_access_control_id: "E327GJI25M56DG",
      origin_shield: { enabled: true, origin_shield_region: "us-east-1" },
    },
    is_ipv6_enabled: true,
    comment: "Some comment",
    default_root_object: "index.html",
    aliases: ["mysite.example.com", "*.example.com"],
    logging_config: { include_cookies: false, bucket: "mylogs.s3.amazonaws.com", prefix: "myprefix" },
    default_cache_behavior: {
      ...behavior,
      forwarded_values: forwarded,
      min_ttl: 0,
      default_ttl: 3600,
      max_ttl: 86_400,
      compress: true,
    },
    ordered_cache_behavior: [
      {
        ...behavior,
        path_pattern: "/content/*",
        forwarded_values: {
          ...forwarded,
          headers: ["Origin"],
          cookies: { forward: "whitelist", whitelisted_names: ["a"] },
        },
        lambda_function_association: { event_type: "viewer-request", lambda_arn: FUNCTION, include_body: false },
        function_association: {
          event_type: "viewer-response",
          function_arn: "arn:aws:cloudfront::123456789012:function/headers",
        },
      },
    ],
    price_class: "PriceClass_200",
    restrictions: { geo_restriction: { restriction_type: "whitelist", locations: ["US", "CA", "GB", "DE"] } },
    viewer_certificate: {
      acm_certificate_arn: CERTIFICATE,
      ssl_support_method: "sni-only",
      minimum_protocol_version: "TLSv1.2_2021",
    },
    custom_error_response: [
      { error_code: 404, response_code: 200, response_page_path: "/index.html", error_caching_min_ttl: 10 },
    ],
    web_acl_id: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/example/1234abcd-12ab-34cd-56ef-1234567890ab",
    http_version: "http2and3",
  }),
  distribution("a server as origin", {
    origin: {
      domain_name: "example.com",
      origin_id: "web",
      origin_path: "/v1",
      connection_attempts: 1,
      connection_timeout: 10,
      custom_header: { name: "X-Secret", value: "a" },
      custom_origin_config: {
        http_port: 80,
        https_port: 443,
        origin_protocol_policy: "https-only",
        origin_ssl_protocols: ["TLSv1.2"],
        origin_keepalive_timeout: 60,
        origin_read_timeout: 60,
      },
    },
  }),
  distribution("two origins, one for when the other fails", {
    origin: [
      {
        domain_name: "a.s3.us-east-1.amazonaws.com",
        origin_id: "primaryS3",
        s3_origin_config: { origin_access_identity: "origin-access-identity/cloudfront/ABCDEFG1234567" },
      },
      {
        domain_name: "b.s3.us-east-1.amazonaws.com",
        origin_id: "failoverS3",
        s3_origin_config: { origin_access_identity: "" },
      },
    ],
    origin_group: {
      origin_id: "web",
      failover_criteria: { status_codes: [403, 404, 500, 502] },
      member: [{ origin_id: "primaryS3" }, { origin_id: "failoverS3" }],
    },
  }),
];

const api = { api_id: "abcdef1234" };

const apis = [
  docs("aws_apigatewayv2_api", "a socket", {
    name: "example-websocket-api",
    protocol_type: "WEBSOCKET",
    route_selection_expression: "$request.body.action",
  }),
  docs("aws_apigatewayv2_api", "made at once", {
    name: "example",
    protocol_type: "HTTP",
    target: FUNCTION,
    route_key: "ANY /example",
    version: "v1",
    ip_address_type: "dualstack",
    cors_configuration: {
      allow_credentials: false,
      allow_headers: ["*"],
      allow_methods: ["GET"],
      allow_origins: ["https://*"],
      expose_headers: ["date"],
      max_age: 300,
    },
  }),
  docs("aws_apigatewayv2_api", "a document", {
    name: "example",
    protocol_type: "HTTP",
    fail_on_warnings: true,
    body: JSON.stringify({ openapi: "3.0.1", info: { title: "example", version: "1.0" }, paths: {} }),
  }),
  docs("aws_apigatewayv2_integration", "nothing behind it", { ...api, integration_type: "MOCK" }),
  docs("aws_apigatewayv2_integration", "a function", {
    ...api,
    integration_type: "AWS_PROXY",
    connection_type: "INTERNET",
    content_handling_strategy: "CONVERT_TO_TEXT",
    integration_method: "POST",
    integration_uri:
      "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:123456789012:function:example/invocations",
    passthrough_behavior: "WHEN_NO_MATCH",
    payload_format_version: "2.0",
    timeout_milliseconds: 29_000,
  }),
  docs("aws_apigatewayv2_integration", "a queue", {
    ...api,
    credentials_arn: ROLE,
    integration_type: "AWS_PROXY",
    integration_subtype: "SQS-SendMessage",
    request_parameters: { QueueUrl: "$request.header.queueUrl", MessageBody: "$request.body.message" },
  }),
  docs("aws_apigatewayv2_integration", "a load balancer in a network", {
    ...api,
    integration_type: "HTTP_PROXY",
    integration_uri:
      "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/example/50dc6c495c0c9188/f2f7dc8efc522ab2",
    integration_method: "ANY",
    connection_type: "VPC_LINK",
    connection_id: "abcdef",
    tls_config: { server_name_to_verify: "example.com" },
    request_parameters: {
      "append:header.authforintegration": "$context.authorizer.authorizerResponse",
      "overwrite:path": "staticValueForIntegration",
    },
    response_parameters: [
      { status_code: "403", mappings: { "append:header.auth": "$context.authorizer.authorizerResponse" } },
    ],
  }),
  docs("aws_apigatewayv2_route", "the default", { ...api, route_key: "$default" }),
  docs("aws_apigatewayv2_route", "a token", {
    ...api,
    route_key: "ANY /example/{proxy+}",
    target: "integrations/abc123",
    authorization_type: "JWT",
    authorizer_id: "def456",
    authorization_scopes: ["a"],
    operation_name: "get",
  }),
  docs("aws_apigatewayv2_stage", "the default", {
    ...api,
    name: "$default",
    auto_deploy: true,
    access_log_settings: { destination_arn: LOGS, format: "$context.identity.sourceIp" },
  }),
  docs("aws_apigatewayv2_stage", "limits and logs", {
    ...api,
    name: "v1",
    description: "",
    default_route_settings: {
      data_trace_enabled: true,
      detailed_metrics_enabled: true,
      logging_level: "INFO",
      throttling_burst_limit: 5000,
      throttling_rate_limit: 0.5,
    },
    route_settings: [{ route_key: "$default", logging_level: "OFF", throttling_rate_limit: 10 }],
    stage_variables: { a: "b" },
  }),
];

const definition = JSON.stringify({ StartAt: "HelloWorld", States: { HelloWorld: { Type: "Pass", End: true } } });
const machine = (what: string, more: Arguments) =>
  docs("aws_sfn_state_machine", what, { role_arn: ROLE, definition, ...more });

const machines = [
  machine("a standard one", { name: "my-state-machine" }),
  machine("an express one with logs", {
    name_prefix: "my-",
    type: "EXPRESS",
    publish: true,
    logging_configuration: { log_destination: `${LOGS}:*`, include_execution_data: true, level: "ERROR" },
    tracing_configuration: { enabled: true },
  }),
  machine("a key", {
    name: "my-state-machine",
    encryption_configuration: {
      kms_key_id: "arn:aws:kms:us-east-1:123456789012:key/a",
      type: "CUSTOMER_MANAGED_KMS_KEY",
      kms_data_key_reuse_period_seconds: 900,
    },
  }),
  machine("no logs", {
    name: "my-state-machine",
    logging_configuration: { level: "OFF" },
    encryption_configuration: { type: "AWS_OWNED_KEY" },
  }),
  docs("aws_cloudformation_stack", "JSON", {
    name: "networking-stack",
    parameters: { VPCCidr: "10.0.0.0/16" },
    template_body: JSON.stringify({
      Parameters: { VPCCidr: { Type: "String", Default: "10.0.0.0/16" } },
      Resources: { myVpc: { Type: "AWS::EC2::VPC", Properties: { CidrBlock: { Ref: "VPCCidr" } } } },
    }),
  }),
  docs("aws_cloudformation_stack", "YAML with functions", {
    name: "yaml",
    capabilities: ["CAPABILITY_NAMED_IAM", "CAPABILITY_AUTO_EXPAND"],
    on_failure: "DELETE",
    timeout_in_minutes: 30,
    iam_role_arn: ROLE,
    notification_arns: ["arn:aws:sns:us-east-1:123456789012:stacks"],
    policy_body: JSON.stringify({ Statement: [{ Effect: "Deny", Action: "Update:*", Principal: "*", Resource: "*" }] }),
    template_body:
      "---\nResources:\n  Topic:\n    Type: AWS::SNS::Topic\n    Condition: Some\n    Properties:\n      TopicName: !Sub '$${AWS::StackName}-x'\n      DisplayName: !Join ['-', [!Ref AWS::Region, !GetAtt Other.Name]]\n      Tags: !If [Some, [{Key: a, Value: !Select [0, !Split [',', 'a,b']]}], !Ref AWS::NoValue]\n",
  }),
  docs("aws_cloudformation_stack", "a template somewhere else", {
    name: "url",
    template_url: "https://s3.amazonaws.com/templates/a.yaml",
    disable_rollback: true,
    policy_url: "https://s3.amazonaws.com/templates/p.json",
  }),
];

export const right: RightConfiguration[] = [...distributions, ...apis, ...machines];
