/** Tests mirror the tree below __tests__; everything that needs a server of its own is in __tests__/e2e. */
module.exports = {
  testEnvironment: "node",
  // Nothing else is crawled for tests; what they import is found by its path.
  roots: ["<rootDir>/__tests__"],
  watchman: false,
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/__tests__/e2e/"],
  transform: { "^.+\\.ts$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript" } } }] },
  globalSetup: "<rootDir>/__tests__/support/global-setup.ts",
  globalTeardown: "<rootDir>/__tests__/support/global-teardown.ts",
  // The default leaves one core idle.
  maxWorkers: "100%",
  testTimeout: 60_000,
};
