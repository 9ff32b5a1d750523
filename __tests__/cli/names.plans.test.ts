import { UsageError } from "../../cli/errors";
import { select, stackEntries } from "../../cli/inventory";
import { allEnvironments } from "../../environments";
import { slipway } from "../support/cli";
import { stackNames } from "../support/plans";

const entries = stackEntries(stackNames(), allEnvironments());
const stacksOf = (...names: string[]) => select(entries, names).map(({ stack }) => stack);

test("without a name every stack is meant", () => {
  expect(stacksOf()).toEqual(stackNames());
});

test.each([
  ["a system", "busyb", 6],
  ["an environment", "euglena/production", 6],
  ["a stack", "busyb-production-network", 1],
  ["a stack as the table shows it", "busyb/production/network", 1],
  ["a bootstrap stack", "bootstrap-758888582357-us-east-1", 1],
])("%s can be named: %s", (_, name, count) => {
  expect(stacksOf(name)).toHaveLength(count);
});

test("a stack named twice is planned once", () => {
  expect(stacksOf("busyb", "busyb/production")).toEqual(stacksOf("busyb"));
});

test.each([
  ["busyb/prodction", 'no system, environment or stack is named "busyb/prodction"; the nearest: busyb/production'],
  ["euglna", 'no system, environment or stack is named "euglna"; the nearest: euglena'],
  [
    "production",
    'no system, environment or stack is named "production"; the nearest: busyb/production, euglena/production',
  ],
])("an unknown name is refused with the nearest ones: %s", (name, start) => {
  expect(() => stacksOf(name)).toThrow(UsageError);
  expect(() => stacksOf(name)).toThrow(start);
});

test("an unknown name ends with 2, one line saying what is wrong and one what to do", async () => {
  const { code, stdout, stderr } = await slipway(["plan", "busyb/prod"]);
  expect(code).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toMatch(
    /^slipway: no system, environment or stack is named "busyb\/prod"; the nearest: busyb\/production.*\nRun slipway list for all of them\.\n$/,
  );
});

test("an unknown command and an unknown option end with 2", async () => {
  expect((await slipway(["pln"])).code).toBe(2);
  expect((await slipway(["plan", "--jsn"])).code).toBe(2);
});

test("slipway list prints every stack in the order of deployment", async () => {
  const { code, stdout } = await slipway(["list", "--json"]);
  expect(code).toBe(0);
  const { stacks }: { stacks: { stack: string }[] } = JSON.parse(stdout);
  const names = stacks.map(({ stack }) => stack);
  expect([...names].sort()).toEqual(stackNames().sort());
  expect(names.slice(0, 2)).toEqual(["bootstrap-758888582357-us-east-1", "bootstrap-848960888155-us-east-2"]);
  expect(names.filter((name) => name.startsWith("euglena-production-"))).toEqual(
    ["network", "platform", "chroma", "gateway", "agent", "scaler"].map((part) => `euglena-production-${part}`),
  );
});

test("slipway doctor says what is here", async () => {
  const { code, stdout } = await slipway(["doctor"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ok {7}Node\.js: /m);
  expect(stdout).toMatch(/^ok {7}Terraform: terraform \d+\.\d+\.\d+$/m);
  expect(stdout).toMatch(/^ok {7}AWS schema: 15\d\d resource types$/m);
});
