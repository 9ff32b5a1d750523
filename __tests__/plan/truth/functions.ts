import type { AttributeChange, WrongConfiguration } from "./case";

/** What the AWS provider makes of Lambda functions. */

const file = "internal/service/lambda/function.go";
const schema = `${file} resourceFunction`;
const names = "internal/service/lambda/validate.go validFunctionName";
const type = "aws_lambda_function";

const role = "arn:aws:iam::123456789012:role/worker";
const packaged = { function_name: "worker", role, handler: "index.handler", runtime: "nodejs22.x" };
const zip = { ...packaged, s3_bucket: "code", s3_key: "worker.zip" };
const image = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/worker";
const container = { function_name: "worker", role, package_type: "Image", image_uri: `${image}:1` };
const layer = (version: number) => `arn:aws:lambda:eu-west-1:123456789012:layer:tools:${version}`;

const rejected = (what: string, config: object, says: string, source: string) => ({
  what,
  type,
  config: { ...config },
  says,
  source,
});

export const wrong: WrongConfiguration[] = [
  rejected(
    "64 MiB of memory",
    { ...zip, memory_size: 64 },
    "expected memory_size to be in the range (128 - 10240), got 64",
    `${schema} memory_size`,
  ),
  rejected(
    "a timeout of more than 15 minutes",
    { ...zip, timeout: 901 },
    "expected timeout to be in the range (1 - 900), got 901",
    `${schema} timeout`,
  ),
  rejected(
    "a runtime that never was",
    { ...zip, runtime: "nodejs21.x" },
    'expected runtime to be one of ["nodejs" "nodejs4.3"',
    `${schema} runtime`,
  ),
  rejected(
    "an architecture as Docker names it",
    { ...zip, architectures: ["amd64"] },
    'expected architectures to be one of ["x86_64" "arm64"], got amd64',
    `${schema} architectures`,
  ),
  rejected(
    "two architectures",
    { ...zip, architectures: ["x86_64", "arm64"] },
    "Attribute architectures supports 1 item maximum, but config has 2 declared.",
    `${schema} architectures MaxItems`,
  ),
  rejected(
    "no code",
    packaged,
    '"filename": one of `filename,image_uri,s3_bucket` must be specified',
    `${schema} filename ExactlyOneOf`,
  ),
  rejected(
    "code from two places",
    { ...zip, filename: "worker.zip" },
    "only one of `filename,image_uri,s3_bucket` can be specified, but `filename,s3_bucket` were specified.",
    `${schema} filename ExactlyOneOf`,
  ),
  rejected(
    "a bucket without a key",
    { ...packaged, s3_bucket: "code" },
    '"s3_bucket": all of `s3_bucket,s3_key` must be specified',
    `${schema} s3_bucket RequiredWith`,
  ),
  rejected(
    "the version of an object beside a file",
    { ...packaged, filename: "worker.zip", s3_object_version: "1" },
    '"s3_object_version": conflicts with filename',
    `${schema} s3_object_version ConflictsWith`,
  ),
  rejected(
    "a key for the source of an image",
    { ...container, source_kms_key_arn: "arn:aws:kms:eu-west-1:123456789012:key/a" },
    '"source_kms_key_arn": conflicts with image_uri',
    `${schema} source_kms_key_arn ConflictsWith`,
  ),
  rejected(
    "a package without handler",
    { function_name: "worker", role, runtime: "nodejs22.x", s3_bucket: "code", s3_key: "worker.zip" },
    "handler and runtime must be set when PackageType is Zip",
    `${file} checkHandlerRuntimeForZipFunction`,
  ),
  rejected(
    "a function name with a dot",
    { ...zip, function_name: "worker.v1" },
    "invalid value for function_name (must be valid function name or function ARN)",
    names,
  ),
  rejected(
    "a function name of 65 characters",
    { ...zip, function_name: "f".repeat(65) },
    "expected length of the Lambda function name to be less than or equal to 64, got fff",
    names,
  ),
  rejected(
    "a handler of 129 characters",
    { ...zip, handler: "h".repeat(129) },
    "expected length of handler to be in the range (1 - 128), got hhh",
    `${schema} handler`,
  ),
  rejected(
    "511 MiB of ephemeral storage",
    { ...zip, ephemeral_storage: [{ size: 511 }] },
    "expected ephemeral_storage.0.size to be in the range (512 - 10240), got 511",
    `${schema} ephemeral_storage.size`,
  ),
  rejected(
    "six layers",
    { ...zip, layers: [1, 2, 3, 4, 5, 6].map(layer) },
    "Attribute layers supports 5 item maximum, but config has 6 declared.",
    `${schema} layers MaxItems`,
  ),
  rejected(
    "a file system mounted outside /mnt",
    {
      ...zip,
      file_system_config: [
        {
          arn: "arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0123456789abcdef0",
          local_mount_path: "/data",
        },
      ],
    },
    "invalid value for file_system_config.0.local_mount_path (must start with '/mnt/')",
    `${schema} file_system_config.local_mount_path`,
  ),
  rejected(
    "less than no reserved concurrency",
    { ...zip, reserved_concurrent_executions: -2 },
    "expected reserved_concurrent_executions to be at least (-1), got -2",
    `${schema} reserved_concurrent_executions`,
  ),
  rejected(
    "a log format in small letters",
    { ...zip, logging_config: [{ log_format: "json" }] },
    'expected log_format to be one of ["JSON" "Text"], got json',
    `${schema} logging_config.log_format`,
  ),
  rejected(
    "a log group with a space",
    { ...zip, logging_config: [{ log_format: "JSON", log_group: "worker logs" }] },
    "invalid value for logging_config.0.log_group (must contain alphanumeric characters, underscores, hyphens, slashes, hash signs and dots only)",
    "internal/service/lambda/validate.go validLogGroupName",
  ),
  rejected(
    "a tracing mode in small letters",
    { ...zip, tracing_config: [{ mode: "active" }] },
    'expected mode to be one of ["Active" "PassThrough"], got active',
    `${schema} tracing_config.mode`,
  ),
  rejected(
    "a package type in small letters",
    { ...zip, package_type: "zip" },
    'expected package_type to be one of ["Zip" "Image"], got zip',
    `${schema} package_type`,
  ),
  rejected(
    "SnapStart for everything",
    { ...zip, snap_start: [{ apply_on: "All" }] },
    'expected apply_on to be one of ["PublishedVersions" "None"], got All',
    `${schema} snap_start.apply_on`,
  ),
  rejected(
    "replacing security groups without the switch",
    { ...zip, replacement_security_group_ids: ["sg-0123456789abcdef0"] },
    "all of `replace_security_groups_on_destroy,replacement_security_group_ids` must be specified",
    `${schema} replacement_security_group_ids RequiredWith`,
  ),
  rejected(
    "a role given by name",
    { ...zip, role: "worker" },
    '"role" (worker) is an invalid ARN: arn: invalid prefix',
    `${schema} role`,
  ),
  rejected(
    "a durable execution of more than a year",
    { ...zip, durable_config: [{ execution_timeout: 31622401 }] },
    "expected durable_config.0.execution_timeout to be in the range (1 - 31622400), got 31622401",
    `${schema} durable_config.execution_timeout`,
  ),
  rejected(
    "isolation by something else than tenant",
    { ...zip, tenancy_config: [{ tenant_isolation_mode: "PER_USER" }] },
    'expected tenant_isolation_mode to be one of ["PER_TENANT"], got PER_USER',
    `${schema} tenancy_config.tenant_isolation_mode`,
  ),
];

const change = (
  what: string,
  before: object,
  after: object,
  action: AttributeChange["action"],
  source: string,
  because?: string,
): AttributeChange => ({ what, type, before: { ...before }, after: { ...after }, action, source, because });

/** Arguments that many believe to force a replacement. */
const updated = (what: string, argument: string, from: unknown, to: unknown, base: object = zip) =>
  change(what, { ...base, [argument]: from }, { ...base, [argument]: to }, "update", `${schema} ${argument}`);

/** An argument that AWS keeps when it is left out. */
const kept = (what: string, argument: string, value: unknown) =>
  change(what, { ...zip, [argument]: value }, zip, "no-op", `${schema} ${argument} Optional and Computed`);

/** A default written out. */
const written = (what: string, argument: string, value: unknown) =>
  change(what, zip, { ...zip, [argument]: value }, "no-op", `${schema} ${argument} Default`);

const durable = (retention: number) => [{ execution_timeout: 3600, retention_period: retention }];

export const changes: AttributeChange[] = [
  change(
    "the name of a function",
    zip,
    { ...zip, function_name: "other" },
    "replace",
    `${schema} function_name ForceNew`,
    "function_name",
  ),
  change(
    "a package that becomes an image",
    zip,
    container,
    "replace",
    `${schema} package_type ForceNew`,
    "package_type",
  ),
  change(
    "isolation by tenant added",
    zip,
    { ...zip, tenancy_config: [{ tenant_isolation_mode: "PER_TENANT" }] },
    "replace",
    `${schema} tenancy_config ForceNew`,
    "tenancy_config",
  ),
  change(
    "durable execution added",
    zip,
    { ...zip, durable_config: durable(7) },
    "replace",
    `${schema} CustomizeDiff ForceNewIfChange durable_config`,
    "durable_config",
  ),
  change(
    "durable execution remembered for longer",
    { ...zip, durable_config: durable(7) },
    { ...zip, durable_config: durable(14) },
    "update",
    `${schema} CustomizeDiff ForceNewIfChange durable_config`,
  ),
  change(
    "durable execution removed",
    { ...zip, durable_config: durable(7) },
    zip,
    "replace",
    `${schema} CustomizeDiff ForceNewIfChange durable_config`,
    "durable_config",
  ),
  updated("the runtime", "runtime", "nodejs20.x", "nodejs22.x"),
  updated("the architecture", "architectures", ["x86_64"], ["arm64"]),
  updated("the role", "role", role, "arn:aws:iam::123456789012:role/other"),
  updated("the code in a bucket", "s3_key", "worker.zip", "worker-2.zip"),
  updated("the image", "image_uri", `${image}:1`, `${image}:2`, container),
  updated("the layers", "layers", [layer(1)], [layer(2)]),
  updated("versions published", "publish", false, true),
  updated("what destroying skips", "skip_destroy", false, true),
  change(
    "a function moved into a VPC",
    zip,
    {
      ...zip,
      vpc_config: [{ subnet_ids: ["subnet-0123456789abcdef0"], security_group_ids: ["sg-0123456789abcdef0"] }],
    },
    "update",
    `${schema} vpc_config`,
  ),
  change(
    "an environment variable",
    { ...zip, environment: [{ variables: { LEVEL: "info" } }] },
    { ...zip, environment: [{ variables: { LEVEL: "debug" } }] },
    "update",
    `${schema} environment.variables`,
  ),
  kept("the architecture left out", "architectures", ["arm64"]),
  kept("the ephemeral storage left out", "ephemeral_storage", [{ size: 1024 }]),
  kept("tracing left out", "tracing_config", [{ mode: "Active" }]),
  kept("the log format left out", "logging_config", [{ log_format: "JSON" }]),
  kept("the hash of the code left out", "source_code_hash", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
  written("the default memory written out", "memory_size", 128),
  written("the default timeout written out", "timeout", 3),
  written("no reserved concurrency written out", "reserved_concurrent_executions", -1),
  written("the default package type written out", "package_type", "Zip"),
];
