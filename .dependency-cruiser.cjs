/** The import directions of docs/architecture.md. Each rule says which imports a folder must not have. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: {
    path: "^(main\\.ts|environments|stacks|modules|functions|plan|cli|charts|simulator|bench|scripts|examples|__tests__|docs)(/|$)",
    pathNot: allowed,
  },
});

module.exports = {
  forbidden: [
    only(
      "main-composes",
      "^main\\.ts$",
      "^(environments|stacks)/",
      "main.ts knows environments and stacks, nothing below them",
    ),
    only(
      "stacks-use-modules",
      "^stacks/",
      "^(stacks|modules|environments)/",
      "stacks join modules and read environments",
    ),
    only(
      "environments-are-data",
      "^environments/",
      "^(environments/|modules/[^/]+/rules/)",
      "environments use only the pure rules of modules",
    ),
    only(
      "rules-are-pure",
      "^modules/[^/]+/rules/",
      "^modules/[^/]+/rules/|^functions/[^/]+/settings\\.ts",
      "rules are arithmetic and checks, nothing else",
    ),
    only(
      "modules-stand-alone",
      "^modules/([^/]+)/",
      "^(modules/(core|$1)/|functions/(bundle|metrics|[^/]+/settings)\\.ts)",
      "modules meet in a stack, through the interfaces of modules/core",
    ),
    only("examples-stand-alone", "^examples/", "^examples/", "whoever copies an example copies one file"),
    only("functions-run-alone", "^functions/", "^functions/", "code that runs in AWS imports nothing of the rest"),
    only("plan-stands-alone", "^plan/", "^plan/", "plan/ plans any Terraform that uses hashicorp/aws"),
    only("charts-stand-alone", "^charts/", "^charts/", "pictures of series, for whoever has them"),
    only(
      "simulator-measures-the-law",
      "^simulator/",
      "^(simulator|charts)/|^functions/queue-scaler/(decide|settings)\\.ts|^cli/(table|make-folders)\\.ts",
      "the simulator runs the production decision, never a copy",
    ),
    only(
      "cli-drives",
      "^cli/",
      "^(cli|environments|plan|charts)/|^main\\.ts$|^functions/([^/]+/(decide|settings|readings-source)|metrics|client-options)\\.ts",
      "the command line reads environments and calls main and plan",
    ),
    {
      name: "no-cdktf-in-rules",
      severity: "error",
      from: { path: "^(modules/[^/]+/rules|environments|functions)/" },
      to: { path: "node_modules/(cdktf|constructs|@cdktf)/" },
    },
    {
      name: "no-provider-root",
      severity: "error",
      from: {},
      to: { path: "node_modules/@cdktf/provider-aws/lib/index\\.(js|d\\.ts)$" },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "tests-are-not-imported",
      severity: "error",
      from: { pathNot: "^__tests__/" },
      to: { path: "^__tests__/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(cdktf\\.out|plan\\.out)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
