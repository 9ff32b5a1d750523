import type { ObjectValue } from "../../../plan/provider/protocol/value";
import { task, web } from "./containers";
import { problemsOf, said } from "./said";

const type = "aws_ecs_task_definition";
const invalid = "ECS Task Definition container_definitions is invalid: ";
const written = (text: string, changes: ObjectValue = {}) =>
  said(type, task([], { container_definitions: text, ...changes }));

describe("the JSON of container definitions is read as the provider reads it", () => {
  test("a text that is no JSON", () => {
    expect(written("[{")).toEqual([expect.stringMatching(`^${invalid}.*JSON`)]);
  });

  // Go's own words, as `go run` said them for aws-sdk-go-v2's types.
  test.each([
    ["{}", "json: cannot unmarshal object into Go value of type []types.ContainerDefinition"],
    ['"x"', "json: cannot unmarshal string into Go value of type []types.ContainerDefinition"],
    ["[1]", "json: cannot unmarshal number into Go value of type types.ContainerDefinition"],
    ['[{"cpu":"256"}]', "json: cannot unmarshal string into Go struct field ContainerDefinition.Cpu of type int32"],
    ['[{"cpu":1.5}]', "json: cannot unmarshal number 1.5 into Go struct field ContainerDefinition.Cpu of type int32"],
    [
      '[{"cpu":99999999999}]',
      "json: cannot unmarshal number 99999999999 into Go struct field ContainerDefinition.Cpu of type int32",
    ],
    ['[{"name":5}]', "json: cannot unmarshal number into Go struct field ContainerDefinition.Name of type string"],
    [
      '[{"essential":1}]',
      "json: cannot unmarshal number into Go struct field ContainerDefinition.Essential of type bool",
    ],
    [
      '[{"command":"sh"}]',
      "json: cannot unmarshal string into Go struct field ContainerDefinition.Command of type []string",
    ],
    [
      '[{"healthCheck":[]}]',
      "json: cannot unmarshal array into Go struct field ContainerDefinition.HealthCheck of type types.HealthCheck",
    ],
    [
      '[{"healthCheck":{"interval":"30"}}]',
      "json: cannot unmarshal string into Go struct field HealthCheck.HealthCheck.Interval of type int32",
    ],
    [
      '[{"portMappings":[1]}]',
      "json: cannot unmarshal number into Go struct field ContainerDefinition.PortMappings of type types.PortMapping",
    ],
    [
      '[{"environment":[{"name":"A","value":true}]}]',
      "json: cannot unmarshal bool into Go struct field KeyValuePair.Environment.Value of type string",
    ],
    [
      '[{"linuxParameters":{"capabilities":{"add":"X"}}}]',
      "json: cannot unmarshal string into Go struct field KernelCapabilities.LinuxParameters.Capabilities.Add of type []string",
    ],
    [
      '[{"logConfiguration":{"options":{"a":1}}}]',
      "json: cannot unmarshal number into Go struct field LogConfiguration.LogConfiguration.Options of type string",
    ],
    [
      '[{"dockerLabels":[]}]',
      "json: cannot unmarshal array into Go struct field ContainerDefinition.DockerLabels of type map[string]string",
    ],
    ["[{}]", "invalid container definition supplied at index (0)"],
    ["[null]", "invalid container definition supplied at index (0)"],
  ])("%s", (text, reason) => {
    expect(written(text)).toEqual([`${invalid}${reason}`]);
  });

  test("every wrong type is reported, and what was not understood is not called missing", () => {
    expect(written('[{"name":1,"image":2}]')).toEqual([
      `${invalid}json: cannot unmarshal number into Go struct field ContainerDefinition.Name of type string`,
      `${invalid}json: cannot unmarshal number into Go struct field ContainerDefinition.Image of type string`,
    ]);
  });

  test("an unknown version consistency", () => {
    expect(said(type, task([{ ...web, versionConsistency: "on" }]))).toEqual([
      `${invalid}invalid version consistency value (on) for container definition supplied at index (0)`,
    ]);
  });

  test("the problem points at the argument", () => {
    expect(problemsOf(type, task([{ ...web, cpu: "1" }])).map(({ path }) => path)).toEqual([["container_definitions"]]);
  });

  test("keys are read without regard to case, empty members of lists are passed over", () => {
    expect(
      said(
        type,
        task([{ Name: "web", IMAGE: "nginx", healthcheck: { Command: ["CMD", "true"] }, environment: [{}, null] }]),
      ),
    ).toEqual([]);
  });

  test("a key that ECS does not have is left out by the provider, which is a warning", () => {
    expect(
      said(type, task([{ ...web, enviroment: [], healthCheck: { command: ["CMD", "x"], intervall: 5 }, zzz: 1 }])),
    ).toEqual([
      'warning: container_definitions: container "web" has enviroment, which ECS does not know; the provider leaves it out; did you mean "environment"?',
      'warning: container_definitions: container "web" has healthCheck.intervall, which ECS does not know; the provider leaves it out; did you mean "healthCheck.interval"?',
      'warning: container_definitions: container "web" has zzz, which ECS does not know; the provider leaves it out',
    ]);
  });

  test.each(["", "null", "[]"])("no container at all: %s", (text) => {
    expect(written(text)).toEqual(["container_definitions: there is no container; a task needs at least one"]);
  });
});
