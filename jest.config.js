const common = require("./jest.common");

/** Tests that read the plans of all stacks: these are made once, before the first of them. */
const readPlans = ["/__tests__/stacks/", "/__tests__/documents/", "\\.plans\\.test\\.ts$"];

/** Everything but __tests__/e2e, which needs servers of its own. */
module.exports = {
  watchman: false,
  // The default leaves one core idle.
  maxWorkers: "100%",
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: "plans",
      testMatch: [
        "<rootDir>/__tests__/stacks/**/*.test.ts",
        "<rootDir>/__tests__/documents/**/*.test.ts",
        "<rootDir>/__tests__/**/*.plans.test.ts",
      ],
      globalSetup: "<rootDir>/__tests__/support/global-setup.ts",
      globalTeardown: "<rootDir>/__tests__/support/global-teardown.ts",
    },
    {
      ...common,
      displayName: "units",
      testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
      testPathIgnorePatterns: ["/__tests__/e2e/", ...readPlans],
    },
  ],
};
