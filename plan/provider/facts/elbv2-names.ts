import type { AttributePath } from "../protocol/attribute-path";
import type { Problem } from "../validation/problem";
import type { ResourceDiff } from "./types";

/**
 * Warns when the new of two that follow each other has the name of the old: AWS has each name once in an account and region.
 * Source: the "already exists" checks of resourceTargetGroupCreate and resourceLoadBalancerCreate.
 */
function fixedName(kind: string, otherwise: string) {
  return ({ prior, config }: ResourceDiff, replaced: readonly AttributePath[]): Problem[] => {
    const name = config.name;
    if (replaced.length === 0 || typeof name !== "string" || name === "" || name !== prior.name) return [];
    const causes = [...new Set(replaced.map(([attribute]) => attribute))];
    if (causes.includes("region")) return [];
    return [
      {
        path: ["name"],
        summary: `${kind} "${name}" is replaced, but its name stays`,
        detail:
          `${causes.join(", ")} cannot be changed in place, and two with the same name cannot exist at once: with create_before_destroy ` +
          `the new one cannot be created, without it ${otherwise}. Change name too, or use name_prefix.`,
        warning: true,
      },
    ];
  };
}

/** Warns when a target group is replaced under a fixed name. */
export const fixedTargetGroupName = fixedName(
  "Target group",
  "the old one cannot be deleted while a listener or rule uses it",
);

/** Warns when a load balancer is replaced under a fixed name. */
export const fixedLoadBalancerName = fixedName(
  "Load balancer",
  "the old one is deleted first and nothing is served until the new one works",
);
