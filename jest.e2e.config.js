const common = require("./jest.common");

/** Tests against servers of their own, which scripts/setup-e2e.sh installs. Every file starts and ends what it needs. */
module.exports = {
  ...common,
  watchman: false,
  testMatch: ["<rootDir>/__tests__/e2e/**/*.test.ts"],
  testTimeout: 120_000,
};
