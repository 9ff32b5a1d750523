import type { Problem } from "../../modules/core/rules";
import type { Environment } from "../define";

interface Rule {
  readonly field: string;
  readonly service: string;
  readonly priority: number;
  readonly paths: readonly string[];
}

/** Rules of one listener: the lowest number that matches wins, so numbers are unique and no rule hides another. */
export function checkRouting({ services }: Environment): Problem[] {
  const rules = Object.entries(services).flatMap(([service, { ingress }]) =>
    (ingress?.rules ?? []).map(
      ({ priority, paths }, index): Rule => ({
        field: `services.${service}.ingress.rules.${index}`,
        service,
        priority,
        paths,
      }),
    ),
  );
  return rules.flatMap((rule, index) => {
    const same = rules.slice(0, index).find(({ priority }) => priority === rule.priority);
    if (same) {
      const taken = [...new Set(rules.map(({ priority }) => priority))].sort((a, b) => a - b).join(", ");
      const message = `${rule.priority} is taken by ${same.service}; priorities are unique on a listener; choose a free one (taken: ${taken})`;
      return [{ field: `${rule.field}.priority`, message }];
    }
    const hiding = rules.find((other) => other.priority < rule.priority && covers(other.paths, rule.paths));
    if (!hiding) return [];
    const message = `${rule.priority} is never reached: ${hiding.paths.join(", ")} of ${hiding.service} at ${hiding.priority} matches first; choose a number below ${hiding.priority}`;
    return [{ field: `${rule.field}.priority`, message }];
  });
}

/** Whether every request that one of `later` matches is matched by `first` already. */
function covers(first: readonly string[], later: readonly string[]): boolean {
  return later.every((path) => first.some((pattern) => matcher(pattern).test(path)));
}

/** A path pattern as a regular expression over another pattern, whose own wildcards stand for themselves. */
function matcher(pattern: string): RegExp {
  const literal = pattern.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("?", "[^*]").replaceAll(/\*(?!\])/g, ".*")}$`);
}
