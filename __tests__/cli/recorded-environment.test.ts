import { runStacks } from "../../cli/runs/stacks";
import * as environments from "../../environments";
import { describeDifference, differences } from "../../plan";
import { sharedProvider } from "../../plan/terraform/shared-provider";
import { Folders } from "../plan/terraform/folders";
import { smallAccount, smallEnvironment } from "../support/small-environment";

jest.mock("../../environments", () => ({ ...jest.requireActual("../../environments"), allEnvironments: jest.fn() }));

const TARGET_GROUP = "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/small-web/0123456789abcdef";
const folders = new Folders();
afterAll(() => folders.remove());

test("imports are planned against what the environment's recorded file says", async () => {
  const { web } = smallEnvironment.services;
  if (web === undefined) throw new Error("the small environment has no service");
  const services = { web: { ...web, adopt: { targetGroup: TARGET_GROUP } } };
  folders.write("small/test", {
    "aws.json": { resources: { aws_lb_target_group: { [TARGET_GROUP]: { port: 80 } } } },
  });
  const environment = { ...smallEnvironment, services, recorded: "aws.json" };
  jest
    .mocked(environments.allEnvironments)
    .mockReturnValue(environments.loadEnvironments([environment], [smallAccount], folders.directory));

  environments.accounts.push(smallAccount);
  const run = await runStacks(["small/test/web"], {}, sharedProvider(), new AbortController().signal);
  const document = run.planned[0]?.result.document;
  const group = document?.resource_changes?.find(({ type }) => type === "aws_lb_target_group");
  expect(group?.change.importing).toEqual({ id: TARGET_GROUP });
  expect(group?.change.replace_paths).toEqual([["port"]]);
  expect(group && differences(group.change, group.type).map(describeDifference)).toEqual([
    "port: 80 → 8080 (forces replacement)",
  ]);
});
