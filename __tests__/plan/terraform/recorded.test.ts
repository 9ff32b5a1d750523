import { join } from "node:path";
import { MalformedRecordError, planFolder, readRecorded } from "../../../plan";
import { sharedProvider } from "../../../plan/terraform/shared-provider";
import { Folders } from "./folders";

const folders = new Folders();
afterAll(() => folders.remove());

describe("a recorded file that cannot be used is refused with its name, the place and what is expected", () => {
  const expected =
    'Expected: {"resources": {"<type>": {"<import id>": {"<attribute>": …}}}, "data": {"<type>": [{"where": {…}, "is": {…}}]}}';

  test.each([
    ["empty", "", "line 1 is no JSON (unexpected end of JSON input)"],
    [
      "no-json",
      '{\n  "resources": {\n    aws_vpc: {}\n  }\n}\n',
      "line 3 is no JSON (invalid character 'a' looking for beginning of object key string)",
    ],
    [
      "wrong-word",
      '{\n  "data": { "aws_vpc": tru }\n}\n',
      "line 2 is no JSON (invalid character ' ' in literal true (expecting 'e'))",
    ],
    ["list", [], "Invalid input: expected object, received array"],
    ["unknown-key", { resource: {} }, 'Unrecognized key: "resource"'],
    ["no-ids", { resources: { aws_vpc: [] } }, "resources.aws_vpc: Invalid input: expected record, received array"],
    [
      "no-attributes",
      { resources: { aws_vpc: { "vpc-1": "10.0.0.0/16" } } },
      "resources.aws_vpc.vpc-1: Invalid input: expected record, received string",
    ],
    [
      "no-answers",
      { data: { aws_vpc: { where: {}, is: {} } } },
      "data.aws_vpc: Invalid input: expected array, received object",
    ],
    [
      "no-answer",
      { data: { aws_vpc: [{ where: {}, is: {} }, { where: {} }] } },
      "data.aws_vpc[1].is: Invalid input: expected record, received undefined",
    ],
    [
      "unknown-key-of-answer",
      { data: { aws_vpc: [{ where: {}, is: {}, was: {} }] } },
      'data.aws_vpc[0]: Unrecognized key: "was"',
    ],
    [
      "foreign",
      { resources: { google_project: {} } },
      "resources.google_project: the AWS provider has no such resource",
    ],
    ["no-data-source", { data: { aws_vpcs_: [] } }, "data.aws_vpcs_: the AWS provider has no such data source"],
    [
      "misspelt",
      { resources: { aws_vpc: { "vpc.1": { cidr: "10.0.0.0/16" } } } },
      'resources.aws_vpc["vpc.1"].cidr: there is no such attribute',
    ],
    [
      "misspelt-query",
      { data: { aws_vpc: [{ where: { ids: "vpc-1" }, is: {} }] } },
      "data.aws_vpc[0].where.ids: there is no such attribute",
    ],
    [
      "misspelt-answer",
      { data: { aws_vpc: [{ where: { id: "vpc-1" }, is: { cidr: "10.0.0.0/16" } }] } },
      "data.aws_vpc[0].is.cidr: there is no such attribute",
    ],
  ])("%s", (name, content, problem) => {
    const file = folders.file(name, content);
    expect(() => readRecorded(file)).toThrow(MalformedRecordError);
    expect(() => readRecorded(file)).toThrow(new Error(`${file}: ${problem}. ${expected}`));
  });

  test("one that is not there", () => {
    const file = join(folders.directory, "nowhere.json");
    expect(() => readRecorded(file)).toThrow(new Error(`${file}: it cannot be read. ${expected}`));
  });
});

describe("a data source", () => {
  const provider = sharedProvider();
  const reader = folders.write("reader", {
    "main.tf": `data "aws_vpc" "shared" {
  id = "vpc-0abc"
}
resource "aws_subnet" "a" {
  vpc_id     = data.aws_vpc.shared.id
  cidr_block = cidrsubnet(data.aws_vpc.shared.cidr_block, 8, 7)
}
`,
  });
  const answer = (id: string) => ({ where: { id }, is: { cidr_block: "10.3.0.0/16", tags: { of: id } } });

  test("is answered by the record of a query with just its arguments", async () => {
    const file = folders.file("answers.json", { data: { aws_vpc: [answer("vpc-other"), answer("vpc-0abc")] } });
    const plan = await planFolder(reader, { recorded: readRecorded(file), provider });
    expect(plan.diagnostics).toEqual([]);
    expect(plan.document?.resource_changes?.map(({ address, change }) => [address, change.after])).toEqual([
      ["aws_subnet.a", expect.objectContaining({ vpc_id: "vpc-0abc", cidr_block: "10.3.7.0/24" })],
    ]);
  });

  test("that is not recorded is an error with the entry to write", async () => {
    const { diagnostics } = await planFolder(reader, {
      recorded: { data: { aws_vpc: [answer("vpc-other")] } },
      provider,
    });
    expect(diagnostics).toEqual([
      {
        severity: "error",
        stack: "reader",
        address: "data.aws_vpc.shared",
        file: "main.tf:1",
        summary: "aws_vpc cannot be read offline",
        detail: expect.stringContaining(
          'Record the answer, {"data":{"aws_vpc":[{"where":{"id":"vpc-0abc"},"is":{"id":"…"}}]}}, with the attributes that the configuration uses',
        ),
      },
    ]);
  });
});
