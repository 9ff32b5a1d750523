import { join } from "node:path";
import {
  actionOf,
  describeDifference,
  differences,
  MalformedStateError,
  planFolder,
  type Recorded,
  type StackPlan,
} from "../../../plan";
import { sharedProvider } from "../../../plan/terraform/shared-provider";
import { readStateFile } from "../../../plan/terraform/state-file";
import { slipway } from "../../support/cli";
import { Folders } from "./folders";

const folders = new Folders();
afterAll(() => folders.remove());

const provider = sharedProvider();
const vpc = folders.write("vpc", { "main.tf": 'resource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}\n' });

/** A VPC as a real provider of another version wrote it. */
const deployed = {
  mode: "managed",
  type: "aws_vpc",
  name: "main",
  provider: 'provider["registry.terraform.io/hashicorp/aws"]',
  instances: [
    {
      schema_version: 99,
      attributes: {
        id: "vpc-0abc",
        arn: "arn:aws:ec2:us-east-1:123456789012:vpc/vpc-0abc",
        cidr_block: "10.0.0.0/16",
        enable_dns_support: true,
        instance_tenancy: "default",
        region: "us-east-1",
        tags_all: {},
        an_attribute_of_tomorrow: { with: ["whatever"] },
      },
      sensitive_attributes: [],
      identity_schema_version: 0,
      identity: { id: "vpc-0abc" },
      private: Buffer.from('{"schema_version":"99"}').toString("base64"),
    },
  ],
};
const state = (...resources: unknown[]) => ({
  version: 4,
  terraform_version: "1.99.0",
  serial: 7,
  lineage: "l",
  outputs: {},
  resources,
});

function onTopOf(name: string, content: unknown, recorded?: Recorded): Promise<StackPlan> {
  return planFolder(vpc, { state: folders.file(name, content), provider, recorded });
}

test("a state that a newer provider wrote is planned on: what our schema does not know is left out", async () => {
  const { diagnostics, document, counts } = await onTopOf("newer.tfstate", state(deployed));
  expect(diagnostics).toEqual([]);
  expect(counts).toEqual({ import: 0, create: 0, update: 0, replace: 0, destroy: 0 });
  const [change] = document?.resource_changes ?? [];
  expect(change?.change).toMatchObject({ actions: ["no-op"], before: { id: "vpc-0abc" } });
  expect(change?.change.before).not.toHaveProperty("an_attribute_of_tomorrow");
});

test("the identity that a newer terraform keeps is left out, for our provider has none", () => {
  const [resource] = readStateFile(folders.file("identity.tfstate", state(deployed))).resources;
  expect(resource?.instances[0]).toMatchObject({ schema_version: 0, sensitive_attributes: [] });
  expect(Object.keys(resource?.instances[0] ?? {})).not.toContain("identity");
  expect(Object.keys(resource?.instances[0] ?? {})).not.toContain("identity_schema_version");
});

test("what was changed by hand shows as drift, and as the update that corrects it", async () => {
  const recorded = { resources: { aws_vpc: { "vpc-0abc": { enable_dns_support: false } } } };
  const { document } = await onTopOf("drift.tfstate", state(deployed), recorded);
  const [drift] = document?.resource_drift ?? [];
  expect(drift && [drift.address, ...differences(drift.change).map(describeDifference)]).toEqual([
    "aws_vpc.main",
    "enable_dns_support: true → false",
  ]);
  const [change] = document?.resource_changes ?? [];
  expect(change && [actionOf(change.change), ...differences(change.change).map(describeDifference)]).toEqual([
    "update",
    "enable_dns_support: false → true",
  ]);
});

test("types that our schema does not have, and other providers, are named with the state's file", async () => {
  const newType = { ...deployed, type: "aws_thing_of_tomorrow", name: "x", module: "module.m" };
  const random = { ...deployed, type: "random_id", name: "x", provider: 'provider["registry.terraform.io/h/random"]' };
  const { diagnostics } = await onTopOf("others.tfstate", state(deployed, newType, random));
  const file = join(folders.directory, "others.tfstate");
  expect(diagnostics).toEqual([
    {
      severity: "error",
      stack: "vpc",
      summary: "The provider random cannot be planned offline",
      detail: `Only hashicorp/aws and terraform's own blocks are. Its blocks here: random_id.x (${file}).`,
    },
    {
      severity: "error",
      stack: "vpc",
      address: "module.m.aws_thing_of_tomorrow.x",
      summary: "hashicorp/aws 6.25.0 has no resource aws_thing_of_tomorrow",
      detail: `It is in the state ${file}, which a newer provider wrote. Install a @cdktf/provider-aws that has it, or leave it out of the file.`,
    },
  ]);
});

describe("a file that is no state is refused with its name, the place and what is expected", () => {
  const expected = "Expected: a Terraform state, version 4, as `terraform state pull` prints it.";

  test.each([
    ["empty", "", "line 1 is no JSON (unexpected end of JSON input)"],
    ["words", "Error: no state\n", "line 1 is no JSON (invalid character 'E' looking for beginning of value)"],
    ["cut", '{\n  "version": 4,\n  "resources": [\n', "line 3 is no JSON (unexpected end of JSON input)"],
    ["list", [], "it is no JSON object"],
    ["versionless", { resources: [] }, '"version" is missing, and only 4 can be read'],
    ["version-3", { version: 3, modules: [] }, '"version" is 3, and only 4 can be read'],
    ["object", { version: 4, resources: {} }, '"resources" is no list'],
    ["text", state("aws_vpc.main"), '"resources[0]" is no object'],
    ["nameless", state(deployed, { ...deployed, name: undefined }), '"resources[1]" has no mode, type or name'],
    ["no-instances", state({ ...deployed, instances: {} }), '"resources[0].instances" is no list'],
    [
      "no-attributes",
      state({ ...deployed, instances: [...deployed.instances, { attributes_flat: {} }] }),
      '"resources[0].instances[1].attributes" is no object',
    ],
  ])("%s", async (name, content, problem) => {
    const file = join(folders.directory, name);
    const refused = onTopOf(name, content);
    await expect(refused).rejects.toThrow(MalformedStateError);
    await expect(refused).rejects.toThrow(new Error(`${file}: ${problem}. ${expected}`));
  });

  test("one that is not there", async () => {
    const file = join(folders.directory, "nowhere.tfstate");
    await expect(planFolder(vpc, { state: file, provider })).rejects.toThrow(
      new Error(`${file}: it cannot be read. ${expected}`),
    );
  });

  test("on the command line in one line, with 1, without a stack trace", async () => {
    const file = folders.file("secret.tfstate", '{"version": 4, "password": hunter2}');
    expect(await slipway(["plan", "--dir", vpc, "--state", file])).toEqual({
      code: 1,
      stdout: "",
      stderr: `slipway: ${file}: line 1 is no JSON (invalid character 'h' looking for beginning of value). ${expected}\n`,
    });
  });
});
