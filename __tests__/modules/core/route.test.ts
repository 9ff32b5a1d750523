import { checkRoute, type Route } from "../../../modules/core/rules";

test.each(["/*", "/google-workspace/*", "/a?b", `/${"a".repeat(127)}`, "/a.b-c_d/~x@y:z"])(
  "%s is a path pattern",
  (path) => {
    expect(checkRoute({ priority: 1, paths: [path] })).toEqual([]);
  },
);

const notAPattern = (path: string) =>
  `"${path}" is not a path pattern; start with /, use at most 128 letters, digits, _-.$/~"'@:+&()!,;= and the wildcards * and ?`;

test.each<[string, Partial<Route>, string, string]>([
  ["priority 0", { priority: 0 }, "priority", "0; a listener allows 1 to 50000; choose a free one"],
  ["priority 50001", { priority: 50_001 }, "priority", "50001; a listener allows 1 to 50000; choose a free one"],
  ["priority 1.5", { priority: 1.5 }, "priority", "1.5; a listener allows 1 to 50000; choose a free one"],
  ["a rule without path", { paths: [] }, "paths", "0 patterns; a rule holds 1 to 5; split it into several rules"],
  [
    "a rule with six paths",
    { paths: ["/1", "/2", "/3", "/4", "/5", "/6"] },
    "paths",
    "6 patterns; a rule holds 1 to 5; split it into several rules",
  ],
  ["a path without slash", { paths: ["/a", "b/*"] }, "paths.1", notAPattern("b/*")],
  ["a path with a space", { paths: ["/a b"] }, "paths.0", notAPattern("/a b")],
  ["a path of 129 characters", { paths: [`/${"a".repeat(128)}`] }, "paths.0", notAPattern(`/${"a".repeat(128)}`)],
])("%s is refused", (_what, changes, field, message) => {
  expect(checkRoute({ priority: 1, paths: ["/*"], ...changes })).toEqual([{ field, message }]);
});
