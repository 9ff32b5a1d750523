const swc = (parser, transform) => ["@swc/jest", { jsc: { target: "es2022", parser, transform } }];

/** What every kind of test shares: TypeScript by swc, tests only below __tests__, whose tree mirrors the repository's. */
module.exports = {
  testEnvironment: "node",
  // Nothing else is crawled for tests; what they import is found by its path.
  roots: ["<rootDir>/__tests__"],
  transform: {
    "\\.ts$": swc({ syntax: "typescript" }),
    "\\.tsx$": swc({ syntax: "typescript", tsx: true }, { react: { runtime: "automatic", importSource: "preact" } }),
  },
};
