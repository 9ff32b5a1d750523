import { generatedAccount, generatedSystem } from "../../bench/generated-system";
import { environmentsFolder, loadEnvironments } from "../../environments";

test.each([1, 200])("a generated system of %d services is a valid environment", (services) => {
  const [environment] = loadEnvironments([generatedSystem(services)], [generatedAccount], environmentsFolder);
  expect(Object.keys(environment?.services ?? {})).toHaveLength(services);
});
