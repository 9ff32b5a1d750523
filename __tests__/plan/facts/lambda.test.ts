import { type ObjectValue, UNKNOWN } from "../../../plan/provider/protocol/value";
import { change, differing, replaced } from "./support";

const ROLE = "arn:aws:iam::123456789012:role/f";

describe("a function", () => {
  const made = (more: ObjectValue = {}): ObjectValue => ({
    function_name: "f",
    role: ROLE,
    filename: "f.zip",
    handler: "i.h",
    runtime: "nodejs22.x",
    ...more,
  });
  const durable = (...durable_config: ObjectValue[]) => made({ durable_config });
  const kept = (before: ObjectValue, after: ObjectValue) => differing("aws_lambda_function", made(before), made(after));

  test("becomes durable, or stops to be, as another function", () => {
    const hour = { execution_timeout: 3600 };
    expect(replaced("aws_lambda_function", durable(), durable(hour))).toEqual(["durable_config"]);
    expect(replaced("aws_lambda_function", durable(hour), durable())).toEqual(["durable_config"]);
    expect(replaced("aws_lambda_function", durable(hour), durable({ execution_timeout: 60 }))).toEqual([]);
  });

  test.each<[string, ObjectValue, ObjectValue, string[]]>([
    ["other code", { source_code_hash: "a" }, { source_code_hash: "b" }, ["last_modified"]],
    ["another setting", { timeout: 3 }, { timeout: 4 }, []],
    ["other tags", {}, { tags: { a: "1" } }, []],
  ])("with %s tells its versions after apply, if it is published", (_what, before, after, unknown) => {
    const versions = ["version", "qualified_arn", "qualified_invoke_arn"];
    const left = (publish: boolean) => {
      const { planned } = change("aws_lambda_function", made({ publish, ...before }), made({ publish, ...after }));
      return Object.entries(planned ?? {}).flatMap(([name, value]) => (value === UNKNOWN ? [name] : []));
    };
    expect(left(false).sort()).toEqual(unknown);
    expect(left(true).sort()).toEqual([...unknown, ...("tags" in after ? [] : versions)].sort());
  });

  test.each<[string, ObjectValue]>([
    ["environment", { variables: {} }],
    ["image_config", { command: [], entry_point: [], working_directory: "" }],
    ["vpc_config", { security_group_ids: [], subnet_ids: [] }],
  ])("does not mind %s when it is empty", (name, empty) => {
    expect(kept({}, { [name]: [empty] })).toEqual([]);
    expect(kept({ [name]: [empty] }, {})).toEqual([]);
  });

  test("minds what is not empty", () => {
    expect(kept({}, { environment: [{ variables: { A: "1" } }] })).toEqual(["environment"]);
    expect(kept({ vpc_config: [{ security_group_ids: ["sg-1"], subnet_ids: ["a"] }] }, {})).toEqual(["vpc_config"]);
  });

  test("keeps levels of logging that nobody says any more, unless the format changes", () => {
    const logging = (log_format: string, application_log_level: string): ObjectValue => ({
      logging_config: [{ log_format, application_log_level }],
    });
    expect(kept(logging("JSON", "INFO"), logging("JSON", ""))).toEqual([]);
    expect(kept(logging("JSON", "INFO"), logging("JSON", "WARN"))).toEqual(["logging_config"]);
    expect(
      change("aws_lambda_function", made(logging("JSON", "INFO")), made(logging("Text", ""))).planned,
    ).toMatchObject({
      logging_config: [{ log_format: "Text", application_log_level: "" }],
    });
  });
});

describe("what starts a function", () => {
  const mapping = (service: string, more: ObjectValue = {}): ObjectValue => ({
    function_name: "f",
    event_source_arn: `arn:aws:${service}:eu-west-1:123456789012:x`,
    ...more,
  });
  const kept = (before: ObjectValue, after: ObjectValue) => differing("aws_lambda_event_source_mapping", before, after);

  test.each([
    ["sqs", 10, []],
    ["sqs", 5, ["batch_size"]],
    ["kinesis", 100, []],
    ["kinesis", 10, ["batch_size"]],
  ])("of %s with %i in a batch may leave that to AWS", (service, batch_size, changed) => {
    expect(kept(mapping(service, { batch_size }), mapping(service))).toEqual(changed);
    expect(kept(mapping(service, { batch_size }), mapping(service, { batch_size: 7 }))).toEqual(["batch_size"]);
  });

  test("names the function in either way", () => {
    const arn = "arn:aws:lambda:eu-west-1:123456789012:function:f";
    expect(kept(mapping("sqs"), mapping("sqs", { function_name: arn }))).toEqual([]);
    expect(
      replaced(
        "aws_lambda_alias",
        { name: "live", function_name: "f", function_version: "1" },
        { name: "live", function_name: arn, function_version: "2" },
      ),
    ).toEqual([]);
  });

  test("forgets where failures went, and keeps that they went nowhere", () => {
    const failing = { destination_config: [{ on_failure: [{ destination_arn: "arn:aws:sqs:eu-west-1:1:q" }] }] };
    expect(kept(mapping("sqs", failing), mapping("sqs"))).toEqual(["destination_config"]);
    expect(kept(mapping("sqs", { destination_config: [{ on_failure: [] }] }), mapping("sqs"))).toEqual([]);
  });
});
