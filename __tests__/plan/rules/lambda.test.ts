import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { runtimes } from "../../../plan/provider/rules/lambda/runtimes";
import { but, problemsOf, type Wrong } from "./support";

const zip: ObjectValue = { function_name: "scaler", handler: "index.handler", runtime: "nodejs24.x" };
const image: ObjectValue = { function_name: "scaler", package_type: "Image", image_uri: "x" };
const variables = (values: ObjectValue) => but(zip, { environment: [{ variables: values }] });

const functions: Wrong[] = [
  ["no handler", but(zip, { handler: null }), ["handler and runtime must be set when PackageType is Zip"]],
  [
    "no runtime",
    but(zip, { package_type: "Zip", runtime: null }),
    ["handler and runtime must be set when PackageType is Zip"],
  ],
  [
    "the settings of an image, but none",
    but(zip, { image_config: [{ command: ["x"] }] }),
    ['image_config: is not allowed where package_type is "Zip"; remove it'],
  ],
  [
    "an image and a handler",
    but(image, { handler: "index.handler" }),
    ['handler: is not allowed where package_type is "Image"; remove it'],
  ],
  [
    "an image and a runtime",
    but(image, { runtime: "nodejs24.x" }),
    ['runtime: is not allowed where package_type is "Image"; remove it'],
  ],
  [
    "an image and layers",
    but(image, { layers: ["arn:aws:lambda:eu-central-1:123456789012:layer:tools:1"] }),
    ['layers: is not allowed where package_type is "Image"; remove it'],
  ],
  [
    "a runtime that is deprecated",
    but(zip, { runtime: "python3.8" }),
    ['warning: runtime: AWS deprecated "python3.8" on 2024-10-14 and takes no new functions with it'],
  ],
  [
    "a name of 65 letters",
    but(zip, { function_name: "f".repeat(65) }),
    [
      "expected length of the Lambda function name to be less than or equal to 64, got fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff (65 characters)",
    ],
  ],
  [
    "an ARN with a name of 65 letters",
    but(zip, { function_name: `arn:aws:lambda:eu-central-1:123456789012:function:${"f".repeat(65)}` }),
    [
      "expected length of the Lambda function name to be less than or equal to 64, got fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff (65 characters)",
    ],
  ],
  [
    "a variable of one letter",
    variables({ A: "1" }),
    [
      'environment.0.variables: "A" is no name; write a letter first, then letters, digits and "_", two characters at least',
    ],
  ],
  [
    "a variable with a hyphen",
    variables({ "LOG-LEVEL": "1" }),
    [
      'environment.0.variables: "LOG-LEVEL" is no name; write a letter first, then letters, digits and "_", two characters at least',
    ],
  ],
  [
    "a variable of Lambda's own",
    variables({ AWS_REGION: "eu-central-1" }),
    [
      'environment.0.variables: "AWS_REGION" is reserved, Lambda sets it itself (AWS: Reserved keys used in this request); rename it',
    ],
  ],
  [
    "more than 4 KB of variables",
    variables({ TEXT: "x".repeat(4086) }),
    [
      "environment.0.variables: all names and values have 4097 bytes as JSON, Lambda allows 4096 (4 KB); keep large values elsewhere",
    ],
  ],
  [
    "a layer without version",
    but(zip, { layers: ["arn:aws:lambda:eu-central-1:123456789012:layer:tools"] }),
    [
      'layers.0: "arn:aws:lambda:eu-central-1:123456789012:layer:tools" has no version; add it, such as "arn:aws:lambda:eu-central-1:123456789012:layer:tools:1"',
    ],
  ],
  [
    "levels for logs in text",
    but(zip, { logging_config: [{ log_format: "Text", system_log_level: "WARN", application_log_level: null }] }),
    ['logging_config.0.system_log_level: needs log_format "JSON", logging_config.0.log_format is "Text"'],
  ],
  [
    "a file system outside of a VPC",
    but(zip, { file_system_config: [{ arn: "x" }], vpc_config: [] }),
    ["file_system_config: needs vpc_config, for the file system is reached through it"],
  ],
];

test.each(functions)("a function is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_lambda_function", config)).toEqual(says);
});

test("4 KB of variables are allowed", () => {
  expect(problemsOf("aws_lambda_function", variables({ TEXT: "x".repeat(4085) }))).toEqual([]);
});

test("an unknown runtime is told all that there are, and the nearest", () => {
  const list = runtimes.map((name) => `"${name}"`).join(" ");
  expect(problemsOf("aws_lambda_function", but(zip, { runtime: "nodejs24" }))).toEqual([
    `expected runtime to be one of [${list}], got nodejs24; did you mean "nodejs24.x"?`,
  ]);
});

const permissions: Wrong[] = [
  [
    "a service without its domain",
    { principal: "events" },
    ['principal: "events" is no account; write "*", twelve digits, or the ARN of an account\'s root, a user or a role'],
  ],
  [
    "a service with a slip",
    { principal: "event.amazonaws.com" },
    ['principal: "event.amazonaws.com" is no service; did you mean "events.amazonaws.com"?'],
  ],
  [
    "a service with a slip in a long name",
    { principal: "schedulers.amazonaws.com" },
    ['principal: "schedulers.amazonaws.com" is no service; did you mean "scheduler.amazonaws.com"?'],
  ],
  [
    "an account of eleven digits",
    { principal: "12345678901" },
    [
      'principal: "12345678901" is no account; write "*", twelve digits, or the ARN of an account\'s root, a user or a role',
    ],
  ],
];

test.each(permissions)("a permission for %s", (_, config, says) => {
  expect(problemsOf("aws_lambda_permission", config)).toEqual(says);
});

test("a permission for an action that is none", () => {
  expect(problemsOf("aws_lambda_permission", { principal: "*", action: "lambda:InvokFunction" })).toEqual([
    expect.stringMatching(/^action: Action "lambda:InvokFunction" is no .*; did you mean "lambda:InvokeFunction"\?$/),
  ]);
});

const QUEUE = "arn:aws:sqs:eu-central-1:123456789012:orders";
const queue: ObjectValue = { event_source_arn: QUEUE };
const stream: ObjectValue = {
  event_source_arn: "arn:aws:kinesis:eu-central-1:123456789012:stream/orders",
  starting_position: "LATEST",
};

const mappings: Wrong[] = [
  [
    "a batch of 10,001",
    but(stream, { batch_size: 10_001 }),
    ["expected batch_size to be in the range (1 - 10000), got 10001"],
  ],
  [
    "a batch that takes five minutes and a second",
    but(stream, { maximum_batching_window_in_seconds: 301 }),
    ["expected maximum_batching_window_in_seconds to be in the range (0 - 300), got 301"],
  ],
  [
    "a stream without start",
    but(stream, { starting_position: null }),
    ["starting_position: is missing; a mapping of kinesis starts at TRIM_HORIZON, LATEST or AT_TIMESTAMP"],
  ],
  [
    "a start at no time",
    but(stream, { starting_position: "AT_TIMESTAMP" }),
    ["starting_position_timestamp: is missing, for starting_position is AT_TIMESTAMP"],
  ],
  [
    "records of half a minute",
    but(stream, { maximum_record_age_in_seconds: 30 }),
    [
      "expected maximum_record_age_in_seconds to be in the range (60 - 604800), got 30\nexpected maximum_record_age_in_seconds to be one of [-1], got 30",
    ],
  ],
  [
    "a start in a queue",
    but(queue, { starting_position: "LATEST" }),
    ["starting_position: is not allowed for a queue; remove it"],
  ],
  [
    "a large batch without time",
    but(queue, { batch_size: 100 }),
    ["maximum_batching_window_in_seconds: is missing; a batch of more than 10 messages (100) needs at least 1"],
  ],
  [
    "a large batch of a FIFO queue",
    but(queue, { event_source_arn: `${QUEUE}.fifo`, batch_size: 11 }),
    ["batch_size: is 11; a FIFO queue gives at most 10"],
  ],
];

test.each(mappings)("an event source mapping is wrong that has %s", (_, config, says) => {
  expect(problemsOf("aws_lambda_event_source_mapping", config)).toEqual(says);
});
