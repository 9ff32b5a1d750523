import type { Problem } from "./problem";
import { checkRewrite, type Rewrite } from "./rewrite";

/** One rule of a listener: which requests reach a service, and how their path is changed on the way. */
export interface Route {
  /** 1 to 50000, unique on its listener; the lowest matching rule wins. */
  readonly priority: number;
  /** Path patterns with `*` and `?`, such as `/google-workspace/*`; at most 5. */
  readonly paths: readonly string[];
  /** @default - the path reaches the service as it came */
  readonly rewrite?: Rewrite;
}

/** A rule may hold five values over all its conditions. Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const MOST_VALUES = 5;

export function checkRoute(route: Route): Problem[] {
  const problems: Problem[] = [];
  if (!Number.isInteger(route.priority) || route.priority < 1 || route.priority > 50_000) {
    problems.push({ field: "priority", message: `${route.priority}; a listener allows 1 to 50000; choose a free one` });
  }
  if (route.paths.length < 1 || route.paths.length > MOST_VALUES) {
    problems.push({
      field: "paths",
      message: `${route.paths.length} patterns; a rule holds 1 to ${MOST_VALUES}; split it into several rules`,
    });
  }
  for (const [index, path] of route.paths.entries()) {
    if (!/^\/[\w.\-$/~"'@:+&()!,;=*?]{0,127}$/.test(path)) {
      problems.push({
        field: `paths.${index}`,
        message: `"${path}" is not a path pattern; start with /, use at most 128 letters, digits, _-.$/~"'@:+&()!,;= and the wildcards * and ?`,
      });
    }
  }
  if (route.rewrite) problems.push(...checkRewrite(route.rewrite));
  return problems;
}
